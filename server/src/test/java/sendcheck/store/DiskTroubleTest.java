package sendcheck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.ServiceProcess;
import sendcheck.ServiceProcess.Answer;

/** The real process with a disk that takes nothing more, a folder that is closed to it, and another one in its place. */
class DiskTroubleTest {
    private static final String PROGRAM = "im-residency@valley.example";

    /** What {@code ulimit -f} counts in (POSIX). */
    private static final long BLOCK = 512;

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private static int send(ServiceProcess process, String id) throws IOException, InterruptedException {
        return sendAnswer(process, id).status();
    }

    private static Answer sendAnswer(ServiceProcess process, String id) throws IOException, InterruptedException {
        return process.call(
                "POST",
                "/sends",
                "{\"messageId\": \"" + id + "\", \"sentAt\": \"2026-11-24T10:00:00-05:00\", \"to\": [\"" + PROGRAM
                        + "\"], \"subject\": \"\", \"body\": {\"type\": \"text/plain\", \"content\":"
                        + " \"Dear Program Director, I applied to your internal medicine residency program.\"}}");
    }

    private void begin() throws Exception {
        try (ServiceProcess process = ServiceProcess.start(data())) {
            assertThat(process.ready()).isPresent();
            assertThat(process.call(
                                    "PUT",
                                    "/programs",
                                    "[{\"id\": \"v\", \"name\": \"Valley\", \"specialty\": \"Internal Medicine\", \"emails\": [\""
                                            + PROGRAM + "\"]}]")
                            .status())
                    .isEqualTo(200);
            assertThat(send(process, "first@x")).isEqualTo(201);
            assertThat(process.end()).isZero();
        }
    }

    private List<String> stored() throws Exception {
        try (ServiceProcess process = ServiceProcess.start(data())) {
            assertThat(process.ready()).as(process.errors()).isPresent();
            return process.call("GET", "/contacts", "").json().items("contacts").stream()
                    .map(each -> each.text("messageId"))
                    .toList();
        }
    }

    /** A limit on the size of files stands for a full disk: the system refuses to write on, in the middle of a write. */
    @Test
    void aFullDiskIsSaidAndWhatWasAcknowledgedStays() throws Exception {
        begin();
        long blocks = Files.size(data().resolve("sendcheck.mv.db")) / BLOCK + 200;
        List<String> acknowledged = new ArrayList<>(List.of("first@x"));
        try (ServiceProcess process =
                ServiceProcess.start(data(), "sh", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh")) {
            assertThat(process.ready()).as(process.errors()).isPresent();
            String big = "[{\"name\": \"Big\", \"specialty\": \"Surgery\", \"tie\": \"" + "x".repeat(500_000) + "\"}]";
            Answer refused = process.call("PUT", "/programs", big);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.json().text("type")).endsWith("disk");
            assertThat(refused.json().text("detail")).contains("full").contains("not kept");
            // Whatever it still takes, it keeps.
            for (int i = 0; i < 5; i++) {
                int status = send(process, "full" + i + "@x");
                assertThat(status).isIn(201, 503);
                if (status == 201) {
                    acknowledged.add("full" + i + "@x");
                }
            }
            assertThat(process.errors()).doesNotContain(PROGRAM);
        }
        assertThat(stored()).containsAll(acknowledged);
    }

    @Test
    void aFolderThatIsClosedToWritingIsRefusedAndLeftAsItIs() throws Exception {
        begin();
        byte[] before = Files.readAllBytes(data().resolve("sendcheck.mv.db"));
        close(data(), "r-xr-xr-x");
        refused("cannot be written");
        close(data(), "rwx------");
        close(data().resolve("sendcheck.mv.db"), "r--------");
        refused("cannot be written");
        assertThat(Files.readAllBytes(data().resolve("sendcheck.mv.db"))).isEqualTo(before);
        close(data().resolve("sendcheck.mv.db"), "rw-------");
        assertThat(stored()).containsExactly("first@x");
    }

    private static void close(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    /** Root writes where permissions forbid it: a process without root's capabilities does not. */
    private static String[] asAnybody() {
        return System.getProperty("user.name").equals("root")
                ? new String[] {"setpriv", "--bounding-set=-all", "--inh-caps=-all"}
                : new String[0];
    }

    private void refused(String reason) throws Exception {
        try (ServiceProcess process = ServiceProcess.start(data(), asAnybody())) {
            assertThat(process.ready()).isEmpty();
            assertThat(process.waitFor()).isEqualTo(3);
            assertThat(process.errors()).contains(reason).contains(folder.toString());
            assertThat(process.errors().lines()).hasSize(1);
        }
    }

    @Test
    void aSecondProcessOnTheFolderIsRefused() throws Exception {
        try (ServiceProcess first = ServiceProcess.start(data())) {
            assertThat(first.ready()).isPresent();
            try (ServiceProcess second = ServiceProcess.start(data())) {
                assertThat(second.ready()).isEmpty();
                assertThat(second.waitFor()).isEqualTo(3);
                assertThat(second.errors()).contains("Another sendcheck is using");
            }
            assertThat(first.call("GET", "/contacts", "").status()).isEqualTo(200);
        }
    }

    @Test
    void nothingIsLeftBesideTheData() throws Exception {
        begin();
        try (Stream<Path> files = Files.list(data())) {
            // The model is laid there beside the first requests: it may not be yet.
            assertThat(files.map(each -> each.getFileName().toString()).filter(name -> !name.equals("model")))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.asList("lock", "token", "receipt.key", "sendcheck.mv.db", "witness"));
        }
    }
}
