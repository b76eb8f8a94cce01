package sendcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sendcheck.OldFile;
import sendcheck.RunningService;
import sendcheck.json.Json;

/** Files that are old, damaged, lost or newer: opened whole, or refused with a reason and left as they are. */
class DatabaseFileTest {
    private static final String PROGRAM = "im-residency@valley.example";

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("sendcheck.mv.db");
    }

    @Test
    void aFileOfAnOlderVersionIsBroughtToThisOneWithAllThatIsInIt() throws Exception {
        OldFile.layInto(folder);
        try (RunningService service = new RunningService(folder)) {
            Json export = service.get("/export").json();
            assertThat(export.items("contacts").stream().map(each -> each.text("messageId")))
                    .containsExactly("v3@x", "v2@x", "v1@x");
            assertThat(export.items("programs").stream().map(each -> each.text("id")))
                    .containsExactly("rv-im", "lk-im");
            assertThat(export.get("profile").text("erasId")).isEqualTo("14093386");
            assertThat(export.get("profile").items("mutes")).hasSize(1);
        }
        assertThat(folder.resolve("sendcheck.aside.mv.db")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeMigratedIsLeftAsItIs() throws Exception {
        // A table in the way of the first migration.
        try (var connection = java.sql.DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("sendcheck") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "sa",
                        "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE account (id INTEGER)");
        }
        refusedAndLeftAsItIs("cannot be brought to this version");
    }

    @Test
    void aFileOfANewerVersionIsRefused() throws Exception {
        new RunningService(folder).close();
        try (var connection = java.sql.DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("sendcheck") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "sa",
                        "");
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE \"flyway_schema_history\" SET \"version\" = '999', \"script\" = 'V999__later.sql',"
                            + " \"description\" = 'later' WHERE \"version\" = (SELECT MAX(\"version\") FROM \"flyway_schema_history\")");
        }
        refusedAndLeftAsItIs("newer Sendcheck");
    }

    enum Damage {
        TO_NOTHING("is empty", bytes -> new byte[0]),
        CUT_TO_A_QUARTER("damaged", bytes -> Arrays.copyOf(bytes, bytes.length / 4)),
        CUT_IN_HALF("damaged", bytes -> Arrays.copyOf(bytes, bytes.length / 2)),
        LAST_BLOCK_CUT("damaged", bytes -> Arrays.copyOf(bytes, bytes.length - 4096)),
        LAST_BYTES_CUT("damaged", bytes -> Arrays.copyOf(bytes, bytes.length - 100)),
        BEGINNING_LOST("damaged", bytes -> zeros(bytes, 0, 8192)),
        MIDDLE_LOST("damaged", bytes -> zeros(bytes, bytes.length / 4, bytes.length * 3 / 4)),
        END_LOST("damaged", bytes -> zeros(bytes, bytes.length - 4096, bytes.length)),
        OTHER_BYTES(
                "",
                bytes -> "no database".repeat(bytes.length / 11).getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
        ANOTHER_FILE("", bytes -> "hello".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        private final String reason;
        private final UnaryOperator<byte[]> done;

        Damage(String reason, UnaryOperator<byte[]> done) {
            this.reason = reason;
            this.done = done;
        }

        private static byte[] zeros(byte[] bytes, int from, int to) {
            byte[] damaged = bytes.clone();
            Arrays.fill(damaged, from, to, (byte) 0);
            return damaged;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedFileIsRefusedAndLeftAsItIs(Damage damage) throws Exception {
        byte[] whole;
        try (RunningService service = new RunningService(folder)) {
            sendSome(service);
            // As a crash leaves it, without what a good end would tidy up.
            whole = Files.readAllBytes(file());
        }
        Files.write(file(), damage.done.apply(whole));
        refusedAndLeftAsItIs(damage.reason);
        Files.write(file(), whole);
        try (RunningService service = new RunningService(folder)) {
            assertThat(service.get("/contacts").json().items("contacts")).hasSize(30);
        }
    }

    @Test
    void anOldCopyIsNotTakenForTheDatabase() throws Exception {
        byte[] old;
        try (RunningService service = new RunningService(folder)) {
            old = Files.readAllBytes(file());
            sendSome(service);
        }
        Files.write(file(), old);
        refusedAndLeftAsItIs("lacks changes that were made");
        // A person who knows better can say so.
        Files.delete(folder.resolve("witness"));
        try (RunningService service = new RunningService(folder)) {
            assertThat(service.get("/contacts").json().items("contacts")).isEmpty();
        }
    }

    @Test
    void aLostDatabaseIsNotReplacedByAnEmptyOne() throws Exception {
        try (RunningService service = new RunningService(folder)) {
            sendSome(service);
        }
        Files.delete(file());
        refusedAndLeftAsItIs("is missing");
    }

    @Test
    void aTornWitnessCountsAsNone() throws Exception {
        try (RunningService service = new RunningService(folder)) {
            sendSome(service);
        }
        for (String torn : List.of("", "nonsense", "abcdefgh 99999\n0\n")) {
            Files.writeString(folder.resolve("witness"), torn);
            new RunningService(folder).close();
        }
    }

    private static void sendSome(RunningService service) {
        service.put(
                "/programs",
                "[{\"id\": \"v\", \"name\": \"Valley\", \"specialty\": \"Internal Medicine\", \"emails\": [\"" + PROGRAM
                        + "\"]}]");
        for (int i = 0; i < 30; i++) {
            assertThat(service.post(
                                    "/contacts",
                                    "{\"kind\": \"email\", \"programId\": \"v\", \"address\": \"" + PROGRAM
                                            + "\", \"messageId\": \"m" + i + "@x\"}")
                            .status())
                    .isEqualTo(201);
        }
    }

    private void refusedAndLeftAsItIs(String reason) throws IOException {
        Map<String, Integer> before = contents();
        assertThatThrownBy(() -> new RunningService(folder).close())
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(folder.toString());
        Map<String, Integer> after = contents();
        // The lock is ours to lay there.
        before.remove("lock");
        after.remove("lock");
        assertThat(after).isEqualTo(before);
    }

    /** Files by name, each with a hash of its bytes. */
    private Map<String, Integer> contents() throws IOException {
        Map<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                contents.put(each.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(each)));
            }
        }
        return contents;
    }
}
