package sendcheck.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.RunningService;
import sendcheck.json.Json;

/**
 * A page in a real Chromium, on another loopback port or under a name that was rebound to this machine, tries all that a page can to read from
 * the service and to write to it, even with the token. The same page tries the same on a server without a door, where it succeeds.
 *
 * <p>{@code SENDCHECK_E2E=required} in the environment: Chromium must be there. {@code off}: these tests are left out.
 */
class BrowserTest {
    /** What it reads there must be found nowhere else. */
    private static final String MARKER = "Rivermarker";

    private static final String PROGRAMS = "[{\"name\": \"" + MARKER + "\", \"specialty\": \"Internal Medicine\"}]";
    private static final long LONGEST_SECONDS = 120;

    @TempDir
    private Path folder;

    private RunningService service;
    private HttpServer pages;
    private HttpServer doorless;
    private final Queue<String> writtenToDoorless = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Json> got = new CompletableFuture<>();

    @BeforeEach
    void start() throws IOException {
        service = new RunningService(folder.resolve("data"));
        assertThat(service.put("/programs", PROGRAMS).status()).isEqualTo(200);
        pages = server(this::page);
        doorless = server(this::letIn);
    }

    @AfterEach
    void stop() {
        service.close();
        pages.stop(0);
        doorless.stop(0);
    }

    private static HttpServer server(com.sun.net.httpserver.HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "page");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return server;
    }

    /** The page's own origin: serves it, and takes what it got. */
    private void page(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().equals("/got")) {
            got.complete(Json.parse(body));
            answer(exchange, "text/plain", "");
            return;
        }
        try (InputStream in = BrowserTest.class.getResourceAsStream("attack.html")) {
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("SERVICE_PORT", String.valueOf(service.port()))
                    .replace(
                            "DOORLESS_PORT",
                            String.valueOf(doorless.getAddress().getPort()))
                    .replace("TOKEN", service.token());
            answer(exchange, "text/html; charset=utf-8", page);
        }
    }

    /** A careless local service: takes everything, and lets every page read. */
    private void letIn(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!exchange.getRequestMethod().equals("GET")
                && !exchange.getRequestMethod().equals("OPTIONS")) {
            writtenToDoorless.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body.strip());
        }
        exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().add("Access-Control-Allow-Methods", "*");
        exchange.getResponseHeaders().add("Access-Control-Allow-Headers", "authorization, content-type");
        answer(exchange, "text/plain", MARKER);
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Empty where these tests are left out. */
    private static Optional<String> chromium() {
        String wish = Optional.ofNullable(System.getenv("SENDCHECK_E2E")).orElse("");
        Optional<String> found = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
        assertThat(wish.equals("required") && found.isEmpty())
                .as("SENDCHECK_E2E=required, and Chromium is not installed")
                .isFalse();
        return wish.equals("off") ? Optional.empty() : found;
    }

    private Json whatItGot(String host) throws Exception {
        Optional<String> chromium = chromium();
        assumeTrue(chromium.isPresent(), "Chromium is not installed (Debian: apt-get install chromium)");
        Process browser = new ProcessBuilder(
                        chromium.orElseThrow(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--host-resolver-rules=MAP *.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                        // Keeps it running until it is ended here.
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.resolve("browser"),
                        "http://" + host + ":" + pages.getAddress().getPort() + "/")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("browser.log").toFile())
                .start();
        try {
            return got.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } finally {
            List<ProcessHandle> parts = browser.descendants().toList();
            browser.destroyForcibly().waitFor();
            for (ProcessHandle part : parts) {
                part.destroyForcibly();
                part.onExit().get(LONGEST_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private void assertKeptOut(Json answer) {
        // Without a door the same attempts read and write: the page does what it says.
        assertThat(answer.texts("readFromDoorless")).contains("fetch", "fetch with the token", "XMLHttpRequest");
        assertThat(writtenToDoorless)
                .anyMatch(each -> each.startsWith("POST text/plain") && each.contains("by fetch"))
                .anyMatch(each -> each.startsWith("POST text/plain") && each.contains("by form"))
                .anyMatch(each -> each.startsWith("POST application/x-www-form-urlencoded"))
                .anyMatch(each -> each.startsWith("POST text/plain") && each.contains("by beacon"))
                .anyMatch(each -> each.startsWith("DELETE"))
                .anyMatch(each -> each.startsWith("PUT application/json"));

        assertThat(answer.texts("readFromService")).isEmpty();
        assertThat(answer.text("seen")).isEqualTo("[]");
        assertThat(service.get("/programs").body()).contains(MARKER).doesNotContain("by fetch", "by form", "by beacon");
        assertThat(service.get("/programs").json().items("programs")).hasSize(1);
        assertThat(service.get("/contacts").json().items("contacts")).isEmpty();
        assertThat(service.get("/profile").json().text("name")).isEmpty();
    }

    @Test
    void aPageOnAnotherLoopbackPortReadsNothingAndChangesNothing() throws Exception {
        assertKeptOut(whatItGot("127.0.0.1"));
    }

    @Test
    void aPageUnderAReboundNameReadsNothingAndChangesNothing() throws Exception {
        assertKeptOut(whatItGot("rebound.example"));
    }
}
