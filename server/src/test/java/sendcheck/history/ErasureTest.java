package sendcheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.Planted;
import sendcheck.RunningService;

/** {@code DELETE /account} leaves nothing: in no row, in no cache, and in no byte of any file in the data directory. */
class ErasureTest {
    private static final String[] WORDS = {
        "planted-program@valley.example",
        "planted-person@valley.example",
        "planted-unlisted@hilltop.example",
        "planted-applicant@med.example",
        "planted-message",
        "Planted Applicant",
        "14093386",
        "Planted Valley",
        "planted-tie"
    };

    @TempDir
    private Path folder;

    private static void live(RunningService service, int life) {
        // More than a page of text, so that it stands in the file's large objects too, and again with every edit.
        for (int edit = 0; edit < 5; edit++) {
            assertThat(service.put(
                                    "/programs",
                                    "[{\"id\": \"v\", \"name\": \"Planted Valley\", \"specialty\": \"Internal Medicine\","
                                            + " \"emails\": [\"planted-program@valley.example\"], \"people\": [{\"name\": \"Dr. P\","
                                            + " \"email\": \"planted-person@valley.example\"}], \"tie\": \""
                                            + "planted-tie ".repeat(200 * (edit + 1)) + "\"}]")
                            .status())
                    .isEqualTo(200);
            assertThat(service.put(
                                    "/profile",
                                    "{\"name\": \"Planted Applicant\", \"email\": [\"planted-applicant@med.example\"],"
                                            + " \"erasId\": \"14093386\", \"school\": \"" + "School ".repeat(edit * 50)
                                            + "\"}")
                            .status())
                    .isEqualTo(200);
        }
        for (int i = 0; i < 40; i++) {
            String to = i % 2 == 0 ? "planted-program@valley.example" : "planted-unlisted@hilltop.example";
            assertThat(service.post(
                                    "/sends",
                                    "{\"messageId\": \"planted-message" + life + "-" + i
                                            + "@x\", \"sentAt\": \"2026-11-24T10:00:00-05:00\", \"to\": [\"" + to
                                            + "\"], \"subject\": \"Internal Medicine residency\", \"body\": {\"type\": \"text/plain\", \"content\":"
                                            + " \"Dear Program Director, I applied to your internal medicine residency program.\"}}")
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void nothingOfAnAccountIsLeftInAnyFile() throws Exception {
        try (RunningService service = new RunningService(folder)) {
            live(service, 0);
            assertThat(Planted.in(folder, WORDS))
                    .as("the search finds what is there")
                    .isNotEmpty();
            assertThat(service.call("DELETE", "/account", "", "").status()).isEqualTo(204);
            assertThat(Planted.in(folder, WORDS)).isEmpty();
            assertThat(service.get("/metrics").body()).contains("cache_size{cache=\"recent_contacts\"} 0.0");
            assertThat(service.get("/contacts").json().items("contacts")).isEmpty();
            // A second life, with a restart in it.
            live(service, 1);
        }
        try (RunningService service = new RunningService(folder)) {
            assertThat(service.get("/contacts").json().items("contacts")).hasSize(40);
            assertThat(service.call("DELETE", "/account", "", "").status()).isEqualTo(204);
            assertThat(Planted.in(folder, WORDS)).isEmpty();
        }
        assertThat(Planted.in(folder, WORDS)).isEmpty();
    }

    @Test
    void aRemovalThatWasCutOffIsFinishedAtTheNextStart() throws Exception {
        try (RunningService service = new RunningService(folder)) {
            live(service, 0);
        }
        // As a process leaves it that is killed after the rows were removed and before the file was written anew.
        try (var connection = java.sql.DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("sendcheck") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "sa",
                        "");
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM account");
        }
        Files.createFile(folder.resolve("erasing"));
        assertThat(Planted.in(folder, WORDS)).isNotEmpty();
        try (RunningService service = new RunningService(folder)) {
            assertThat(Planted.in(folder, WORDS)).isEmpty();
            assertThat(folder.resolve("erasing")).doesNotExist();
            assertThat(service.get("/contacts").json().items("contacts")).isEmpty();
        }
    }

    @Test
    void whoAsksMeanwhileWaitsAndIsAnswered() throws Exception {
        ExecutorService windows = Executors.newFixedThreadPool(4);
        try (RunningService service = new RunningService(folder)) {
            live(service, 0);
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int call = i;
                calls.add(() -> call % 10 == 5
                        ? service.call("DELETE", "/account", "", "").status()
                        : service.get("/contacts").status());
            }
            for (Future<Integer> each : windows.invokeAll(calls)) {
                assertThat(each.get()).isIn(200, 204);
            }
        } finally {
            windows.shutdownNow();
        }
        assertThat(Planted.in(folder, WORDS)).isEmpty();
    }

    /** The pool is still opening connections then. */
    @Test
    void anAccountCanBeRemovedAtOnceAfterTheStartAndAgain() {
        for (int start = 0; start < 8; start++) {
            try (RunningService service = new RunningService(folder)) {
                for (int i = 0; i < 10; i++) {
                    assertThat(service.call("DELETE", "/account", "", "").status())
                            .isEqualTo(204);
                    assertThat(service.put("/programs", "[{\"name\": \"Valley\", \"specialty\": \"Surgery\"}]")
                                    .status())
                            .isEqualTo(200);
                }
            }
        }
    }
}
