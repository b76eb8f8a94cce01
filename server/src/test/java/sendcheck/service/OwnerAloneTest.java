package sendcheck.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.RunningService;

class OwnerAloneTest {
    @TempDir
    private Path folder;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void makesReceiptKey(RunningService service) {
        assertThat(service.post(
                                "/checks",
                                "{\"to\": [\"a@b.example\"], \"body\": {\"type\": \"text/plain\", \"content\": \"Hello\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatACopyLeftOpenIsClosedAtTheNextStart() throws IOException {
        String token;
        try (RunningService service = new RunningService(folder)) {
            token = service.token();
            makesReceiptKey(service);
        }
        List<Path> kept = List.of("token", "receipt.key", "sendcheck.mv.db").stream()
                .map(folder::resolve)
                .toList();
        for (Path file : kept) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (RunningService service = new RunningService(folder)) {
            assertThat(permissions(folder)).isEqualTo("rwx------");
            for (Path file : kept) {
                assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-------");
            }
            assertThat(service.token()).isEqualTo(token);
        }
    }

    @Test
    void everyFileOfARunningServiceIsItsOwnersAlone() throws IOException {
        try (RunningService service = new RunningService(folder);
                var files = Files.list(folder)) {
            makesReceiptKey(service);
            for (Path file : files.toList()) {
                // The model is no secret: everybody's jar holds the same.
                if (!file.endsWith("model")) {
                    assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-------");
                }
            }
            assertThat(permissions(folder)).isEqualTo("rwx------");
        }
    }
}
