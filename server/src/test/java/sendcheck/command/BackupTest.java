package sendcheck.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.RunningService;

/** {@code sendcheck backup} and {@code restore}: all comes back, and nothing that is there is overwritten. */
class BackupTest {
    private static final String PROGRAM = "im-residency@valley.example";

    @TempDir
    private Path folder;

    private record Result(int status, String out, String err) {}

    private static Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path file() {
        return folder.resolve("kept.zip");
    }

    private String live() {
        try (RunningService service = new RunningService(data())) {
            service.put(
                    "/programs",
                    "[{\"id\": \"v\", \"name\": \"Valley\", \"specialty\": \"Internal Medicine\", \"emails\": [\""
                            + PROGRAM + "\"]}]");
            assertThat(service.post("/contacts", "{\"kind\": \"call\", \"programId\": \"v\"}")
                            .status())
                    .isEqualTo(201);
            return service.get("/contacts").body() + service.get("/programs").header("etag") + service.token();
        }
    }

    private static String state(Path data) {
        try (RunningService service = new RunningService(data)) {
            return service.get("/contacts").body() + service.get("/programs").header("etag") + service.token();
        }
    }

    @Test
    void allComesBack() throws Exception {
        String before = live();
        assertThat(run("backup", file().toString(), "--data", data().toString()).status())
                .isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        Path other = folder.resolve("other");
        Result result = run("restore", file().toString(), "--data", other.toString());
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(state(other)).isEqualTo(before);
        // Into the directory that lost it, too.
        Files.delete(data().resolve("sendcheck.mv.db"));
        assertThat(run("restore", file().toString(), "--data", data().toString())
                        .status())
                .isZero();
        assertThat(state(data())).isEqualTo(before);
        assertThat(data().resolve("sendcheck.aside.mv.db")).doesNotExist();
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        live();
        run("backup", file().toString(), "--data", data().toString());
        byte[] backup = Files.readAllBytes(file());
        Result again = run("backup", file().toString(), "--data", data().toString());
        assertThat(again.status()).isEqualTo(3);
        assertThat(again.err()).contains("is there already");
        assertThat(Files.readAllBytes(file())).isEqualTo(backup);

        byte[] database = Files.readAllBytes(data().resolve("sendcheck.mv.db"));
        Result over = run("restore", file().toString(), "--data", data().toString());
        assertThat(over.status()).isEqualTo(3);
        assertThat(over.err()).contains("There is a database in").contains("--data");
        assertThat(Files.readAllBytes(data().resolve("sendcheck.mv.db"))).isEqualTo(database);

        Path other = folder.resolve("other");
        new RunningService(other).close();
        Files.delete(other.resolve("sendcheck.mv.db"));
        String token = Files.readString(other.resolve("token"));
        Result foreign = run("restore", file().toString(), "--data", other.toString());
        assertThat(foreign.status()).isEqualTo(3);
        assertThat(foreign.err()).contains("another token");
        assertThat(Files.readString(other.resolve("token"))).isEqualTo(token);
        assertThat(other.resolve("sendcheck.mv.db")).doesNotExist();
    }

    @Test
    void whatIsNoWholeBackupIsRefused() throws Exception {
        live();
        run("backup", file().toString(), "--data", data().toString());
        byte[] backup = Files.readAllBytes(file());
        Path bad = folder.resolve("bad.zip");

        Files.writeString(bad, "hello");
        refused(bad, "is no backup of Sendcheck");
        Files.write(bad, java.util.Arrays.copyOf(backup, backup.length / 2));
        refused(bad, "is no backup of Sendcheck");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bad))) {
            zip.putNextEntry(new ZipEntry("letters.txt"));
        }
        refused(bad, "is no backup of Sendcheck");
        copyWith("token", "another", bad);
        refused(bad, "is damaged");
        copyWith("sendcheck-backup.txt", "Sendcheck backup 2\n2027-01-01T00:00:00Z\n", bad);
        refused(bad, "another version");
        copyWith("sendcheck-backup.txt", "Sendcheck backup 1\nlong ago\n", bad);
        refused(bad, "is no backup of Sendcheck");
        refused(folder.resolve("nothing.zip"), "There is no file");
    }

    private void refused(Path source, String reason) {
        Path other = folder.resolve("other");
        Result result = run("restore", source.toString(), "--data", other.toString());
        assertThat(result.status()).as(reason).isEqualTo(3);
        assertThat(result.err()).contains(reason);
        assertThat(other.resolve("sendcheck.mv.db")).doesNotExist();
        assertThat(other.resolve("token")).doesNotExist();
    }

    /** The backup with one file replaced. */
    private void copyWith(String name, String content, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(file().toFile());
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry each : List.copyOf(java.util.Collections.list(zip.entries()))) {
                copy.putNextEntry(new ZipEntry(each.getName()));
                if (each.getName().equals(name)) {
                    copy.write(content.getBytes(StandardCharsets.UTF_8));
                } else {
                    pour(zip, each, copy);
                }
            }
        }
    }

    private static void pour(ZipFile zip, ZipEntry from, OutputStream to) throws IOException {
        try (var in = zip.getInputStream(from)) {
            in.transferTo(to);
        }
    }

    @Test
    void whileTheServiceRunsNothingIsCopied() {
        try (RunningService service = new RunningService(data())) {
            Result result = run("backup", file().toString(), "--data", data().toString());
            assertThat(result.status()).isEqualTo(3);
            assertThat(result.err()).contains("Stop that one first");
            assertThat(file()).doesNotExist();
            assertThat(run("restore", file().toString(), "--data", data().toString())
                            .status())
                    .isEqualTo(3);
            assertThat(service.get("/contacts").status()).isEqualTo(200);
        }
    }

    @Test
    void aDamagedDatabaseIsNotBackedUp() throws Exception {
        live();
        Path database = data().resolve("sendcheck.mv.db");
        byte[] whole = Files.readAllBytes(database);
        Files.write(database, java.util.Arrays.copyOf(whole, whole.length / 2));
        Result result = run("backup", file().toString(), "--data", data().toString());
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("damaged");
        assertThat(file()).doesNotExist();
        Result nothing = run(
                "backup", file().toString(), "--data", folder.resolve("none").toString());
        assertThat(nothing.err()).contains("There is no data");
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
