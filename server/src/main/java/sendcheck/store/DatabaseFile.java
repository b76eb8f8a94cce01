package sendcheck.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/**
 * The database of one applicant's machine: an H2 file in the data directory. Whatever changes the file as a whole happens to a copy beside it that
 * then takes its place, so a process that is killed leaves the old file or the new one.
 */
public final class DatabaseFile {
    public static final String USER = "sa";
    public static final String PASSWORD = "";

    static final String FILE = "sendcheck.mv.db";
    static final String ASIDE_FILE = "sendcheck.aside.mv.db";

    /** Stands while an account is being removed: whatever of it is still in the file goes at the next start. */
    static final String ERASING = "erasing";

    static final String WITNESS = "witness";

    /** What H2 may have laid beside it, here or in an older version. */
    static final List<String> LITTER = List.of(
            ASIDE_FILE,
            "sendcheck.trace.db",
            "sendcheck.mv.db.tempFile",
            "sendcheck.mv.db.newFile",
            "sendcheck.aside.trace.db");

    private static final String AS_POSTGRES = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /**
     * WRITE_DELAY=0 because H2 otherwise acknowledges what it has not written. No trace file and no large results on the disk: both would hold
     * addresses (docs/decisions/storage.md).
     */
    private static final String FOR_USE =
            AS_POSTGRES + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_MEMORY_ROWS=1000000";

    private static final String TO_LOOK_AT = AS_POSTGRES + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";

    /** The file is let go of within milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final Path file;
    private final Path aside;
    private final Witness witness;

    private DatabaseFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(FILE);
        this.aside = folder.resolve(ASIDE_FILE);
        this.witness = new Witness(folder.resolve(WITNESS));
    }

    /** Of a directory that this process has taken. */
    public static DatabaseFile in(DataDirectory data) {
        return new DatabaseFile(data.folder());
    }

    /** Where JDBC finds it. */
    public String url() {
        return url(file, FOR_USE);
    }

    private static String url(Path file, String settings) {
        String path = file.toString();
        return "jdbc:h2:file:" + path.substring(0, path.length() - ".mv.db".length()) + settings;
    }

    /**
     * Makes it, or looks it through and brings it to this version. Nothing is written to a file that is damaged, newer or cannot be
     * migrated.
     *
     * @throws UnusableData if it cannot be used, with the reason for a person
     */
    public void makeReady() {
        try {
            sweep();
            if (!Files.exists(file)) {
                refuseLost();
                make();
                return;
            }
            if (!Files.isWritable(file)) {
                // H2 would open it all the same, and fail at the first send.
                throw new UnusableData("The database " + file + " cannot be written; it was left as it is.");
            }
            WholeFile.close(file);
            boolean erasing = Files.exists(folder.resolve(ERASING));
            boolean current = look(file, erasing);
            if (!current) {
                migrate();
            }
            if (erasing) {
                rewrite();
                witness.remove();
                Files.deleteIfExists(folder.resolve(ERASING));
            }
        } catch (IOException e) {
            throw unusable("cannot be read or written", e);
        }
    }

    /**
     * Reads everything, and writes nothing.
     *
     * @throws UnusableData if it is damaged or newer than this version
     */
    void inspect() {
        try {
            look(file, false);
        } catch (IOException e) {
            throw unusable("cannot be read", e);
        }
    }

    /**
     * Takes a database that was backed up, where there is none.
     *
     * @throws UnusableData if it is damaged or newer than this version
     */
    void putBack(InputStream database) throws IOException {
        sweep();
        WholeFile.create(aside);
        try (OutputStream out = Files.newOutputStream(aside)) {
            database.transferTo(out);
        }
        try {
            look(aside, true);
            try (Connection connection = DriverManager.getConnection(url(aside, TO_LOOK_AT), USER, PASSWORD)) {
                witness.record(connection);
            }
            WholeFile.put(aside, file);
        } catch (SQLException e) {
            throw unusable("cannot be put back", e);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private void sweep() throws IOException {
        for (String litter : LITTER) {
            Files.deleteIfExists(folder.resolve(litter));
        }
    }

    private void refuseLost() {
        if (witness.exists()) {
            throw new UnusableData("The database " + file
                    + " is missing, though there was one. Put it back (sendcheck restore); to begin anew"
                    + " instead, delete " + folder.resolve(WITNESS) + ".");
        }
    }

    private void make() throws IOException {
        WholeFile.create(aside);
        migrateAside();
        WholeFile.put(aside, file);
    }

    private void migrate() throws IOException {
        WholeFile.create(aside);
        try (OutputStream out = Files.newOutputStream(aside)) {
            Files.copy(file, out);
        }
        migrateAside();
        WholeFile.put(aside, file);
    }

    private void migrateAside() throws IOException {
        try {
            flyway(url(aside, FOR_USE)).migrate();
        } catch (FlywayException e) {
            Files.deleteIfExists(aside);
            throw unusable("cannot be brought to this version", e);
        }
    }

    private static Flyway flyway(String url) {
        return Flyway.configure().dataSource(url, USER, PASSWORD).load();
    }

    /** Reads everything, and writes nothing. Answers whether it is of this version. */
    private boolean look(Path file, boolean erasing) throws IOException {
        if (Files.size(file) == 0) {
            throw new UnusableData("The database " + file
                    + " is empty, so it is damaged. Put it back (sendcheck restore), or delete it to begin" + " anew.");
        }
        // One connection stays, so that the file is opened once.
        try (Connection connection = DriverManager.getConnection(url(file, TO_LOOK_AT), USER, PASSWORD)) {
            readAll(connection);
            MigrationInfoService versions = flyway(url(file, TO_LOOK_AT)).info();
            refuseNewer(versions);
            boolean current = versions.pending().length == 0;
            // While an account is being removed, what the witness knew is meant to go.
            if (!erasing && witness.exists() && witness.missesIn(Witness.countsIn(connection))) {
                throw new UnusableData("The database " + file
                        + " lacks changes that were made: it is damaged, or an old copy. It was left as it is."
                        + " Put a backup in its place (sendcheck restore); to go on with what is left, delete "
                        + folder.resolve(WITNESS) + ".");
            }
            return current;
        } catch (SQLException | FlywayException e) {
            throw unusable(Breakdown.isDamage(e) ? "is damaged" : "cannot be opened", e);
        }
    }

    /** Each cell of each table, large texts too: what lies damaged in the middle is found now and not on some later day. */
    private static void readAll(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = connection.getMetaData().getTables(null, "public", null, new String[] {"BASE TABLE"})) {
            while (names.next()) {
                tables.add(names.getString("TABLE_NAME"));
            }
        }
        for (String table : tables) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getString(column);
                    }
                }
            }
        }
    }

    private void refuseNewer(MigrationInfoService versions) {
        for (MigrationInfo each : versions.all()) {
            if (each.getState().isApplied() && !each.getState().isResolved()) {
                throw new UnusableData("The database " + file
                        + " was written by a newer Sendcheck. It was left as it is: start that one.");
            }
        }
    }

    /**
     * Writes the file anew with what is in it, and nothing of what was in it. Nobody may have it open.
     *
     * @throws UnusableData if that failed; then it is as it was
     */
    void rewrite() {
        try {
            shutDown();
            Files.deleteIfExists(aside);
            WholeFile.create(aside);
            try (MVStore old = openClosed();
                    MVStore fresh =
                            new MVStore.Builder().fileName(aside.toString()).open()) {
                MVStoreTool.compact(old, fresh);
            }
            WholeFile.put(aside, file);
        } catch (SQLException | MVStoreException | OverlappingFileLockException | IOException e) {
            throw unusable("could not be written anew", e);
        }
    }

    /** A connection of the pool that is just closing may hold the file for a moment longer; none opens it any more. */
    private MVStore openClosed() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return new MVStore.Builder()
                        .fileName(file.toString())
                        .readOnly()
                        .open();
            } catch (MVStoreException | OverlappingFileLockException e) {
                boolean held = !(e instanceof MVStoreException of) || of.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
                if (!held || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
        }
    }

    /** Whatever connections there are, they are over when this returns, or about to be. */
    private void shutDown() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    /** From here on a start finishes what {@link #rewrite} did not. */
    void beginErasing() throws IOException {
        Path mark = folder.resolve(ERASING);
        if (!Files.exists(mark)) {
            WholeFile.create(mark);
        }
        WholeFile.settleFolder(mark);
    }

    void endErasing(Connection connection) throws IOException, SQLException {
        witness.record(connection);
        Files.deleteIfExists(folder.resolve(ERASING));
    }

    /** Notes that all that is committed now was acknowledged. */
    void acknowledge(Connection connection) throws SQLException, IOException {
        witness.record(connection);
    }

    private UnusableData unusable(String what, Exception cause) {
        return new UnusableData(
                "The database " + file + " " + what + "; it was left as it is (" + Breakdown.reason(cause) + ").");
    }
}
