package sendcheck.store;

import io.micronaut.http.HttpStatus;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.door.Problem;

/** What a client is told when something broke, and what is logged of it: where, and never the exception's text, which may quote what came in. */
public final class Breakdown {
    private static final Logger LOG = LoggerFactory.getLogger(Breakdown.class);

    /** SQLSTATE classes: no connection; out of resources; stopped by its operator; system error; H2's own, such as a closed database. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58", "90");

    private Breakdown() {}

    /** Whether the database was away: trying again may help. What it refused, it will refuse again. */
    public static boolean mayPass(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Disk.Unreachable
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state != null && state.length() == 5 && AWAY.contains(state.substring(0, 2));
            }
        }
        return false;
    }

    /** Whether the database file holds what no database wrote: trying again will not help. */
    public static boolean isDamage(Throwable broken) {
        return codes(broken).contains(ErrorCode.FILE_CORRUPTED_1)
                || storeErrors(broken).contains(DataUtils.ERROR_FILE_CORRUPT)
                || storeErrors(broken).contains(DataUtils.ERROR_CHUNK_NOT_FOUND);
    }

    /** Whether the disk took nothing more: full, or closed to writing. */
    private static boolean isDiskTrouble(Throwable broken) {
        return codes(broken).contains(ErrorCode.IO_EXCEPTION_1)
                || codes(broken).contains(ErrorCode.IO_EXCEPTION_2)
                || codes(broken).contains(ErrorCode.DATABASE_IS_READ_ONLY)
                || storeErrors(broken).contains(DataUtils.ERROR_WRITING_FAILED)
                || causes(broken).stream()
                        .anyMatch(cause -> cause instanceof IOException && !(cause instanceof ClosedChannelException));
    }

    /** Logs it, and says it to the client: 503 if trying again may help, else 500. */
    public static Problem problem(Throwable broken) {
        log(broken);
        if (isDamage(broken)) {
            return Problem.of(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "damaged-data",
                    "The database file is damaged. Stop the service and put a backup in its place.");
        }
        if (isDiskTrouble(broken)) {
            return Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "disk",
                    "The disk of the service is full or cannot be written: this was not kept. What was kept before is safe.");
        }
        return mayPass(broken)
                ? Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The database does not answer. Try again soon.")
                : Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "http-500",
                        "The service failed at this. It is logged there.");
    }

    /** What the system said of a file, or the kind of error; never the exception's text, which may quote what is stored. */
    static String reason(Throwable broken) {
        for (Throwable cause : causes(broken)) {
            if (cause instanceof FileSystemException of) {
                return of instanceof NoSuchFileException
                        ? "not found"
                        : Optional.ofNullable(of.getReason())
                                .orElse(of.getClass().getSimpleName());
            }
            // Only the system's own words have this very class: "No space left on device".
            if (cause.getClass() == IOException.class && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        Throwable root = causes(broken).get(causes(broken).size() - 1);
        return codes(broken).stream()
                .findFirst()
                .map(code -> "H2 error " + code)
                .orElse(root.getClass().getSimpleName());
    }

    private static List<Throwable> causes(Throwable broken) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = broken; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    /** H2's error codes. PostgreSQL gives none. */
    private static List<Integer> codes(Throwable broken) {
        return causes(broken).stream()
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getErrorCode())
                .toList();
    }

    private static List<Integer> storeErrors(Throwable broken) {
        return causes(broken).stream()
                .filter(MVStoreException.class::isInstance)
                .map(cause -> ((MVStoreException) cause).getErrorCode())
                .toList();
    }

    public static void log(Throwable broken) {
        String at = Arrays.stream(broken.getStackTrace())
                .limit(12)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n    "));
        String kinds = causes(broken).stream()
                .map(cause -> cause.getClass().getName()
                        + (cause instanceof SQLException sql ? " " + sql.getErrorCode() : "")
                        // Our own words, for a person; they name a file.
                        + (cause instanceof UnusableData ? ": " + cause.getMessage() : ""))
                .collect(Collectors.joining(", because of "));
        LOG.error("{}\n    {}", kinds, at);
    }
}
