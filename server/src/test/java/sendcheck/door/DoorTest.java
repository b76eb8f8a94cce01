package sendcheck.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.RunningService;

/** Raw requests, as a browser, a rebound page or a stranger would send them. */
class DoorTest {
    @TempDir
    private static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String raw(String head, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(20_000);
            String request = head.replace("PORT", String.valueOf(service.port()))
                            .replace("TOKEN", service.token()) + "Connection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String response) {
        return Integer.parseInt(response.split(" ", 3)[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "127.0.0.1:PORT | - | Bearer TOKEN | 200",
                "localhost:PORT | - | Bearer TOKEN | 200",
                "LOCALHOST:PORT | - | bearer TOKEN | 200",
                "[::1]:PORT | - | Bearer TOKEN | 200",
                "127.0.0.1:PORT | moz-extension://9f1d2c3b-0000-4000-8000-1234567890ab | Bearer TOKEN | 200",
                "127.0.0.1:PORT | chrome-extension://abcdefghijklmnop | Bearer TOKEN | 200",
                "evil.example | - | Bearer TOKEN | 403",
                "evil.example:PORT | http://evil.example:PORT | Bearer TOKEN | 403",
                "127.0.0.1 | - | Bearer TOKEN | 403",
                "127.0.0.1:1 | - | Bearer TOKEN | 403",
                "0.0.0.0:PORT | - | Bearer TOKEN | 403",
                "127.0.0.1.evil.example:PORT | - | Bearer TOKEN | 403",
                "127.0.0.1:PORT | http://127.0.0.1:PORT | Bearer TOKEN | 403",
                "127.0.0.1:PORT | https://evil.example | Bearer TOKEN | 403",
                "127.0.0.1:PORT | null | Bearer TOKEN | 403",
                "127.0.0.1:PORT | moz-extension://x.evil.example/ | Bearer TOKEN | 403",
                "127.0.0.1:PORT | - | - | 401",
                "127.0.0.1:PORT | - | Bearer TOKENx | 401",
                "127.0.0.1:PORT | - | Bearer | 401",
                "127.0.0.1:PORT | - | Basic TOKEN | 401",
            })
    void whoGetsIn(String host, String origin, String authorization, int expected) throws IOException {
        String head = "GET /api/v1/profile HTTP/1.1\r\nHost: " + host + "\r\n"
                + (origin == null ? "" : "Origin: " + origin + "\r\n")
                + (authorization == null ? "" : "Authorization: " + authorization + "\r\n");
        String response = raw(head, "");
        assertThat(status(response)).isEqualTo(expected);
        assertThat(response.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("access-control-allow", "server:", "micronaut", "netty");
        if (expected != 200) {
            assertThat(response).contains("application/problem+json").doesNotContain(service.token());
        }
    }

    @Test
    void forwardedHeadersOpenNothing() throws IOException {
        assertThat(status(raw(
                        "GET /api/v1/profile HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: 127.0.0.1:PORT\r\n"
                                + "Forwarded: host=127.0.0.1:PORT\r\nAuthorization: Bearer TOKEN\r\n",
                        "")))
                .isEqualTo(403);
    }

    @Test
    void twoHostsOrTwoTokensAreNone() throws IOException {
        assertThat(status(raw(
                        "GET /api/v1/profile HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example\r\nAuthorization: Bearer TOKEN\r\n",
                        "")))
                .isBetween(400, 403);
        assertThat(status(raw(
                        "GET /api/v1/profile HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: Bearer TOKEN\r\nAuthorization: Bearer x\r\n",
                        "")))
                .isEqualTo(401);
    }

    @Test
    void strangersLearnOnlyThatItIsUp() throws IOException {
        String health = raw("GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n", "");
        assertThat(status(health)).isEqualTo(200);
        assertThat(health).endsWith("{\"status\":\"up\"}");
        assertThat(status(raw("GET /api/v1/health HTTP/1.1\r\nHost: evil.example\r\n", "")))
                .isEqualTo(403);
        for (String path :
                new String[] {"/", "/api/v1/openapi.yaml", "/api/v1/metrics", "/api/v1/nothing", "/swagger"}) {
            assertThat(status(raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n", "")))
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /checks, text/plain, 415",
        "POST, /checks, application/x-www-form-urlencoded, 415",
        "POST, /checks, multipart/form-data; boundary=x, 415",
        "POST, /checks, '', 415",
        "POST, /sends, message/rfc822, 415",
        "PUT, /profile, text/csv, 415",
        "POST, /programs, text/csv, 415",
    })
    void onlyTheContractsBodiesComeIn(String method, String path, String type, int expected) throws IOException {
        String head =
                method + " /api/v1" + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: Bearer TOKEN\r\n"
                        + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + "Content-Length: 2\r\n";
        assertThat(status(raw(head, "{}"))).isEqualTo(expected);
    }

    @Test
    void aPreflightIsGivenNothing() throws IOException {
        String response = raw(
                "OPTIONS /api/v1/checks HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: https://evil.example\r\n"
                        + "Access-Control-Request-Method: POST\r\n",
                "");
        assertThat(status(response)).isEqualTo(403);
        assertThat(response.toLowerCase(java.util.Locale.ROOT)).doesNotContain("access-control-allow");
    }

    @Test
    void anAnnouncedFloodIsRefusedBeforeItComes() throws IOException {
        assertThat(status(raw(
                        "POST /api/v1/checks HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: Bearer TOKEN\r\n"
                                + "Content-Type: application/json\r\nContent-Length: 1048577\r\n",
                        "")))
                .isEqualTo(413);
    }

    @Test
    void anUnannouncedFloodIsRefusedWhenItIsThere() throws IOException {
        String chunk = "20000\r\n" + "x".repeat(0x20000) + "\r\n";
        assertThat(status(raw(
                        "POST /api/v1/checks HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: Bearer TOKEN\r\n"
                                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
                        chunk.repeat(9) + "0\r\n\r\n")))
                .isEqualTo(413);
    }
}
