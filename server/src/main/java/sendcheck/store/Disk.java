package sendcheck.store;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Makes sure that what was committed is on the disk (docs/decisions/storage.md). */
@Singleton
public final class Disk {
    private final DataSource database;

    public Disk(DataSource database) {
        // The pool itself: what is injected hands out connections only within a transaction.
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** Returns when every commit so far would survive a crash of the process. PostgreSQL has seen to that itself when it commits. */
    public void settle() {
        try (Connection connection = database.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CHECKPOINT SYNC");
                }
            }
        } catch (SQLException e) {
            throw new Unreachable();
        }
    }

    /** Whether the database answers within a second. */
    public boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The database does not answer: 503, and the client tries again. */
    public static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unreachable() {
            super("the database does not answer", null, false, false);
        }
    }
}
