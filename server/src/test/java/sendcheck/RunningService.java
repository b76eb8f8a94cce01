package sendcheck;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import sendcheck.json.Json;
import sendcheck.service.Service;
import sendcheck.store.DataDirectory;

/** A service on a free port and a folder of its own, spoken to over real HTTP. */
public final class RunningService implements AutoCloseable {
    public static final String JSON = "application/json";

    private final Service service;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public RunningService(Path folder) {
        this.service = Service.start(DataDirectory.at(folder), 0);
    }

    public record Answer(int status, Map<String, List<String>> headers, String body) {
        public Json json() {
            return Json.parse(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    public String address() {
        return service.address();
    }

    public int port() {
        return URI.create(service.address()).getPort();
    }

    public String token() {
        return service.token();
    }

    public Answer get(String path, String... headers) {
        return call("GET", path, "", "", headers);
    }

    public Answer post(String path, String body, String... headers) {
        return call("POST", path, JSON, body, headers);
    }

    public Answer put(String path, String body, String... headers) {
        return call("PUT", path, JSON, body, headers);
    }

    public Answer call(String method, String path, String type, String body, String... headers) {
        return call(method, path, type, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers);
    }

    /** With this service's token. */
    public Answer call(String method, String path, String type, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token())
                .method(
                        method,
                        body.length == 0 && type.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException("no answer to " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
