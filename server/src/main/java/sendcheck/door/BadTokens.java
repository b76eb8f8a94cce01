package sendcheck.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts wrong tokens by the address that shows them. Asked only after a token was found wrong: whoever has the right one gets in, however
 * many wrong ones came from the same machine (docs/decisions/loopback-security.md).
 */
@Singleton
final class BadTokens {
    private static final Logger LOG = LoggerFactory.getLogger(BadTokens.class);

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Addresses that are remembered at once; an attacker with more of them is only counted anew. */
    private static final long MOST_ADDRESSES = 10_000;

    /** Whoever has one IPv6 address has the other 2^64 of its network, too. */
    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final Cache<ByteBuffer, AtomicInteger> shown;

    @Inject
    BadTokens(DoorSettings settings) {
        this(settings.badTokens(), Ticker.systemTicker());
    }

    BadTokens(int most, Ticker time) {
        this.most = most;
        // Written once, when the first one comes: the window ends a minute later, whatever comes meanwhile.
        this.shown = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterWrite(WINDOW)
                .ticker(time)
                .build();
    }

    /** One more; whether they are too many by now. */
    boolean tooMany(InetAddress from) {
        int count = shown.get(network(from), address -> new AtomicInteger()).incrementAndGet();
        if (count == most + 1) {
            LOG.warn("More than {} wrong tokens in a minute from one address", most);
        }
        return count > most;
    }

    private static ByteBuffer network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return ByteBuffer.wrap(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
