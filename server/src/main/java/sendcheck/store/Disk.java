package sendcheck.store;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** Makes sure that what was committed is on the disk, and that what was removed is not (docs/decisions/storage.md). */
@Singleton
public final class Disk {
    private final DataSource database;
    private final Optional<DatabaseFile> file;
    private final FileConnections connections;

    /** @param file on a machine of one's own; a database server looks after its files itself */
    public Disk(DataSource database, Optional<DatabaseFile> file, FileConnections connections) {
        // The pool itself: what is injected hands out connections only within a transaction.
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.file = file;
        this.connections = connections;
    }

    /** Returns when every commit so far would survive a crash of the process. PostgreSQL has seen to that itself when it commits. */
    public void settle() {
        if (file.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            settle(connection);
            file.get().acknowledge(connection);
        } catch (SQLException | IOException e) {
            throw new Unreachable(e);
        }
    }

    private static void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    /**
     * Removes something for good: when this returns, no page of the local file holds it. If the process ends in between, the next start does
     * the rest. Other requests wait for as long as it takes.
     */
    public synchronized void erase(Runnable removal) {
        if (file.isEmpty()) {
            removal.run();
            return;
        }
        try {
            file.get().beginErasing();
            removal.run();
            connections.whileClosed((HikariDataSource) database, file.get()::rewrite);
            try (Connection connection = database.getConnection()) {
                file.get().endErasing(connection);
            }
        } catch (SQLException | IOException | UnusableData e) {
            throw new Unreachable(e);
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

    /** The database does not answer, or its disk takes nothing more: 503, and the client tries again. */
    public static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(Exception cause) {
            super("the database does not answer", cause, false, false);
        }
    }
}
