package sendcheck.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.RunningService;

class BadTokensTest {
    private final AtomicLong nanos = new AtomicLong();
    private final BadTokens badTokens = new BadTokens(3, nanos::get);

    private boolean tooMany(String address) throws IOException {
        return badTokens.tooMany(InetAddress.getByName(address));
    }

    @Test
    void theFourthInAMinuteIsTooManyAndTheNextMinuteBeginsAnew() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(tooMany("192.0.2.1")).isFalse();
        }
        nanos.addAndGet(BadTokens.WINDOW.toNanos() - 1);
        assertThat(tooMany("192.0.2.1")).isTrue();
        nanos.addAndGet(1);
        assertThat(tooMany("192.0.2.1")).isFalse();
    }

    @Test
    void eachAddressIsCountedAloneAndAnIpv6NetworkAsOne() throws IOException {
        for (int i = 0; i < 4; i++) {
            tooMany("192.0.2.1");
            tooMany("2001:db8:1:1::" + i);
        }
        assertThat(tooMany("192.0.2.2")).isFalse();
        assertThat(tooMany("2001:db8:1:1:ffff::")).isTrue();
        assertThat(tooMany("2001:db8:1:2::1")).isFalse();
    }

    @Test
    void whoHasTheTokenGetsInHoweverManyWrongOnesCameFromTheSameMachine(@TempDir Path folder) throws IOException {
        try (RunningService service = new RunningService(folder)) {
            String own = "Host: 127.0.0.1:" + service.port() + "\r\n";
            String answer = "";
            for (int i = 0; i <= 60; i++) {
                answer = RawRequest.answer(
                        service.port(),
                        "GET /api/v1/profile HTTP/1.1\r\n" + own + "Authorization: Bearer wrong\r\n",
                        new byte[0]);
                assertThat(answer).startsWith(i < 60 ? "HTTP/1.1 401" : "HTTP/1.1 429");
            }
            assertThat(answer).containsIgnoringCase("Retry-After: 60");
            assertThat(service.get("/profile").status()).isEqualTo(200);
        }
    }
}
