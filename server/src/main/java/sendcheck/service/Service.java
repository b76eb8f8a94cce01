package sendcheck.service;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import sendcheck.account.Accounts;
import sendcheck.door.Account;
import sendcheck.store.DataDirectory;
import sendcheck.store.DatabaseFile;

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
        try {
            OwnerAlone.see(data);
            return start(data, DatabaseFile.in(data), port);
        } catch (RuntimeException e) {
            data.release();
            throw e;
        }
    }

    private static Service start(DataDirectory data, DatabaseFile database, int port) {
        database.makeReady();
        data.token();
        // The pool tries each connection before it lends it: after trouble with the disk, or after the file was written
        // anew, none that is dead is handed out. It reads this when it starts.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
        ApplicationContext context = ApplicationContext.builder()
                .singletons(data, database)
                .banner(false)
                .properties(Map.of(
                        "micronaut.server.port",
                        port == 0 ? -1 : port,
                        "datasources.default.url",
                        database.url(),
                        "datasources.default.username",
                        DatabaseFile.USER,
                        "datasources.default.password",
                        DatabaseFile.PASSWORD,
                        // makeReady has done it.
                        "flyway.datasources.default.enabled",
                        false))
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
