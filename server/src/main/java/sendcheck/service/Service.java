package sendcheck.service;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import sendcheck.account.Accounts;
import sendcheck.door.Account;
import sendcheck.store.DataDirectory;

/** A running service on this machine alone. */
public final class Service implements AutoCloseable {
    private final DataDirectory data;
    private final ApplicationContext context;
    private final EmbeddedServer server;

    private Service(DataDirectory data, ApplicationContext context, EmbeddedServer server) {
        this.data = data;
        this.context = context;
        this.server = server;
    }

    /**
     * Starts on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @throws sendcheck.store.UnusableData if another process has the data directory, or it cannot be used
     */
    public static Service start(DataDirectory data, int port) {
        data.take();
        data.token();
        ApplicationContext context = ApplicationContext.builder()
                .singletons(data)
                .banner(false)
                .properties(Map.of(
                        "micronaut.server.port",
                        port == 0 ? -1 : port,
                        "datasources.default.url",
                        url(data.database())))
                .start();
        try {
            context.getBean(Accounts.class).open(Account.LOCAL.id());
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            Service service = new Service(data, context, server);
            data.writeAddress(service.address());
            return service;
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /** WRITE_DELAY=0 because H2 otherwise acknowledges what it has not written (docs/decisions/storage.md). */
    private static String url(Path database) {
        return "jdbc:h2:file:" + database
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** {@code http://127.0.0.1:PORT}. */
    public String address() {
        return "http://127.0.0.1:" + server.getPort();
    }

    public String token() {
        return data.token();
    }

    @Override
    public void close() {
        data.removeAddress();
        server.stop();
        context.close();
        data.release();
    }
}
