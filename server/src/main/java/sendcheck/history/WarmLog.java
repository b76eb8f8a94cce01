package sendcheck.history;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Reads recent contacts into memory when the service starts, beside the first requests. */
@Singleton
final class WarmLog implements ApplicationEventListener<ServerStartupEvent> {
    private final History history;

    WarmLog(History history) {
        this.history = history;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        Thread thread = new Thread(
                () -> {
                    try {
                        history.warm();
                    } catch (RuntimeException e) {
                        // The service ends already, or its database is away: the first check asks for itself then.
                    }
                },
                "warm-log");
        thread.setDaemon(true);
        thread.start();
    }
}
