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

    /** What no contact speaks of need not be known any more. */
    @Query(
            "DELETE FROM program WHERE account_id = :accountId AND NOT listed AND NOT EXISTS"
                    + " (SELECT 1 FROM contact WHERE contact.account_id = program.account_id AND contact.program_id = program.program_id)")
    int forgetFormerWithoutContacts(String accountId);

    void saveAll(Iterable<ProgramRow> rows);
}
