package sendcheck.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies as mail clients make them are read as a careful reader reads them. */
class DraftFixturesTest {
    static Stream<DraftFixture> fixtures() throws IOException {
        return DraftFixture.all().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void isReadAsExpected(DraftFixture fixture) throws IOException {
        assertThat(fixture.faults()).isEmpty();
    }
}
