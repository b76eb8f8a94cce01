package sendcheck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.RunningService;
import sendcheck.json.Json;
import sendcheck.store.DataDirectory;
import sendcheck.store.UnusableData;

/** The contract's calls, over real HTTP and a real database file. */
class ServiceTest {
    private static final String LIST = """
            [{"id": "rv-im", "name": "River Valley Medical Center Program", "institution": "River Valley Medical Center",
              "specialty": "Internal Medicine", "track": "categorical", "nrmpCode": "1990140C0",
              "emails": ["im-residency@rivervalley.example", "im-chief@rivervalley.example"], "domains": ["rivervalley.example"]},
             {"id": "lk-im", "name": "Lakeside Program", "specialty": "Internal Medicine", "emails": ["im@lakeside.example"]}]
            """;

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
        assertThat(service.put(
                                "/profile",
                                "{\"name\": \"Jordan Lee\", \"email\": [\"jlee@med.example\"], \"erasId\": \"14093386\"}")
                        .status())
                .isEqualTo(200);
    }

    private static String draft(String to, String text) {
        return "{\"to\": [\"" + to + "\"], \"subject\": \"Internal Medicine, AAMC ID 14093386\","
                + " \"body\": {\"type\": \"text/plain\", \"content\": \"" + text + "\"}}";
    }

    private static String send(String receipt, String messageId, String to) {
        return "{\"receipt\": \"" + receipt + "\", \"messageId\": \"" + messageId + "\", \"sentAt\": \""
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\", \"to\": [\"" + to + "\"]}";
    }

    private static String receipt(String to) {
        return service.post("/checks", draft(to, "Dear Program Director,\\n\\nI applied to your program in Dayton."))
                .json()
                .text("receipt");
    }

    private static List<String> rules(Json answer) {
        return answer.items("findings").stream().map(each -> each.text("rule")).toList();
    }

    @Test
    void aCheckAnswersAsTheContractSays() {
        var answer = service.post(
                "/checks",
                draft("IM <im-residency@rivervalley.example>", "Dear [Program Name],\\n\\nI applied to your program."));
        assertThat(answer.status()).isEqualTo(200);
        Json json = answer.json();
        assertThat(json.flag("inScope")).isTrue();
        assertThat(json.flag("complete")).isTrue();
        assertThat(json.text("verdict")).isEqualTo("hold");
        Json program = json.items("programs").get(0);
        assertThat(program.text("id")).isEqualTo("rv-im");
        assertThat(program.text("matchedBy")).isEqualTo("address");
        assertThat(program.texts("recipients")).containsExactly("im-residency@rivervalley.example");
        Json finding = json.items("findings").stream()
                .filter(each -> each.text("rule").equals("placeholder"))
                .findFirst()
                .orElseThrow();
        Json place = finding.items("places").get(0);
        String body = json.get("text").text("body");
        assertThat(body.substring((int) place.count("start"), (int) place.count("end")))
                .isEqualTo(place.text("quote"))
                .contains("Program Name");
        assertThat(json.time("checkedAt")).isPresent();
        assertThat(json.count("words")).isEqualTo(5);
    }

    @Test
    void mailToFamilyIsOutOfScopeAndLeavesNothing() {
        Json answer = service.post("/checks", draft("mum@home.example", "Hi Mum, no news yet."))
                .json();
        assertThat(answer.flag("inScope")).isFalse();
        assertThat(answer.text("verdict")).isEqualTo("clear");
        assertThat(answer.items("findings")).isEmpty();
        assertThat(service.post("/sends", send(answer.text("receipt"), "m1@x", "mum@home.example"))
                        .status())
                .isEqualTo(204);
        assertThat(service.get("/contacts").json().items("contacts")).isEmpty();
    }

    @Test
    void aSecondMessageToAnotherAddressOfTheProgramIsHeld() {
        assertThat(service.post(
                                "/sends",
                                send(
                                        receipt("im-residency@rivervalley.example"),
                                        "<m1@x>",
                                        "im-residency@rivervalley.example"))
                        .status())
                .isEqualTo(201);
        Json second = service.post(
                        "/checks", draft("im-chief@rivervalley.example", "Dear Program Director,\\n\\nI applied."))
                .json();
        assertThat(rules(second)).contains("follow-up");
        assertThat(second.text("verdict")).isEqualTo("hold");
        Json other = service.post("/checks", draft("im@lakeside.example", "Dear Program Director,\\n\\nI applied."))
                .json();
        assertThat(rules(other)).doesNotContain("follow-up");
    }

    @Test
    void checkingChangesNothing() {
        String draft = draft("im-residency@rivervalley.example", "Dear Program Director,\\n\\nI applied.");
        Json first = service.post("/checks", draft).json();
        Json second = service.post("/checks", draft).json();
        assertThat(rules(second)).isEqualTo(rules(first));
        assertThat(service.get("/contacts").json().items("contacts")).isEmpty();
    }

    @Test
    void theSameMessageIdIsOneContact() {
        String receipt = receipt("im-residency@rivervalley.example");
        var first = service.post("/sends", send(receipt, "m1@x", "im-residency@rivervalley.example"));
        var again = service.post("/sends", send(receipt, "<m1@x>", "im-residency@rivervalley.example"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(service.get("/contacts").json().items("contacts")).hasSize(1);
    }

    @Test
    void theSameMessageIdFromManyWindowsAtOnceIsOneContact() throws Exception {
        String receipt = receipt("im-residency@rivervalley.example");
        ExecutorService windows = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                calls.add(() -> service.post("/sends", send(receipt, "race@x", "im-residency@rivervalley.example"))
                        .status());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : windows.invokeAll(calls)) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        } finally {
            windows.shutdownNow();
        }
        assertThat(service.get("/contacts").json().items("contacts")).hasSize(1);
    }

    @Test
    void aWholeMessageServesWithoutAReceipt() {
        String whole = draft("im-residency@rivervalley.example", "Dear Program Director,\\n\\nI applied.")
                .replaceFirst("\\{", "{\"messageId\": \"w@x\", \"sentAt\": \"2026-11-24T10:00:00-05:00\", ");
        var answer = service.post("/sends", whole);
        assertThat(answer.status()).isEqualTo(201);
        Json contact = answer.json().items("contacts").get(0);
        assertThat(contact.text("programId")).isEqualTo("rv-im");
        assertThat(contact.text("kind")).isEqualTo("email");
        assertThat(contact.get("at").time()).isEqualTo(Instant.parse("2026-11-24T15:00:00Z"));
        assertThat(contact.text("messageId")).isEqualTo("w@x");
    }

    @Test
    void forgedAndForeignReceiptsAreRefused() {
        String receipt = receipt("im-residency@rivervalley.example");
        String forged = (receipt.charAt(0) == 'A' ? "B" : "A") + receipt.substring(1);
        for (String bad : List.of(forged, "nonsense", "a.b", receipt + "x")) {
            var answer = service.post("/sends", send(bad, "m@x", "im-residency@rivervalley.example"));
            assertThat(answer.status()).as(bad).isEqualTo(403);
            assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        }
        assertThat(service.get("/contacts").json().items("contacts")).isEmpty();
    }

    @Test
    void aReceiptHoldsNoWordOfTheDraft() {
        String receipt = receipt("im-residency@rivervalley.example");
        String payload = new String(
                java.util.Base64.getUrlDecoder().decode(receipt.substring(0, receipt.indexOf('.'))),
                StandardCharsets.UTF_8);
        assertThat(payload).doesNotContain("Dayton", "Director", "rivervalley", "14093386");
    }

    @Test
    void aBatchIsAnsweredItemByItem() {
        String receipt = receipt("im-residency@rivervalley.example");
        String good = send(receipt, "b1@x", "im-residency@rivervalley.example");
        var answer = service.post("/sends/batch", "[" + good + ", {\"messageId\": \"b2@x\"}, " + good + "]");
        assertThat(answer.status()).isEqualTo(200);
        List<Json> results = answer.json().items("results");
        assertThat(results.stream().map(each -> each.count("status"))).containsExactly(201L, 400L, 200L);
        assertThat(results.get(1).get("problem").items("errors").get(0).text("pointer"))
                .isEqualTo("/1/sentAt");
    }

    @Test
    void aLoggedCallCountsAndCanBeTakenBack() {
        var call = service.post("/contacts", "{\"kind\": \"call\", \"programId\": \"rv-im\"}");
        assertThat(call.status()).isEqualTo(201);
        String draft = draft("im-residency@rivervalley.example", "Dear Program Director,\\n\\nI applied.");
        assertThat(rules(service.post("/checks", draft).json())).contains("follow-up");
        String id = call.json().text("id");
        assertThat(service.call("DELETE", "/contacts/" + id, "", "").status()).isEqualTo(204);
        assertThat(rules(service.post("/checks", draft).json())).doesNotContain("follow-up");
        assertThat(service.call("DELETE", "/contacts/" + id, "", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/checks | {} | /body",
                "/checks | {\"body\": {\"type\": \"text/plain\", \"content\": \"x\"}} | /to",
                "/checks | {\"to\": \"a@b.example\", \"body\": {\"type\": \"text/plain\", \"content\": \"x\"}} | /to",
                "/checks | {\"to\": [1], \"body\": {\"type\": \"text/plain\", \"content\": \"x\"}} | /to/0",
                "/checks | {\"to\": [], \"body\": {\"type\": \"text/rtf\", \"content\": \"x\"}} | /body/type",
                "/checks | {\"to\": [], \"sendAt\": \"tomorrow\", \"body\": {\"type\": \"text/plain\", \"content\": \"x\"}} | /sendAt",
                "/sends | {\"sentAt\": \"2026-11-24T10:00:00-05:00\"} | /messageId",
                "/contacts | {\"kind\": \"visit\"} | /kind",
                "/contacts | {\"kind\": \"call\", \"programId\": \"nix\"} | /programId",
                "/programs | {\"name\": \"X\"} | /specialty",
                "/programs | {\"name\": \"X\", \"specialty\": \"Y\", \"emails\": [\"no address\"]} | /emails/0",
            })
    void badInputIsNamedByItsPointer(String path, String body, String pointer) {
        var answer = service.post(path, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        Json problem = answer.json();
        assertThat(problem.items("errors").get(0).text("pointer")).isEqualTo(pointer);
        assertThat(problem.count("status")).isEqualTo(400);
        assertThat(problem.text("title")).isNotEmpty();
    }

    @Test
    void brokenJsonIsRefusedWithoutItsWords() {
        var answer = service.post("/checks", "{\"to\": [\"secret@person.example\"");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void tooManyRecipientsAre422() {
        String many = "[" + "\"a@b.example\",".repeat(500) + "\"a@b.example\"]";
        var answer = service.post(
                "/checks", "{\"to\": " + many + ", \"body\": {\"type\": \"text/plain\", \"content\": \"x\"}}");
        assertThat(answer.status()).isEqualTo(422);
        var inOneEntry = service.post(
                "/checks",
                "{\"to\": [\"" + "a@b.example, ".repeat(501)
                        + "\"], \"body\": {\"type\": \"text/plain\", \"content\": \"x\"}}");
        assertThat(inOneEntry.status()).isEqualTo(422);
    }

    @Test
    void tooLargeBodiesAre413() {
        assertThat(service.post("/checks", "\"" + "x".repeat(1024 * 1024) + "\"")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void unknownPathsAndMethodsAreProblems() {
        assertThat(service.get("/nothing").status()).isEqualTo(404);
        assertThat(service.get("/nothing").header("content-type")).isEqualTo("application/problem+json");
        assertThat(service.call("DELETE", "/profile", "", "").status()).isEqualTo(405);
    }

    @Test
    void aTagKeepsTwoWindowsApart() {
        String tag = service.get("/profile").header("etag");
        assertThat(service.get("/profile", "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(service.put("/profile", "{\"name\": \"One\"}", "If-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(service.put("/profile", "{\"name\": \"Two\"}", "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(service.get("/profile").json().text("name")).isEqualTo("One");
        String list = service.get("/programs").header("etag");
        assertThat(service.call(
                                "PATCH",
                                "/programs/rv-im",
                                "application/json",
                                "{\"city\": \"Dayton\"}",
                                "If-Match",
                                list)
                        .status())
                .isEqualTo(200);
        assertThat(service.put("/programs", "[]", "If-Match", list).status()).isEqualTo(412);
        assertThat(service.get("/contacts").header("etag")).isNotEmpty();
    }

    @Test
    void aReimportKeepsWhatTheProgramDid() {
        service.call(
                "PATCH", "/programs/rv-im", "application/json", "{\"contactedMe\": \"2026-11-24T09:02:00-05:00\"}");
        String csv = "\uFEFFprogram name;SPECIALTY;NRMP Program Code;E-Mail\r\n"
                + "RVMC;Internal Medicine;1990140c0;new@rivervalley.example\r\n";
        var dry = service.call("PUT", "/programs?dryRun=true", "text/csv", csv);
        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.json().items("changed")).hasSize(1);
        assertThat(dry.json().items("removed")).hasSize(1);
        assertThat(dry.json().items("columns").stream().map(column -> column.text("field")))
                .containsExactly("name", "specialty", "nrmpCode", "emails");
        assertThat(service.get("/programs").json().items("programs")).hasSize(2);
        assertThat(service.call("PUT", "/programs", "text/csv", csv).status()).isEqualTo(200);
        Json program = service.get("/programs").json().items("programs").get(0);
        assertThat(program.text("id")).isEqualTo("rv-im");
        assertThat(program.get("contactedMe").time()).isEqualTo(Instant.parse("2026-11-24T14:02:00Z"));
        assertThat(program.texts("emails")).containsExactly("new@rivervalley.example");
        service.call(
                "PATCH", "/programs/rv-im", "application/json", "{\"contactedMe\": null, \"alias\": \"The Valley\"}");
        program = service.get("/programs").json().items("programs").get(0);
        assertThat(program.find("contactedMe")).isEmpty();
        assertThat(program.texts("aliases")).containsExactly("The Valley");
    }

    @Test
    void aBadRowLeavesTheListAsItWas() {
        var answer = service.call(
                "PUT", "/programs", "text/csv", "Name,Specialty,Email\nA,Surgery,a@b.example\nB,,nonsense\n");
        assertThat(answer.status()).isEqualTo(400);
        Json error = answer.json().items("errors").get(0);
        assertThat(error.count("line")).isEqualTo(3);
        assertThat(error.count("column")).isEqualTo(2);
        assertThat(error.find("pointer")).isEmpty();
        assertThat(error.text("detail")).startsWith("Specialty: ");
        assertThat(service.get("/programs").json().items("programs")).hasSize(2);
    }

    @Test
    void aProgramIsAddedOnceAndTakenOutWithItsContactsKept() {
        assertThat(service.post("/programs", "{\"id\": \"n\", \"name\": \"N\", \"specialty\": \"Neurology\"}")
                        .status())
                .isEqualTo(201);
        assertThat(service.post("/programs", "{\"id\": \"n\", \"name\": \"N\", \"specialty\": \"Neurology\"}")
                        .status())
                .isEqualTo(409);
        service.post("/contacts", "{\"kind\": \"call\", \"programId\": \"n\"}");
        assertThat(service.call("DELETE", "/programs/n", "", "").status()).isEqualTo(204);
        assertThat(service.get("/contacts").json().items("contacts").get(0).text("programId"))
                .isEqualTo("n");
    }

    @Test
    void aMimeMessageIsCheckedLikeADraft() {
        String mail = "From: Jordan <jlee@med.example>\r\nTo: im-residency@rivervalley.example\r\nSubject: Hello\r\n"
                + "Date: Mon, 1 Jan 2001 00:00:00 +0000\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                + "<p>Dear [Program Name],</p><p>I applied.</p>";
        var answer = service.call("POST", "/checks?sendAt=2027-03-16T10:15:00-04:00", "message/rfc822", mail);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(rules(answer.json())).contains("placeholder", "first-contact");
        assertThat(answer.json().get("text").text("body")).isEqualTo("Dear [Program Name],\n\nI applied.");
    }

    @Test
    void scopeByRecipients() {
        assertThat(service.post("/scope", "{\"to\": [\"im-chief@rivervalley.example\"]}")
                        .json()
                        .text("inScope"))
                .isEqualTo("yes");
        assertThat(service.post("/scope", "{\"to\": [\"x@rivervalley.example\"]}")
                        .json()
                        .text("inScope"))
                .isEqualTo("needs-text");
        assertThat(service.post("/scope", "{\"to\": [\"jlee@med.example\"]}")
                        .json()
                        .text("inScope"))
                .isEqualTo("no");
    }

    @Test
    void theCatalogueNamesEveryRule() {
        Json rules = service.get("/rules").json();
        assertThat(rules.items("rules")).allSatisfy(rule -> {
            assertThat(rule.text("id")).isNotEmpty();
            assertThat(rule.texts("severities")).isNotEmpty().isSubsetOf("hold", "caution", "note");
            assertThat(rule.text("title")).isNotEmpty();
            assertThat(rule.text("why")).isNotEmpty();
            assertThat(rule.text("source")).isNotEmpty();
            assertThat(rule.flag("on")).isTrue();
        });
        assertThat(rules.get("versions").text("service")).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void allThatIsStoredIsExportedAndRemoved() {
        service.post(
                "/sends", send(receipt("im-residency@rivervalley.example"), "e@x", "im-residency@rivervalley.example"));
        Json export = service.get("/export").json();
        assertThat(export.get("profile").text("name")).isEqualTo("Jordan Lee");
        assertThat(export.items("programs")).hasSize(2);
        assertThat(export.items("contacts").get(0).text("fingerprint")).isNotEmpty();
        assertThat(service.call("DELETE", "/account", "", "").status()).isEqualTo(204);
        export = service.get("/export").json();
        assertThat(export.get("profile").text("name")).isEmpty();
        assertThat(export.items("programs")).isEmpty();
        assertThat(export.items("contacts")).isEmpty();
    }

    @Test
    void figuresForPrometheus() {
        assertThat(service.get("/metrics").body()).contains("cache_gets_total");
    }

    @Test
    void aSecondServiceOnTheSameFolderIsRefused() {
        assertThatThrownBy(() -> new RunningService(folder))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("Another sendcheck is using");
    }

    @Test
    void nobodyElseReadsTheFolder() throws Exception {
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.isDirectory(file)) {
                    assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(file)))
                            .isEqualTo("rwx------");
                    continue;
                }
                assertThat(Files.getPosixFilePermissions(file))
                        .as(file.toString())
                        .isEqualTo(Set.of(
                                java.nio.file.attribute.PosixFilePermission.OWNER_READ,
                                java.nio.file.attribute.PosixFilePermission.OWNER_WRITE));
            }
        }
        assertThat(java.util.Base64.getUrlDecoder()
                        .decode(Files.readString(folder.resolve("token")).strip()))
                .hasSize(32);
        assertThat(DataDirectory.at(folder).address()).contains(service.address());
    }

    @Test
    void afterARestartTheSameAnswersCome(@TempDir Path own) {
        String draft = draft("im-chief@rivervalley.example", "Dear Program Director,\\n\\nI applied.");
        List<String> before;
        try (RunningService first = new RunningService(own)) {
            first.put("/programs", LIST);
            Json check = first.post("/checks", draft).json();
            assertThat(first.post("/sends", send(check.text("receipt"), "r@x", "im-chief@rivervalley.example"))
                            .status())
                    .isEqualTo(201);
            before = rules(first.post("/checks", draft).json());
        }
        assertThat(before).contains("follow-up");
        try (RunningService second = new RunningService(own)) {
            assertThat(rules(second.post("/checks", draft).json())).isEqualTo(before);
        }
    }
}
