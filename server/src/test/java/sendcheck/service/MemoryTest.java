package sendcheck.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.RunningService;
import sendcheck.json.Json;
import sendcheck.receipt.Receipt;
import sendcheck.receipt.Receipts;
import sendcheck.store.DataDirectory;

/** What the service remembers, over time, over lists that change, and when several windows act at once. */
class MemoryTest {
    private static final String VALLEY = "im-residency@rivervalley.example";
    private static final String CHIEF = "im-chief@rivervalley.example";
    private static final String LAKESIDE = "im@lakeside.example";
    private static final String LIST = """
            [{"id": "rv-im", "name": "River Valley Medical Center Program", "specialty": "Internal Medicine",
              "track": "categorical", "emails": ["im-residency@rivervalley.example", "im-chief@rivervalley.example"]},
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
    }

    private static String draft(String to, String sendAt) {
        return "{\"to\": [\"" + to + "\"], \"subject\": \"Internal Medicine residency\", "
                + (sendAt.isEmpty() ? "" : "\"sendAt\": \"" + sendAt + "\", ")
                + "\"body\": {\"type\": \"text/plain\", \"content\":"
                + " \"Dear Program Director,\\n\\nI applied to your internal medicine residency program.\"}}";
    }

    private static String whole(String to, String id, String sentAt) {
        return draft(to, "").replaceFirst("\\{", "{\"messageId\": \"" + id + "\", \"sentAt\": \"" + sentAt + "\", ");
    }

    private static Optional<Json> followUp(String to, String sendAt) {
        return service.post("/checks", draft(to, sendAt)).json().items("findings").stream()
                .filter(each -> each.text("rule").equals("follow-up"))
                .findFirst();
    }

    private static String severity(String to, String sendAt) {
        return followUp(to, sendAt).map(each -> each.text("severity")).orElse("none");
    }

    private static List<Json> contacts() {
        return service.get("/contacts").json().items("contacts");
    }

    private static List<RunningService.Answer> atOnce(List<Callable<RunningService.Answer>> calls) throws Exception {
        ExecutorService windows = Executors.newFixedThreadPool(calls.size());
        try {
            List<RunningService.Answer> answers = new ArrayList<>();
            for (Future<RunningService.Answer> each : windows.invokeAll(calls)) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            windows.shutdownNow();
        }
    }

    /** Days of the Sent folder, every message to one of the two programs. */
    private static String batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> whole(
                        i % 2 == 0 ? VALLEY : LAKESIDE,
                        "sent" + i + "@x",
                        Instant.parse("2026-11-18T15:00:00Z")
                                .plus(Duration.ofMinutes(20L * i))
                                .toString()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void aFirstLookBackOf500IsRecordedOnceHoweverOftenItComes() throws Exception {
        String batch = batch(500);
        Map<Long, Long> first = statuses(service.post("/sends/batch", batch));
        assertThat(first).isEqualTo(Map.of(201L, 500L));
        assertThat(statuses(service.post("/sends/batch", batch))).isEqualTo(Map.of(200L, 500L));
        assertThat(contacts()).hasSize(500);
        assertThat(service.post("/sends/batch", batch(501)).status()).isEqualTo(422);
        assertThat(contacts()).hasSize(500);
    }

    @Test
    void twoWindowsThatLookBackAtOnceRecordEachMessageOnce() throws Exception {
        String batch = batch(60);
        List<RunningService.Answer> answers =
                atOnce(List.of(() -> service.post("/sends/batch", batch), () -> service.post("/sends/batch", batch)));
        long recorded = answers.stream()
                .mapToLong(each -> statuses(each).getOrDefault(201L, 0L))
                .sum();
        assertThat(recorded).isEqualTo(60);
        assertThat(contacts()).hasSize(60);
    }

    private static Map<Long, Long> statuses(RunningService.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().items("results").stream()
                .collect(Collectors.groupingBy(each -> each.count("status"), Collectors.counting()));
    }

    @Test
    void ofTwoDraftsToOneProgramTheSecondIsHeldOnceTheFirstIsReported() throws Exception {
        String now = Instant.now().toString();
        for (RunningService.Answer each : atOnce(List.of(
                () -> service.post("/checks", draft(VALLEY, "")), () -> service.post("/checks", draft(CHIEF, ""))))) {
            assertThat(each.body()).doesNotContain("follow-up");
        }
        // While others check, so that the log is kept in memory when it changes.
        List<Callable<RunningService.Answer>> calls = new ArrayList<>();
        calls.add(() -> service.post("/sends", whole(VALLEY, "first@x", now)));
        for (int i = 0; i < 5; i++) {
            calls.add(() -> service.post("/checks", draft(CHIEF, "")));
        }
        assertThat(atOnce(calls).get(0).status()).isEqualTo(201);
        assertThat(severity(CHIEF, "")).isEqualTo("hold");
        assertThat(severity(LAKESIDE, "")).isEqualTo("none");
    }

    @Test
    void aReceiptOfMoreThanSevenDaysAgoIsStale() {
        String tag = service.get("/programs").header("etag");
        String epoch = tag.substring(1, tag.lastIndexOf('-'));
        Receipts receipts = new Receipts(DataDirectory.at(folder).receiptKey());
        for (Map.Entry<Duration, Integer> each : Map.of(
                        Duration.ofDays(7).plusMinutes(1),
                        410,
                        Duration.ofDays(7).minusMinutes(1),
                        201)
                .entrySet()) {
            String receipt = receipts.write(new Receipt(
                    "local",
                    epoch,
                    Instant.now().minus(each.getKey()),
                    true,
                    Map.of(receipts.mark(VALLEY), "rv-im"),
                    Optional.empty()));
            var answer = service.post(
                    "/sends",
                    "{\"receipt\": \"" + receipt
                            + "\", \"messageId\": \"late" + each.getValue()
                            + "@x\", \"sentAt\": \"2026-11-25T10:00:00-05:00\","
                            + " \"to\": [\"" + VALLEY + "\"]}");
            assertThat(answer.status()).isEqualTo(each.getValue());
        }
    }

    @Test
    void aReceiptIsGoodAfterARestart(@TempDir Path own) {
        String receipt;
        try (RunningService first = new RunningService(own)) {
            first.put("/programs", LIST);
            receipt = first.post("/checks", draft(VALLEY, "")).json().text("receipt");
        }
        try (RunningService second = new RunningService(own)) {
            assertThat(second.post(
                                    "/sends",
                                    "{\"receipt\": \"" + receipt
                                            + "\", \"messageId\": \"r@x\", \"sentAt\": \"2026-11-25T10:00:00-05:00\", \"to\": [\""
                                            + VALLEY + "\"]}")
                            .status())
                    .isEqualTo(201);
        }
    }

    /** 48 hours are 48 hours, through both changes of New York's clocks, and the last moment of them is inside. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-10T10:00:00-05:00, 2026-11-12T09:59:59-05:00, hold",
        "2026-11-10T10:00:00-05:00, 2026-11-12T10:00:00-05:00, note",
        "2027-03-12T10:00:00-05:00, 2027-03-14T10:59:59-04:00, hold",
        "2027-03-12T10:00:00-05:00, 2027-03-14T11:00:00-04:00, note",
        "2026-10-31T10:00:00-04:00, 2026-11-02T08:59:59-05:00, hold",
        "2026-10-31T10:00:00-04:00, 2026-11-02T09:00:00-05:00, note",
        "2027-03-16T10:00:00-04:00, 2027-03-18T10:00:00-04:00, caution",
        "2027-03-16T14:00:00Z, 2027-03-18T06:59:59-07:00, hold",
        // The last day of the week that rules look back on.
        "2026-11-10T10:00:00-05:00, 2026-11-17T10:00:00-05:00, note",
        "2026-11-10T10:00:00-05:00, 2026-11-17T10:00:01-05:00, none",
    })
    void fortyEightHoursByTheClock(String sentAt, String sendAt, String severity) {
        assertThat(service.post("/sends", whole(VALLEY, "m@x", sentAt)).status())
                .isEqualTo(201);
        assertThat(severity(CHIEF, sendAt)).isEqualTo(severity);
    }

    @Test
    void itSaysWhenTheHoursAreOverInTheApplicantsOwnZone() {
        service.put("/profile", "{\"name\": \"Jordan Lee\", \"timeZone\": \"America/Los_Angeles\"}");
        service.post("/sends", whole(VALLEY, "m@x", "2027-03-12T10:00:00-05:00"));
        Json data = followUp(CHIEF, "2027-03-13T10:00:00-05:00").orElseThrow().get("data");
        assertThat(data.text("lastSentAt")).isEqualTo("2027-03-12T07:00:00-08:00");
        assertThat(data.text("clearAt")).isEqualTo("2027-03-14T08:00:00-07:00");
    }

    @Test
    void aScheduledMessageCountsFromWhenItLeaves() {
        OffsetDateTime later = OffsetDateTime.now().plusDays(3).withNano(0);
        assertThat(service.post("/sends", whole(VALLEY, "later@x", later.toString()))
                        .status())
                .isEqualTo(201);
        assertThat(contacts().get(0).get("at").time()).isEqualTo(later.toInstant());
        assertThat(severity(CHIEF, "")).isEqualTo("none");
        assertThat(severity(CHIEF, later.minusSeconds(1).toString())).isEqualTo("none");
        assertThat(severity(CHIEF, later.plusHours(47).toString())).isEqualTo("hold");
        assertThat(severity(CHIEF, later.plusHours(48).toString())).isNotEqualTo("hold");
    }

    @Test
    void aCallCountsFromWhenItWas() {
        assertThat(service.post(
                                "/contacts",
                                "{\"kind\": \"call\", \"programId\": \"rv-im\", \"at\": \"2026-11-10T10:00:00-05:00\"}")
                        .status())
                .isEqualTo(201);
        assertThat(severity(VALLEY, "2026-11-12T09:59:59-05:00")).isEqualTo("hold");
        assertThat(severity(VALLEY, "2026-11-12T10:00:00-05:00")).isEqualTo("note");
    }

    @Test
    void aNewListKeepsHistoryAndMutesAndWhoMadeContact() {
        service.call(
                "PATCH", "/programs/rv-im", "application/json", "{\"contactedMe\": \"2026-11-09T09:00:00-05:00\"}");
        service.put("/profile", "{\"mutes\": [{\"rule\": \"subject-line\", \"programId\": \"rv-im\"}]}");
        service.post("/sends", whole(VALLEY, "m@x", "2026-11-10T10:00:00-05:00"));
        String csv = "Name,Specialty,Track,Email\n"
                + "river valley  medical center program,internal medicine,Categorical,new@rivervalley.example\n";
        assertThat(service.call("PUT", "/programs", "text/csv", csv).status()).isEqualTo(200);
        Json program = service.get("/programs").json().items("programs").get(0);
        assertThat(program.text("id")).isEqualTo("rv-im");
        assertThat(program.get("contactedMe").time()).isEqualTo(Instant.parse("2026-11-09T14:00:00Z"));
        assertThat(severity("new@rivervalley.example", "2026-11-12T09:00:00-05:00"))
                .isEqualTo("hold");
        assertThat(service.get("/profile").json().items("mutes").get(0).text("programId"))
                .isEqualTo("rv-im");
        assertThat(rules("new@rivervalley.example")).doesNotContain("subject-line");
        assertThat(service.put("/profile", "{}").status()).isEqualTo(200);
        assertThat(rules("new@rivervalley.example")).contains("subject-line");
    }

    private static List<String> rules(String to) {
        return service.post("/checks", draft(to, "2026-11-30T10:00:00-05:00")).json().items("findings").stream()
                .map(each -> each.text("rule"))
                .toList();
    }

    @Test
    void aDryRunShowsWhatWouldComeChangeAndGo() {
        String csv = "Name,Specialty,Track,Email,City\n"
                + "River Valley Medical Center Program,Internal Medicine,categorical,im-residency@rivervalley.example,Dayton\n"
                + "Hilltop Program,Surgery,,s@hilltop.example,\n";
        String tag = service.get("/programs").header("etag");
        Json dry = service.call("PUT", "/programs?dryRun=true", "text/csv", csv).json();
        assertThat(names(dry, "added")).containsExactly("Hilltop Program");
        assertThat(names(dry, "changed")).containsExactly("River Valley Medical Center Program");
        assertThat(names(dry, "removed")).containsExactly("Lakeside Program");
        assertThat(service.get("/programs").header("etag")).isEqualTo(tag);
        Json done = service.call("PUT", "/programs", "text/csv", csv).json();
        for (String kind : List.of("added", "changed", "removed")) {
            assertThat(names(done, kind)).isEqualTo(names(dry, kind));
        }
        Json again =
                service.call("PUT", "/programs?dryRun=true", "text/csv", csv).json();
        for (String kind : List.of("added", "changed", "removed")) {
            assertThat(names(again, kind)).isEmpty();
        }
    }

    private static List<String> names(Json change, String kind) {
        return change.items(kind).stream().map(each -> each.text("name")).toList();
    }

    @Test
    void aProgramThatComesBackIsTheOneThatWasThere() {
        service.call(
                "PATCH", "/programs/rv-im", "application/json", "{\"contactedMe\": \"2026-11-09T09:00:00-05:00\"}");
        service.post("/sends", whole(VALLEY, "m@x", "2026-11-10T10:00:00-05:00"));
        // A list without it, as from a spreadsheet that was filtered.
        assertThat(service.call(
                                "PUT",
                                "/programs",
                                "text/csv",
                                "Name,Specialty,Email\nHilltop Program,Surgery,s@hilltop.example\n")
                        .status())
                .isEqualTo(200);
        assertThat(contacts()).hasSize(1);
        Json export = service.get("/export").json();
        // Lakeside had no contact: nothing of it is kept.
        assertThat(names(export, "formerPrograms")).containsExactly("River Valley Medical Center Program");
        String back = "Name,Specialty,Track,Email\n"
                + "River Valley Medical Center Program,Internal Medicine,categorical,other@rivervalley.example\n";
        Json change = service.call("PUT", "/programs", "text/csv", back).json();
        assertThat(names(change, "added")).containsExactly("River Valley Medical Center Program");
        Json program = service.get("/programs").json().items("programs").get(0);
        assertThat(program.text("id")).isEqualTo("rv-im");
        assertThat(program.get("contactedMe").time()).isEqualTo(Instant.parse("2026-11-09T14:00:00Z"));
        assertThat(severity("other@rivervalley.example", "2026-11-12T09:00:00-05:00"))
                .isEqualTo("hold");
        assertThat(names(service.get("/export").json(), "formerPrograms")).isEmpty();
    }
}
