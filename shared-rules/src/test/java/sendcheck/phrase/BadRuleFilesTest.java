package sendcheck.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.rule.RuleCard;
import sendcheck.yaml.BadYaml;
import sendcheck.yaml.Yaml;

/** Files in {@code invalid/} are refused with file, line and the reason that their first line states: {@code # line N: reason}. */
class BadRuleFilesTest {
    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("src/test/resources/invalid")).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithFileLineAndReason(Path file) throws IOException {
        String text = Files.readString(file);
        String expected = text.lines().findFirst().orElseThrow().replaceFirst("^# ", "");
        String name = file.getFileName().toString();

        BadYaml refusal = catchThrowableOfType(
                BadYaml.class, () -> new PhraseRule(RuleCard.of(Yaml.parse(name, text)), Lexicon.load()));

        assertThat(refusal).as("was not refused").isNotNull();
        assertThat(refusal).hasMessageStartingWith(name + ", " + expected);
    }
}
