package sendcheck.command;

import java.io.PrintStream;
import java.net.BindException;
import java.util.concurrent.CountDownLatch;
import sendcheck.service.Service;
import sendcheck.store.UnusableData;

/** {@code sendcheck serve}: runs until the process is told to end. */
final class ServeCommand {
    private static final int USUAL_PORT = 8025;
    private static final int HIGHEST_PORT = 65_535;

    private ServeCommand() {}

    static int run(Options options, PrintStream out) {
        int port = options.value("--port").map(ServeCommand::port).orElse(USUAL_PORT);
        Service service = start(options, port);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            service.close();
                            out.flush();
                            // All is closed: being told to end is no failure, so the exit status is 0 and not 143.
                            Runtime.getRuntime().halt(0);
                        },
                        "end"));
        out.println("Sendcheck is ready at " + service.address());
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static Service start(Options options, int port) {
        try {
            return Service.start(options.data(), port);
        } catch (UnusableData e) {
            throw e;
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw new WrongUse("port " + port + " is taken by another program; give another one with --port");
                }
                if (cause instanceof java.sql.SQLException) {
                    throw new WrongUse(
                            "the database in " + options.data().folder() + " cannot be opened; it was left as it is ("
                                    + cause.getClass().getSimpleName() + ")");
                }
            }
            throw e;
        }
    }

    private static int port(String written) {
        try {
            int port = Integer.parseInt(written);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new WrongUse("a port is a number from 0 to 65535");
    }
}
