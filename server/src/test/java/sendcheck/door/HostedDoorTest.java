package sendcheck.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.RunningService;

/** A service that a school runs under its own name. */
class HostedDoorTest {
    private static final String NAMES = "sendcheck.door.names";
    private static final String ORIGINS = "sendcheck.door.origins";

    @TempDir
    private static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() {
        System.setProperty(NAMES, "sendcheck.school.example,Check.School.example:8443");
        System.setProperty(ORIGINS, "https://sendcheck.school.example");
        try {
            service = new RunningService(folder);
        } finally {
            System.clearProperty(NAMES);
            System.clearProperty(ORIGINS);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "sendcheck.school.example | - | 200",
                "SENDCHECK.school.example | https://sendcheck.school.example | 200",
                "check.school.example:8443 | - | 200",
                "check.school.example | - | 403",
                "x.sendcheck.school.example | - | 403",
                "sendcheck.school.example.evil.example | - | 403",
                "sendcheck.school.example | https://evil.example | 403",
                "sendcheck.school.example | http://sendcheck.school.example | 403",
                "sendcheck.school.example | https://sendcheck.school.example:8443 | 403",
                "sendcheck.school.example | null | 403",
            })
    void theNamesAndOriginsThatAreSetAndNoOthers(String host, String origin, int expected) throws IOException {
        String head = "GET /api/v1/profile HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + service.token()
                + "\r\n" + (origin == null ? "" : "Origin: " + origin + "\r\n");
        String answer = RawRequest.answer(service.port(), head, new byte[0]);
        assertThat(answer).startsWith("HTTP/1.1 " + expected).doesNotContainIgnoringCase("access-control-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "*", " NULL "})
    void everybodyIsNoOrigin(String origin) {
        assertThatThrownBy(() -> new DoorSettings(List.of(), List.of(origin), Duration.ofSeconds(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void blanksAreNoNames() {
        DoorSettings settings = new DoorSettings(List.of("", " "), List.of(""), Duration.ofSeconds(1), 1);
        assertThat(settings.names()).isEmpty();
        assertThat(settings.origins()).isEmpty();
    }
}
