package sendcheck.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.TestLetter;

/** Sentences of ordinary letters that use the words of pleas, calls and chasers for something else: {@code training/twins.tsv}. */
class InnocentSentencesTest {
    @Test
    void noneOfThemIsAccused() throws IOException {
        List<PhraseRule> rules = TestLetter.JUDGE.rules().stream()
                .filter(PhraseRule.class::isInstance)
                .map(PhraseRule.class::cast)
                .toList();
        String letter = String.join(
                " ",
                Files.readAllLines(Path.of("training/twins.tsv")).stream()
                        .map(line -> line.split("\t")[1])
                        .toList());

        assertThat(TestLetter.saying(letter).assess().findings().stream()
                        .filter(finding ->
                                rules.stream().anyMatch(rule -> rule.card().id().equals(finding.rule())))
                        .flatMap(finding -> finding.places().stream())
                        .map(place -> place.quote()))
                .isEmpty();
    }
}
