package sendcheck;

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
import java.util.Optional;
import sendcheck.json.Json;

/** {@code sendcheck serve} as a process of its own, which can be killed. */
public final class ServiceProcess implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Path folder;
    private final Path errors;
    private final Process process;
    private final BufferedReader out;
    private Optional<String> address = Optional.empty();

    private ServiceProcess(Path folder, Path errors, Process process) {
        this.folder = folder;
        this.errors = errors;
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param before what starts it: a command whose last words are the service's own command line */
    public static ServiceProcess start(Path folder, String... before) throws IOException {
        Path errors = Files.createTempFile("sendcheck", ".err");
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "sendcheck.command.Main",
                "serve",
                "--port",
                "0",
                "--data",
                folder.toString()));
        return new ServiceProcess(
                folder,
                errors,
                new ProcessBuilder(command).redirectError(errors.toFile()).start());
    }

    /** Waits until it answers; empty if it ended before. */
    public Optional<String> ready() throws IOException {
        String line = out.readLine();
        address = Optional.ofNullable(line)
                .map(text -> text.substring(text.indexOf("http://")).strip());
        return address;
    }

    /** SIGKILL: no shutdown hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM. */
    public int end() throws InterruptedException {
        // Process.destroy would close its output, too, unread.
        process.toHandle().destroy();
        return process.waitFor();
    }

    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** What it wrote to its standard output after the line that says where it is; waits for its end. */
    public String output() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** All that it wrote to its standard error. */
    public String errors() throws IOException {
        return Files.readString(errors);
    }

    public record Answer(int status, byte[] body) {
        public Json json() {
            return Json.parse(body);
        }
    }

    /** @throws IOException if it was killed meanwhile */
    public Answer call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.orElseThrow() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(folder.resolve("token")).strip())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.body());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        Files.deleteIfExists(errors);
    }
}
