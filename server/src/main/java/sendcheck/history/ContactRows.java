package sendcheck.history;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ContactRows extends GenericRepository<ContactRow, String> {
    String NEWEST_FIRST = " ORDER BY happened_at DESC, id";

    /** Adds a contact unless this message to this address is there already: 1 or 0. */
    @Query(
            "INSERT INTO contact (id, account_id, program_id, address, kind, happened_at, message_id, fingerprint) VALUES"
                    + " (:id, :accountId, :programId, :address, :kind, :happenedAt, :messageId, :fingerprint) ON CONFLICT DO NOTHING")
    int add(
            String id,
            String accountId,
            @Nullable String programId,
            String address,
            String kind,
            long happenedAt,
            @Nullable String messageId,
            @Nullable String fingerprint);

    @Query("SELECT * FROM contact WHERE account_id = :accountId" + NEWEST_FIRST)
    List<ContactRow> all(String accountId);

    @Query("SELECT * FROM contact WHERE account_id = :accountId AND happened_at >= :from" + NEWEST_FIRST)
    List<ContactRow> since(String accountId, long from);

    @Query("SELECT * FROM contact WHERE account_id = :accountId AND happened_at >= :from AND happened_at < :to"
            + NEWEST_FIRST)
    List<ContactRow> between(String accountId, long from, long to);

    @Query("SELECT * FROM contact WHERE account_id = :accountId AND message_id = :messageId ORDER BY address")
    List<ContactRow> ofMessage(String accountId, String messageId);

    /** Every address that any message went to, from the index alone. */
    @Query("SELECT DISTINCT address FROM contact WHERE account_id = :accountId")
    List<String> addresses(String accountId);

    /** Accounts with contacts since a moment, the busiest last. */
    @Query(
            "SELECT account_id FROM contact WHERE happened_at >= :from GROUP BY account_id ORDER BY COUNT(*) FETCH FIRST :most ROWS ONLY")
    List<String> accountsSince(long from, int most);

    @Query("DELETE FROM contact WHERE account_id = :accountId AND id = :id")
    int remove(String accountId, String id);
}
