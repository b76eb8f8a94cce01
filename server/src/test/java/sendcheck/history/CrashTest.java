package sendcheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.json.Json;

/** A send that was acknowledged survives {@code kill -9} of the process right after the answer. */
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("sendcheck.crash.rounds", 20);
    private static final int MOST_SENDS = 5;

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        // The seed is fixed: a failure can be run again.
        Random random = new Random(1);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Process process = serve();
            try {
                String address = readyAddress(process);
                if (round == 0) {
                    list(address);
                }
                assertThat(stored(address)).as("round " + round).containsAll(acknowledged);
                int sends = 1 + random.nextInt(MOST_SENDS);
                for (int i = 0; i < sends; i++) {
                    String id = "round" + round + "-" + i + "@x";
                    assertThat(send(address, id)).isEqualTo(201);
                    acknowledged.add(id);
                }
            } finally {
                // SIGKILL: no shutdown hook runs.
                process.destroyForcibly().waitFor();
            }
        }
        Process last = serve();
        try {
            assertThat(stored(readyAddress(last))).containsExactlyInAnyOrderElementsOf(acknowledged);
        } finally {
            last.destroyForcibly().waitFor();
        }
    }

    private Process serve() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "sendcheck.command.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String readyAddress(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as("ready line").contains("http://127.0.0.1:");
        return line.substring(line.indexOf("http://")).strip();
    }

    private HttpRequest.Builder request(String address, String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(folder.resolve("token")).strip())
                .header("Content-Type", "application/json");
    }

    private void list(String address) throws Exception {
        String list = "[{\"name\": \"Valley\", \"specialty\": \"Internal Medicine\","
                + " \"emails\": [\"im-residency@valley.example\"]}]";
        client.send(
                request(address, "/programs")
                        .PUT(HttpRequest.BodyPublishers.ofString(list))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int send(String address, String id) throws Exception {
        String body = "{\"messageId\": \"" + id + "\", \"sentAt\": \"2026-11-24T10:00:00-05:00\","
                + " \"to\": [\"im-residency@valley.example\"], \"subject\": \"\", \"body\": {\"type\": \"text/plain\","
                + " \"content\": \"Dear Program Director, I applied to your internal medicine residency program.\"}}";
        HttpResponse<String> response = client.send(
                request(address, "/sends")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return response.statusCode();
    }

    private List<String> stored(String address) throws Exception {
        HttpResponse<byte[]> response =
                client.send(request(address, "/contacts").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        return Json.parse(response.body()).items("contacts").stream()
                .map(contact -> contact.text("messageId"))
                .toList();
    }
}
