package sendcheck.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.RunningService;
import sendcheck.json.Json;

/** What comes in damaged, twice, too late or too large, and what is answered to it, over real HTTP. */
class StrictServiceTest {
    private static final String LIST = """
            [{"id": "rv-im", "name": "River Valley Medical Center Program", "specialty": "Internal Medicine",
              "nrmpCode": "1990140C0", "emails": ["im-residency@rivervalley.example"], "domains": ["rivervalley.example"]},
             {"id": "lk-im", "name": "Lakeside Program", "specialty": "Internal Medicine", "nrmpCode": "1991140C0",
              "emails": ["im@lakeside.example"]}]
            """;
    private static final String PROGRAM = "im-residency@rivervalley.example";
    private static final String UNLISTED = "residency@newhospital.example";
    private static final String LONG = "x".repeat(400) + "@long.example";

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

    @BeforeEach
    void freshAccount() {
        assertThat(service.call("DELETE", "/account", "", "").status()).isEqualTo(204);
        assertThat(service.put("/programs", LIST).status()).isEqualTo(200);
    }

    private static String draft(String to, String subject) {
        return """
                {"to": ["%s"], "subject": "%s", "body": {"type": "text/plain",
                 "content": "Dear Program Director,\\n\\nI applied to your internal medicine residency program this fall."}}
                """.formatted(to, subject);
    }

    private static String receipt(String to) {
        Json check = service.post("/checks", draft(to, "Internal Medicine residency"))
                .json();
        assertThat(check.flag("inScope")).isTrue();
        return check.text("receipt");
    }

    private static String send(String receipt, String messageId, String to) {
        return """
                {"receipt": "%s", "messageId": "%s", "sentAt": "2026-11-25T10:00:00-05:00", "to": ["%s"]}
                """.formatted(receipt, messageId, to);
    }

    private static List<Json> contacts() {
        return service.get("/contacts").json().items("contacts");
    }

    @Test
    void aFixThatRemovesSaysSoWithAnEmptyText() {
        String subject = "Internal Medicine, SSN 123-45-6789";
        Json check = service.post("/checks", draft(PROGRAM, subject)).json();
        Json edit = check.items("findings").stream()
                .filter(each -> each.text("rule").equals("private-data"))
                .flatMap(each -> each.items("fixes").stream())
                .filter(each -> each.text("label").equals("Take it out"))
                .flatMap(each -> each.items("edits").stream())
                .findFirst()
                .orElseThrow();
        String fixed = subject.substring(0, (int) edit.get("start").count())
                + edit.get("text").text()
                + subject.substring((int) edit.get("end").count());
        assertThat(fixed).startsWith("Internal Medicine").doesNotContain("123", "6789");
    }

    @Test
    void everyFieldOfAnAnswerIsThereEvenIfItIsEmpty() {
        Json check = service.post("/checks", draft(PROGRAM, "Internal Medicine residency"))
                .json();
        assertThat(check.items("programs").get(0).find("institution")).isPresent();
        Json whole = service.post("/checks", "[").json().items("errors").get(0);
        assertThat(whole.get("pointer").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"to", "cc", "bcc"})
    void aRecipientThatCannotBeStoredIsRefused(String field) {
        for (String bad : List.of(LONG, "a\\u0000@b.example")) {
            String to = field.equals("to") ? "" : "\"to\": [\"" + PROGRAM + "\"], ";
            String entries = to + "\"" + field + "\": [\"fine@b.example\", \"" + bad + "\"]";
            String send = "{\"receipt\": \"" + receipt(PROGRAM)
                    + "\", \"messageId\": \"l@x\", \"sentAt\": \"2026-11-25T10:00:00-05:00\", " + entries + "}";
            var answer = service.post("/sends", send);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().items("errors").get(0).text("pointer")).isEqualTo("/" + field + "/1");
            String draft = "{" + entries + ", \"body\": {\"type\": \"text/plain\", \"content\": \"x\"}}";
            assertThat(service.post("/checks", draft).status()).isEqualTo(400);
        }
        assertThat(contacts()).isEmpty();
    }

    @Test
    void addressesThatCannotBeStoredAreRefusedElsewhereToo() {
        var contact = service.post(
                "/contacts", "{\"kind\": \"email\", \"programId\": \"rv-im\", \"address\": \"" + LONG + "\"}");
        assertThat(contact.status()).isEqualTo(400);
        assertThat(contact.json().items("errors").get(0).text("pointer")).isEqualTo("/address");
        var program = service.post(
                "/programs", "{\"name\": \"N\", \"specialty\": \"Neurology\", \"emails\": [\"" + LONG + "\"]}");
        assertThat(program.status()).isEqualTo(400);
        assertThat(program.json().items("errors").get(0).text("pointer")).isEqualTo("/emails/0");
    }

    @Test
    void oneBadItemOfABatchFailsAlone() {
        String receipt = receipt(PROGRAM);
        Json answer = service.post(
                        "/sends/batch",
                        "[" + send(receipt, "b1@x", LONG) + ", " + send(receipt, "b2@x", PROGRAM) + ", 7]")
                .json();
        assertThat(answer.items("results").stream().map(each -> each.count("status")))
                .containsExactly(400L, 201L, 400L);
    }

    @ParameterizedTest
    @CsvSource({"maybe", "1", "TRUE", "''"})
    void aDryRunThatIsNotUnderstoodReplacesNothing(String wish) {
        for (String type : List.of("application/json", "text/csv")) {
            String list = type.equals("text/csv") ? "Name,Specialty\nA,Surgery\n" : "[]";
            var answer = service.call("PUT", "/programs?dryRun=" + wish, type, list);
            assertThat(answer.status()).as(wish).isEqualTo(400);
            assertThat(answer.json().items("errors").get(0).text("pointer")).isEqualTo("/dryRun");
        }
        assertThat(service.get("/programs").json().items("programs")).hasSize(2);
        assertThat(service.put("/programs?dryRun=false", "[]").status()).isEqualTo(200);
    }

    @Test
    void aReceiptRecordsNobodyThatItDidNotKnow() {
        String receipt = receipt(PROGRAM);
        assertThat(service.post("/sends", send(receipt, "p@x", "aunt@home.example"))
                        .status())
                .isEqualTo(204);
        String unlisted = receipt(UNLISTED);
        assertThat(service.post("/sends", send(unlisted, "q@x", "aunt@home.example"))
                        .status())
                .isEqualTo(204);
        assertThat(contacts()).isEmpty();
        assertThat(service.post("/sends", send(unlisted, "r@x", UNLISTED)).status())
                .isEqualTo(201);
        assertThat(service.post("/sends", send(unlisted, "s@x", PROGRAM)).status())
                .isEqualTo(201);
        assertThat(contacts().stream().map(each -> each.text("address"))).containsExactlyInAnyOrder(UNLISTED, PROGRAM);
    }

    @Test
    void aReceiptEndsWithTheAccount() {
        String receipt = receipt(PROGRAM);
        service.call("DELETE", "/account", "", "");
        service.put("/programs", LIST);
        var answer = service.post("/sends", send(receipt, "old@x", PROGRAM));
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.json().text("type")).endsWith("stale-receipt");
        assertThat(contacts()).isEmpty();
    }

    @Test
    void aPatchCannotMakeATwin() {
        var answer = service.call("PATCH", "/programs/lk-im", "application/json", "{\"nrmpCode\": \"1990140c0\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(service.call("PATCH", "/programs/lk-im", "application/json", "{\"nrmpCode\": \"1992140C0\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aMessageThatWasLoggedByHandIsOneContactWithItsSend() {
        String byHand = "{\"kind\": \"email\", \"programId\": \"rv-im\", \"address\": \"" + PROGRAM
                + "\", \"messageId\": \"<hand@x>\"}";
        var logged = service.post("/contacts", byHand);
        assertThat(logged.status()).isEqualTo(201);
        assertThat(logged.json().text("messageId")).isEqualTo("hand@x");
        var again = service.post("/contacts", byHand);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().text("id")).isEqualTo(logged.json().text("id"));
        assertThat(service.post("/sends", send(receipt(PROGRAM), "hand@x", PROGRAM))
                        .status())
                .isEqualTo(200);
        assertThat(contacts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /checks, application/json, JSON",
        "POST, /checks, message/rfc822, message",
        "PUT, /programs, text/csv, list",
        "PUT, /profile, application/json, JSON"
    })
    void anEmptyBodySaysWhatIsMissing(String method, String path, String type, String missing) {
        var answer = service.call(method, path, type, "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().text("detail")).contains(missing);
    }

    @Test
    void whoTakesNoJsonIsToldSo() {
        assertThat(service.post("/checks", draft(PROGRAM, "Hello"), "Accept", "text/html")
                        .status())
                .isEqualTo(406);
        assertThat(service.post("/checks", draft(PROGRAM, "Hello"), "Accept", "text/html, */*;q=0.1")
                        .status())
                .isEqualTo(200);
        assertThat(service.call("POST", "/checks", "", draft(PROGRAM, "Hello")).status())
                .isEqualTo(415);
    }

    @Test
    void aFixTakesNobodyAlong() {
        String two = "\"" + PROGRAM + ", im@lakeside.example\"";
        Json together = service.post(
                        "/checks", draft(PROGRAM, "Internal Medicine residency").replace("\"" + PROGRAM + "\"", two))
                .json();
        Json apart = service.post(
                        "/checks",
                        draft(PROGRAM, "Internal Medicine residency")
                                .replace("\"" + PROGRAM + "\"", "\"" + PROGRAM + "\", \"im@lakeside.example\""))
                .json();
        assertThat(fixes(apart, "several-programs")).isNotEmpty();
        assertThat(fixes(together, "several-programs")).isEmpty();
    }

    private static List<Json> fixes(Json check, String rule) {
        return check.items("findings").stream()
                .filter(each -> each.text("rule").equals(rule))
                .findFirst()
                .orElseThrow()
                .items("fixes");
    }
}
