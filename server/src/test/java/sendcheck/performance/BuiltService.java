package sendcheck.performance;

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
import java.util.List;
import java.util.concurrent.TimeUnit;
import sendcheck.json.Json;

/** The built service as a process of its own, started as an applicant starts it ({@code ./sendcheck serve}), on any free port. */
final class BuiltService implements AutoCloseable {
    private static final Path ROOT = Path.of("..");
    private static final int ENDS_WITHIN_SECONDS = 20;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final String address;
    private final String token;
    private final double startMillis;

    /** Starts it, and waits for the first answer that needs the token. */
    BuiltService(Path data) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        process = new ProcessBuilder(
                        ROOT.resolve("sendcheck").toString(), "serve", "--port", "0", "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        address = readyAddress(process);
        token = Files.readString(data.resolve("token")).strip();
        call("GET", "/profile", "", "");
        startMillis = millisSince(begin);
    }

    private static String readyAddress(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("ready at ")) {
                return line.substring(line.indexOf("http")).strip();
            }
        }
        throw new IOException("the service ended before it was ready");
    }

    static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    /** From the start of the process to the first answer to somebody who was let in. */
    double startMillis() {
        return startMillis;
    }

    /** What {@code GET} or another call answers; anything but success ends the measurement. */
    String call(String method, String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(method + " " + path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** A whole message checked, as {@code message/rfc822}. */
    Json check(String mail) throws IOException, InterruptedException {
        return Json.parse(call("POST", "/checks", "message/rfc822", mail).getBytes(StandardCharsets.UTF_8));
    }

    /** How long a check takes from outside. */
    double checkMillis(String mail) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        call("POST", "/checks", "message/rfc822", mail);
        return millisSince(begin);
    }

    /** What the process holds of the machine's memory, by the kernel's account (Linux). */
    double residentMegabytes() throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"));
        String line = status.stream()
                .filter(each -> each.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
