package sendcheck.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendcheck.TestLetter;
import sendcheck.contact.ContactLog;
import sendcheck.draft.Answered;
import sendcheck.program.ContactPolicy;
import sendcheck.program.ProgramList;
import sendcheck.rule.Assessment;
import sendcheck.rule.Deadline;
import sendcheck.rule.Finding;
import sendcheck.rule.Judge;
import sendcheck.rule.Severity;
import sendcheck.rule.Skip;
import sendcheck.scope.ScopeReader;

/** How phrases and a second judge decide together. A stand-in takes the second judge's place. */
class SecondOpinionTest {
    private static final Map<String, Levels> LEVELS = Map.of(
            "begging", new Levels(0.1, 0.8), "call-request", new Levels(0.1, 0.8), "offer-talk", new Levels(0.1, 0.8));
    private static final String PLEA = "Have pity on me this once.";
    private static final String SIDEWAYS = "A lamp without oil asks the house for light.";

    /** Thinks of sentences that hold certain words what it is told to, of all others little. */
    private static SecondOpinion thinking(String rule, String words, double plausibility) {
        return sentence -> new Opinion(Map.of(rule, sentence.text().contains(words) ? plausibility : 0.5), LEVELS);
    }

    private static Assessment judged(TestLetter letter, SecondOpinion opinion, Deadline deadline) {
        return new Judge(TestLetter.JUDGE.rules(), new ScopeReader(), opinion)
                .assess(
                        letter.draft(),
                        letter.profile,
                        new ProgramList(letter.programs),
                        ContactLog.of(letter.contacts),
                        deadline);
    }

    private static List<Finding> found(String rule, TestLetter letter, SecondOpinion opinion) {
        return judged(letter, opinion, Deadline.never()).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @Test
    void aPhraseThatTheSecondJudgeDoesNotBelieveIsDropped() {
        TestLetter letter = TestLetter.saying("My name is Jordan. " + PLEA);

        assertThat(letter.findings("begging")).hasSize(1);
        assertThat(found("begging", letter, thinking("begging", "pity", 0.09))).isEmpty();
        assertThat(found("begging", letter, thinking("begging", "pity", 0.1))).hasSize(1);
    }

    @Test
    void whatIsCertainNeedsNoSecondOpinion() {
        TestLetter letter = TestLetter.saying("I beg you for one chance.");

        assertThat(found("begging", letter, thinking("begging", "beg", 0.0))).hasSize(1);
    }

    @Test
    void doubtAboutOneSentenceLeavesTheOthers() {
        TestLetter letter = TestLetter.saying(PLEA + " Show some mercy to me.");

        assertThat(found("begging", letter, thinking("begging", "mercy", 0.0))
                        .get(0)
                        .places())
                .singleElement()
                .satisfies(place -> assertThat(PLEA).contains(place.quote()));
    }

    @Test
    void whatTheSecondJudgeIsSureOfNeedsNoPhrase() {
        TestLetter letter = TestLetter.saying("My name is Jordan. " + SIDEWAYS + " Thank you.");

        assertThat(letter.findings("begging")).isEmpty();
        assertThat(found("begging", letter, thinking("begging", "lamp", 0.79))).isEmpty();
        assertThat(found("begging", letter, thinking("begging", "lamp", 0.8)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.CAUTION);
                    assertThat(finding.places())
                            .singleElement()
                            .satisfies(place -> assertThat(place.quote()).isEqualTo(SIDEWAYS));
                    assertThat(finding.fixes()).hasSize(1);
                });
    }

    @Test
    void bothMayFindTheSameSentenceAndItIsNamedOnce() {
        assertThat(found(
                        "begging",
                        TestLetter.saying(PLEA + " " + SIDEWAYS),
                        (SentenceInContext sentence) -> new Opinion(Map.of("begging", 0.9), LEVELS)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.places()).hasSize(2));
    }

    @Test
    void wordsOfSomebodyElseAreNobodysPlea() {
        TestLetter letter = TestLetter.saying("My grandmother used to say, \"" + SIDEWAYS + "\"");

        assertThat(found("begging", letter, thinking("begging", "lamp", 0.99))).isEmpty();
    }

    @Test
    void theSituationExcusesMeaningsToo() {
        SecondOpinion opinion = thinking("call-request", "lamp", 0.99);
        TestLetter letter = TestLetter.saying(SIDEWAYS);
        letter.programs = List.of(TestLetter.riverValley(ContactPolicy.CALLS_INVITED, Optional.empty()));
        assertThat(found("call-request", letter, opinion)).isEmpty();

        letter.programs = List.of(TestLetter.riverValley(ContactPolicy.NO_CALLS, Optional.empty()));
        assertThat(found("call-request", letter, opinion))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.HOLD));

        letter.programs = List.of(TestLetter.riverValley(ContactPolicy.OPEN, Optional.empty()));
        letter.inReplyTo = Optional.of(new Answered(
                TestLetter.mailbox(TestLetter.RIVER_VALLEY), Optional.empty(), "1@rivervalley.example", false));
        assertThat(found("call-request", letter, opinion)).isEmpty();
    }

    @Test
    void aSentenceIsGivenWithItsNeighbours() {
        List<SentenceInContext> asked = new ArrayList<>();
        judged(
                TestLetter.saying("I applied. I grew up here. Thank you."),
                sentence -> {
                    asked.add(sentence);
                    return new Opinion(Map.of(), Map.of());
                },
                Deadline.never());

        assertThat(asked)
                .containsExactly(
                        new SentenceInContext("", "I applied.", "I grew up here."),
                        new SentenceInContext("I applied.", "I grew up here.", "Thank you."),
                        new SentenceInContext("I grew up here.", "Thank you.", ""));
    }

    @Test
    void whenNobodyCanBeAskedPhrasesJudgeAloneAndItIsSaidOnce() {
        TestLetter letter = TestLetter.saying(PLEA);
        Assessment answer = judged(letter, SecondOpinion.notAvailable("Still loading."), Deadline.never());

        assertThat(answer.findings()).isEqualTo(letter.assess().findings());
        assertThat(answer.complete()).isTrue();
        assertThat(answer.skips())
                .filteredOn(skip -> skip.rule().equals(Judge.SECOND_OPINION))
                .containsExactly(new Skip(Judge.SECOND_OPINION, Skip.Cause.NOT_APPLICABLE, "Still loading."));
    }

    @Test
    void whenTimeRunsOutTheRulesSaySoAndPhrasesStand() {
        TestLetter letter = TestLetter.saying(PLEA + " " + SIDEWAYS);
        Deadline soon = Deadline.inMillis(SecondReading.FOR_THE_OTHERS.toMillis() - 1);
        SecondOpinion neverAsked = sentence -> {
            throw new AssertionError("no time");
        };
        Assessment answer = judged(letter, neverAsked, soon);

        assertThat(answer.complete()).isFalse();
        assertThat(answer.findings()).anyMatch(finding -> finding.rule().equals("begging"));
        assertThat(answer.skips())
                .filteredOn(skip -> skip.cause() == Skip.Cause.FAILED)
                .extracting(Skip::rule)
                .contains("begging", "comparison")
                .doesNotContain("length", "attachment");
    }
}
