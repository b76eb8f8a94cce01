package sendcheck.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.Planted;
import sendcheck.ServiceProcess;
import sendcheck.json.Json;

/**
 * Words are planted through every call, good and bad. Afterwards everything that the process wrote is searched for them: what must not be kept is
 * nowhere, what is kept stands in the database file alone.
 */
class QuietTest {
    private static final String TEXT = "Quagtext";
    private static final String SUBJECT = "Quagsubject";
    private static final String ATTACHMENT = "Quagattachment";
    private static final String WRONG_TOKEN = "Quagtoken";
    private static final String HEADER = "Quagheader";
    private static final String NAME = "Quagname";
    private static final String ADDRESS = "quagaddress";
    private static final String PROGRAM = "Quagprogram";
    private static final String ID = "14093386";
    private static final String MESSAGE_ID = "quagmessageid";

    private static final List<String> NEVER_KEPT = List.of(TEXT, SUBJECT, ATTACHMENT, WRONG_TOKEN, HEADER);
    private static final List<String> KEPT = List.of(NAME, ADDRESS, PROGRAM, ID, MESSAGE_ID);

    private static final String RECIPIENT = ADDRESS + "@rivervalley.example";
    private static final String DRAFT = "{\"to\": [\"" + RECIPIENT + "\"], \"subject\": \"" + SUBJECT + " AAMC ID " + ID
            + "\", \"body\": {\"type\": \"text/html\", \"content\": \"<p>Dear [Name],</p><p>" + TEXT + "</p>\"},"
            + " \"attachments\": [{\"name\": \"" + ATTACHMENT + ".pdf\", \"type\": \"application/pdf\", \"size\": 1}]}";
    private static final String MIME =
            "From: " + NAME + " <a@b.example>\r\nTo: " + RECIPIENT + "\r\nSubject: " + SUBJECT + "\r\nMessage-ID: <"
                    + MESSAGE_ID + "@b.example>\r\nX-Thing: " + HEADER + "\r\n\r\nDear [Name],\r\n\r\n" + TEXT;
    private static final String LIST = "[{\"id\": \"rv\", \"name\": \"" + PROGRAM
            + "\", \"specialty\": \"Internal Medicine\", \"emails\": [\"" + RECIPIENT + "\"]}]";
    private static final String TIME = "\"sentAt\": \"2026-11-20T10:00:00-05:00\"";

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> refusals = new ArrayList<>();
    private String address = "";
    private String token = "";

    private HttpResponse<String> call(String method, String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("X-Thing", HEADER)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (headers.length == 0) {
            request.header("Authorization", "Bearer " + token);
        } else {
            request.headers(headers);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            refusals.add(answer.body());
        }
        return answer;
    }

    private void good(String method, String path, String type, String body) throws Exception {
        assertThat(call(method, path, type, body).statusCode())
                .as(method + " " + path)
                .isBetween(200, 299);
    }

    private void bad(String method, String path, String type, String body, String... headers) throws Exception {
        assertThat(call(method, path, type, body, headers).statusCode())
                .as(method + " " + path)
                .isBetween(400, 499);
    }

    private void everyGoodCall() throws Exception {
        String json = "application/json";
        good(
                "PUT",
                "/profile",
                json,
                "{\"name\": \"" + NAME + "\", \"email\": [\"" + ADDRESS + "@med.example\"], \"erasId\": \"" + ID
                        + "\"}");
        good("PUT", "/programs", json, LIST);
        good(
                "PUT",
                "/programs",
                "text/csv",
                "id,name,specialty,emails\r\nrv," + PROGRAM + ",Internal Medicine," + RECIPIENT + "\r\n");
        good("POST", "/programs", json, "{\"id\": \"other\", \"name\": \"Other\", \"specialty\": \"Surgery\"}");
        good("PATCH", "/programs/other", json, "{\"aliases\": [\"" + PROGRAM + "\"]}");
        good("DELETE", "/programs/other", "", "");
        good("POST", "/scope", json, "{\"to\": [\"" + RECIPIENT + "\"]}");
        good("POST", "/checks", "message/rfc822", MIME);
        String receipt = Json.parse(
                        call("POST", "/checks", json, DRAFT).body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .text("receipt");
        good(
                "POST",
                "/sends",
                json,
                "{\"receipt\": \"" + receipt + "\", \"messageId\": \"" + MESSAGE_ID + "1@b.example\", " + TIME
                        + ", \"to\": [\"" + RECIPIENT + "\"]}");
        String whole = DRAFT.substring(0, DRAFT.length() - 1) + ", \"messageId\": \"" + MESSAGE_ID + "2@b.example\", "
                + TIME + "}";
        good("POST", "/sends", json, whole);
        good("POST", "/sends/batch", json, "{\"sends\": [" + whole + "]}");
        good(
                "POST",
                "/contacts",
                json,
                "{\"kind\": \"call\", \"programId\": \"rv\", \"at\": \"2026-11-20T10:00:00-05:00\"}");
        for (String path : List.of("/profile", "/programs", "/contacts", "/rules", "/export", "/openapi.yaml")) {
            good("GET", path, "", "");
        }
    }

    private void everyBadCall() throws Exception {
        String json = "application/json";
        for (String path : List.of("/checks", "/scope", "/sends", "/sends/batch", "/contacts", "/programs")) {
            bad("POST", path, json, "{\"" + TEXT + "\": " + SUBJECT);
            if (!path.equals("/sends/batch")) {
                bad("POST", path, json, "[\"" + TEXT + "\"]");
            }
            bad("POST", path, "text/plain", TEXT);
        }
        // A batch is answered item by item: 200, and what is wrong with each.
        refusals.add(call("POST", "/sends/batch", json, "[\"" + TEXT + "\", {\"messageId\": \"" + TEXT + "\"}]")
                .body());
        for (String path : List.of("/profile", "/programs")) {
            bad("PUT", path, json, "\"" + TEXT + "\"");
            bad("PUT", path, json, "{\"" + TEXT);
        }
        bad("PUT", "/programs", "text/csv", TEXT + "," + SUBJECT + "\r\n\"" + ATTACHMENT);
        bad("PATCH", "/programs/" + TEXT, json, "{\"aliases\": [\"" + TEXT + "\"]}");
        bad("DELETE", "/programs/" + TEXT, "", "");
        bad("DELETE", "/contacts/" + TEXT, "", "");
        bad("POST", "/checks", json, DRAFT.replace("text/html", TEXT));
        bad("POST", "/checks", json, DRAFT.replace("\"size\": 1", "\"size\": \"" + TEXT + "\""));
        bad("POST", "/checks?sendAt=" + TEXT, "message/rfc822", MIME);
        bad("POST", "/checks", "message/rfc822", "To: x\r\n".repeat(2_000) + "\r\n" + TEXT);
        bad(
                "POST",
                "/sends",
                json,
                "{\"receipt\": \"" + TEXT + "\", \"messageId\": \"x@b.example\", " + TIME
                        + ", \"to\": [\"a@b.example\"]}");
        bad("GET", "/" + TEXT + "?" + SUBJECT, "", "");
        bad("POST", "/checks", json, DRAFT, "Authorization", "Bearer " + WRONG_TOKEN);
        bad("POST", "/checks", json, DRAFT, "Origin", "https://" + HEADER + ".example");
        bad("POST", "/checks", json, DRAFT + " ".repeat(1024 * 1024));
    }

    @Test
    void whatWasSaidStandsNowhereAndWhatIsKeptInTheDatabaseFileAlone() throws Exception {
        Path data = folder.resolve("data");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path started = Files.createDirectory(folder.resolve("started"));
        String written;
        try (ServiceProcess service = ServiceProcess.start(
                data, "env", "-C", started.toString(), "JDK_JAVA_OPTIONS=-Djava.io.tmpdir=" + temporary)) {
            address = service.ready().orElseThrow();
            token = Files.readString(data.resolve("token")).strip();
            everyGoodCall();
            everyBadCall();
            written = call("GET", "/metrics", "", "").body()
                    + call("GET", "/health", "", "").body();
            assertThat(service.end()).isZero();
            written += service.output() + service.errors();
        }

        assertThat(written + String.join("\n", refusals))
                .doesNotContainIgnoringCase("quag")
                .doesNotContain(ID, token);
        assertThat(refusals).hasSizeGreaterThan(30).noneMatch(each -> each.contains("Exception"));
        String[] never = NEVER_KEPT.toArray(String[]::new);
        String[] kept = Stream.concat(KEPT.stream(), Stream.of(token)).toArray(String[]::new);
        for (Path place : List.of(temporary, started)) {
            assertThat(Planted.in(place, never)).isEmpty();
            assertThat(Planted.in(place, kept)).isEmpty();
        }
        assertThat(Planted.in(data, never)).isEmpty();
        // That they are found where they must be says that the search finds.
        assertThat(Planted.in(data, kept))
                .contains("sendcheck.mv.db: " + ADDRESS, "sendcheck.mv.db: " + MESSAGE_ID, "token: " + token)
                .allMatch(each -> each.equals("token: " + token) || each.startsWith("sendcheck.mv.db: "))
                .doesNotContain("sendcheck.mv.db: " + token);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .noneMatch(name -> name.startsWith("hs_err") || name.endsWith(".hprof") || name.startsWith("core"));
        }
    }
}
