package sendcheck.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.TestLetter;
import sendcheck.draft.Field;
import sendcheck.rule.Assessment;
import sendcheck.rule.Edit;
import sendcheck.rule.Finding;
import sendcheck.rule.Fix;
import sendcheck.rule.Rule;
import sendcheck.yaml.Yaml;

/**
 * The contract of the sentence examples in {@code rules/}: each is set into a clean letter and judged by every rule. What flags must flag at
 * the marked words and nowhere else; what passes must pass; whatever else a sentence sets off must be declared with it; a fix must remove its finding;
 * and what is known to fail must still fail, so that an improvement moves it.
 */
class RuleExamplesTest {
    /** A day on which nothing but the words matters: no Match Week, no earlier contact. */
    private static final Instant AN_ORDINARY_DAY = Instant.parse("2027-02-10T15:00:00Z");

    private static final String BEFORE =
            "Dear Program Director,\n\nI applied to your categorical internal medicine program, because I grew up near River Valley.\n\n";
    private static final String AFTER = "\n\nThank you for reading this.\n\nBest regards,\nJordan Lee";

    record Example(String rule, String kind, String text, List<String> also) {
        static final String MARK = "\\[\\[(.*?)\\]\\](?!\\])";

        String bare() {
            return text.replaceAll(MARK, "$1");
        }

        List<String> marked() {
            return java.util.regex.Pattern.compile(MARK)
                    .matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }

        @Override
        public String toString() {
            return rule + " " + kind + ": " + text;
        }
    }

    static Stream<Example> flag() {
        return examples("flag");
    }

    static Stream<Example> pass() {
        return examples("pass");
    }

    static Stream<Example> knownGap() {
        return examples("known_gap");
    }

    static Stream<Example> knownFalseAlarm() {
        return examples("known_false_alarm");
    }

    @Test
    void theLetterAroundThemIsClean() {
        assertThat(findings("I like the early start.")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("flag")
    void flagsAtTheMarkedWords(Example example) {
        Assessment assessment = assess(body(example.bare()));

        assertThat(example.marked()).isNotEmpty();
        assertThat(of(example.rule(), assessment).flatMap(RuleExamplesTest::words))
                .containsExactlyElementsOf(example.marked());
        assertThat(of(example.rule(), assessment).flatMap(finding -> finding.places().stream()))
                .as("each place is around marked words, no two alike")
                .doesNotHaveDuplicates()
                .allSatisfy(place ->
                        assertThat(example.bare()).contains(place.quote().strip()))
                .allSatisfy(place -> assertThat(example.marked()).anyMatch(place.quote()::contains));
        assertThat(rules(assessment)).as(example.toString()).isEqualTo(withDeclared(example, example.rule()));
        for (Finding finding : of(example.rule(), assessment).toList()) {
            for (Fix fix : finding.fixes()) {
                assertThat(of(example.rule(), assess(applied(fix, body(example.bare())))))
                        .as(fix.label())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pass")
    void passes(Example example) {
        assertThat(rules(assess(body(example.bare())))).as(example.toString()).isEqualTo(withDeclared(example));
    }

    @ParameterizedTest
    @MethodSource("knownGap")
    void isStillAGap(Example example) {
        assertThat(of(example.rule(), assess(body(example.bare()))))
                .as("fires now: move it to 'flag'")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("knownFalseAlarm")
    void isStillAFalseAlarm(Example example) {
        assertThat(of(example.rule(), assess(body(example.bare()))))
                .as("silent now: move it to 'pass'")
                .isNotEmpty();
    }

    @Test
    void everyToneRuleShowsFifteenOfEach() {
        for (Rule rule : TestLetter.JUDGE.rules()) {
            if (rule instanceof PhraseRule) {
                Yaml examples = rule.card().yaml().get("examples");
                assertThat(examples.items("flag")).as(rule.card().id()).hasSizeGreaterThanOrEqualTo(15);
                assertThat(examples.items("pass")).as(rule.card().id()).hasSizeGreaterThanOrEqualTo(15);
            }
        }
    }

    private static Stream<Example> examples(String kind) {
        List<Example> all = new ArrayList<>();
        for (Rule rule : TestLetter.JUDGE.rules()) {
            for (Yaml item : rule.card()
                    .yaml()
                    .find("examples")
                    .map(examples -> examples.items(kind))
                    .orElse(List.of())) {
                String text = item.isText() ? item.text() : item.text("text");
                List<String> also = item.isText() ? List.of() : item.texts("also");
                all.add(new Example(rule.card().id(), kind, text, also));
            }
        }
        return all.stream();
    }

    private static String body(String sentence) {
        return BEFORE + sentence + AFTER;
    }

    private static List<Finding> findings(String sentence) {
        return assess(body(sentence)).findings();
    }

    private static Assessment assess(String body) {
        TestLetter letter = TestLetter.letter();
        letter.sendAt = AN_ORDINARY_DAY;
        letter.body = body;
        return letter.assess();
    }

    private static Stream<Finding> of(String rule, Assessment assessment) {
        return assessment.findings().stream().filter(finding -> finding.rule().equals(rule));
    }

    /** The words that gave it away: of a phrase rule, whose places are sentences, and of any other, whose places are those words. */
    private static Stream<String> words(Finding finding) {
        return finding.data().get("noticed") instanceof List<?> noticed
                ? noticed.stream().map(Object::toString)
                : finding.places().stream().map(place -> place.quote());
    }

    private static Set<String> rules(Assessment assessment) {
        return assessment.findings().stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> withDeclared(Example example, String... rules) {
        Set<String> all = new TreeSet<>(example.also());
        all.addAll(List.of(rules));
        return all;
    }

    private static String applied(Fix fix, String body) {
        StringBuilder text = new StringBuilder(body);
        fix.edits().stream()
                .filter(edit -> edit.field() == Field.BODY)
                .sorted(Comparator.comparing((Edit edit) -> edit.span().start()).reversed())
                .forEach(edit -> text.replace(edit.span().start(), edit.span().end(), edit.text()));
        return text.toString();
    }
}
