package sendcheck.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import sendcheck.RunningService;

/** Raw requests, as a browser, a rebound page or a stranger would send them. */
class DoorTest {
    private static final String PROGRAMS = "[{\"name\": \"River Valley\", \"specialty\": \"Internal Medicine\"}]";
    private static final String CHECK = "{\"to\": [\"im@rivervalley.example\"],"
            + " \"body\": {\"type\": \"text/plain\", \"content\": \"Dear Program Director,\"}}";
    private static final Map<String, String> SHORT = Map.of(
            "OURS", "Host: 127.0.0.1:PORT",
            "KEY", "Authorization: Bearer TOKEN",
            "JSON", "Content-Type: application/json",
            "FOX", "Origin: moz-extension://9f1d2c3b-0000-4000-8000-1234567890ab");

    @TempDir
    private static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(folder);
        assertThat(service.put("/programs", PROGRAMS).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String answer(String head, String body) throws IOException {
        return RawRequest.answer(
                service.port(),
                head.replace("PORT", String.valueOf(service.port())).replace("TOKEN", service.token()),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    /** All that the contract's calls could have changed. */
    private static List<String> kept() {
        return List.of("/profile", "/programs", "/contacts").stream()
                .map(path -> service.get(path).body())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "requests.txt", delimiter = '|', nullValues = "-")
    void whoGetsInAndWithWhat(String what, String first, String headers, String body, int expected) throws IOException {
        List<String> before = kept();
        StringBuilder head = new StringBuilder(first).append("\r\n");
        for (String header : headers == null ? new String[0] : headers.split(" \\+ ")) {
            head.append(SHORT.getOrDefault(header, header)).append("\r\n");
        }
        String sent = body == null ? "" : body.replace("CHECK", CHECK);
        if (!sent.isEmpty()) {
            head.append("Content-Length: ").append(sent.length()).append("\r\n");
        }
        String answer = answer(head.toString(), sent);
        assertThat(status(answer)).isEqualTo(expected);
        assertThat(answer.toLowerCase(Locale.ROOT))
                .doesNotContain("access-control-", "server:", "x-powered-by", "micronaut", "netty", "java", "exception")
                .doesNotContain(service.token().toLowerCase(Locale.ROOT));
        if (expected != 200) {
            assertThat(answer).contains("application/problem+json").doesNotContain("evil", "River Valley");
        }
        assertThat(answer)
                .containsIgnoringCase("\r\nCache-Control: no-store\r\n")
                .containsIgnoringCase("\r\nX-Content-Type-Options: nosniff\r\n")
                .containsIgnoringCase("\r\nCross-Origin-Resource-Policy: same-origin\r\n");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void strangersLearnOnlyThatItIsUp() throws IOException {
        String health = answer("GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n", "");
        assertThat(health).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n{\"status\":\"up\"}");
        String head = health.substring(0, health.indexOf("\r\n\r\n"));
        assertThat(head.lines().skip(1).map(line -> line.split(":", 2)[0].toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrder(
                        "content-type",
                        "content-length",
                        "connection",
                        "cache-control",
                        "x-content-type-options",
                        "cross-origin-resource-policy");
    }

    @Test
    void noGetChangesAnything() {
        List<String> before = kept();
        List<String> paths = Pattern.compile("(?m)^  (/\\S+):$")
                .matcher(service.get("/openapi.yaml").body())
                .results()
                .map((MatchResult path) -> path.group(1).replace("/api/v1", "").replace("{id}", "x"))
                .toList();
        assertThat(paths).contains("/checks", "/account", "/sends/batch");
        for (String path : paths) {
            assertThat(service.get(path).status()).as(path).isIn(200, 404, 405);
            assertThat(service.get(path, "X-HTTP-Method-Override", "DELETE").status())
                    .as(path)
                    .isIn(200, 404, 405);
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void anUnannouncedFloodIsRefusedWhenItIsThere() throws IOException {
        String chunk = "20000\r\n" + "x".repeat(0x20000) + "\r\n";
        String flood = answer(
                "POST /api/v1/checks HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: Bearer TOKEN\r\n"
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
                chunk.repeat(9) + "0\r\n\r\n");
        assertThat(status(flood)).isEqualTo(413);
    }

    @Test
    void aLongHeaderOrAddressIsRefused() throws IOException {
        String own = "Host: 127.0.0.1:PORT\r\n";
        String wide = "x".repeat(20_000);
        assertThat(status(answer("GET /api/v1/health HTTP/1.1\r\n" + own + "X: " + wide + "\r\n", "")))
                .isEqualTo(413);
        assertThat(status(answer("GET /api/v1/health?" + wide + " HTTP/1.1\r\n" + own, "")))
                .isEqualTo(413);
    }
}
