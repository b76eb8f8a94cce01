package sendcheck.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Where the pool gets connections to the local file from, so that there is a moment in which nobody has the file open. The pool alone cannot
 * tell: it opens connections in the background, and one that opens just then would write into a file that is being replaced.
 */
@Singleton
public final class FileConnections implements DataSource, BeanCreatedEventListener<DatasourceConfiguration> {
    /** A request that is under way ends long before. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<DatabaseFile> file;
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    /** @param file on a machine of one's own */
    public FileConnections(Optional<DatabaseFile> file) {
        this.file = file;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration pool = event.getBean();
        if (file.isPresent()) {
            pool.setDataSource(this);
            pool.setAllowPoolSuspension(true);
        }
        return pool;
    }

    /** Runs when every connection is closed and while none can be opened. Who asks for one waits. */
    void whileClosed(HikariDataSource connections, Runnable work) {
        HikariPoolMXBean pool = connections.getHikariPoolMXBean();
        pool.suspendPool();
        open.writeLock().lock();
        try {
            pool.softEvictConnections();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (pool.getActiveConnections() > 0) {
                if (System.nanoTime() > end) {
                    throw new Disk.Unreachable(new SQLException("a connection is in use for too long"));
                }
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
            work.run();
        } finally {
            open.writeLock().unlock();
            // Those that were opened before and reached the pool only now are closed as well.
            pool.softEvictConnections();
            pool.resumePool();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(DatabaseFile.USER, DatabaseFile.PASSWORD);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        open.readLock().lock();
        try {
            return DriverManager.getConnection(
                    file.orElseThrow(() -> new SQLException("there is no local file"))
                            .url(),
                    user,
                    password);
        } finally {
            open.readLock().unlock();
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // A file answers at once or fails.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
