package sendcheck.store;

import io.micronaut.http.HttpStatus;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Logs it, and says it to the client: 503 if trying again may help, else 500. */
    public static Problem problem(Throwable broken) {
        log(broken);
        return mayPass(broken)
                ? Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The database does not answer. Try again soon.")
                : Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "http-500",
                        "The service failed at this. It is logged there.");
    }

    public static void log(Throwable broken) {
        String at = Arrays.stream(broken.getStackTrace())
                .limit(12)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n    "));
        LOG.error("{}\n    {}", broken.getClass().getName(), at);
    }
}
