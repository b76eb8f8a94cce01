package sendcheck.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ProgramRows extends GenericRepository<ProgramRow, String> {
    List<ProgramRow> findByAccountIdOrderByPlace(String accountId);

    @Query("DELETE FROM program WHERE account_id = :accountId")
    int removeAll(String accountId);

    void saveAll(Iterable<ProgramRow> rows);
}
