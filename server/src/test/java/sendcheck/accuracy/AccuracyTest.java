package sendcheck.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import sendcheck.check.Judgement;

/** Judgement over the project's labelled messages never falls below the figures recorded beside them. */
class AccuracyTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("accuracy.examples", "../shared-rules/examples"));

    private static Score score = new Score();

    @BeforeAll
    static void measure() {
        score = Accuracy.measure(List.of(EXAMPLES), Judgement.ofRulebook());
    }

    private static Map<String, Double> figures() {
        return Map.of(
                "all-but-tone.f1", score.micro(false).f1(),
                "tone.precision", score.micro(true).precision(),
                "tone.recall", score.micro(true).recall(),
                "clean.left-alone", share(score.cleanLeftAlone, score.clean),
                "scope.right", share(score.scopeRight, score.messages),
                "places.right", share(score.placesRight, score.places));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    @TestFactory
    List<DynamicTest> noFigureFallsBelowWhatIsRecorded() throws IOException {
        Properties recorded = new Properties();
        try (Reader reader = Files.newBufferedReader(EXAMPLES.resolve("accuracy.properties"))) {
            recorded.load(reader);
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : recorded.stringPropertyNames()) {
            double least = Double.parseDouble(recorded.getProperty(name).strip());
            tests.add(DynamicTest.dynamicTest(
                    name + " ≥ " + least,
                    () -> assertThat(Optional.ofNullable(figures().get(name)))
                            .as("%s%n%s", String.join("\n", score.misses), score.table())
                            .hasValueSatisfying(figure -> assertThat(figure).isGreaterThanOrEqualTo(least))));
        }
        assertThat(recorded.stringPropertyNames()).isEqualTo(figures().keySet());
        return tests;
    }

    @Test
    void everyMessageIsFullyChecked() {
        assertThat(score.misses).noneMatch(miss -> miss.startsWith("FAILED"));
    }
}
