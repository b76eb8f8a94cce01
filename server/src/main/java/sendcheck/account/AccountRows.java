package sendcheck.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface AccountRows extends GenericRepository<AccountRow, String> {
    Optional<AccountRow> findById(String id);

    @Query("INSERT INTO account (id, epoch, profile, profile_version, programs_version, contacts_version)"
            + " VALUES (:id, :epoch, :profile, 1, 1, 1) ON CONFLICT DO NOTHING")
    int add(String id, String epoch, String profile);

    /** Takes the profile's next version if nobody else did. */
    @Query("UPDATE account SET profile = :profile, profile_version = profile_version + 1"
            + " WHERE id = :id AND profile_version = :version")
    int updateProfile(String id, String profile, long version);

    @Query("UPDATE account SET programs_version = programs_version + 1 WHERE id = :id AND programs_version = :version")
    int updateProgramsVersion(String id, long version);

    /** Counts a change of the log, unless the account was removed meanwhile and is another one now. */
    @Query("UPDATE account SET contacts_version = contacts_version + 1 WHERE id = :id AND epoch = :epoch")
    int updateContactsVersion(String id, String epoch);

    @Query("DELETE FROM account WHERE id = :id")
    int remove(String id);
}
