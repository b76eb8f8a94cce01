package sendcheck.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendcheck.TestLetter;
import sendcheck.draft.Answered;
import sendcheck.draft.Field;
import sendcheck.draft.Mailbox;
import sendcheck.program.ContactPolicy;
import sendcheck.rule.Finding;
import sendcheck.rule.Severity;

/** What the situation changes about the tone rules, and where they look. */
class PhraseRuleTest {
    private static final String CALL = "I will call your office tomorrow.";
    private static final String CHASE = "Have you had a chance to look at my application?";
    private static final String OUTSIDE = "Is there a position outside of the Match that you could give me?";

    private final TestLetter letter = TestLetter.letter();

    @BeforeEach
    void anOrdinaryDay() {
        letter.sendAt = Instant.parse("2027-02-10T15:00:00Z");
    }

    @Test
    void aCallIsACaution() {
        says(CALL);

        assertThat(letter.findings("call-request"))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.CAUTION);
    }

    @Test
    void aCallToAProgramThatWantsNoneIsAHold() {
        says(CALL);
        policy(ContactPolicy.NO_CALLS);

        assertThat(letter.findings("call-request")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.HOLD);
            assertThat(finding.message()).contains("wants no calls");
        });
    }

    @Test
    void aCallToAProgramThatInvitesThemIsNothing() {
        says(CALL);
        policy(ContactPolicy.CALLS_INVITED);

        assertThat(letter.findings("call-request")).isEmpty();
    }

    @Test
    void askingAfterTheApplicationIsChasing() {
        says(CHASE);

        assertThat(letter.quotes("follow-up-wording")).hasSize(1);
    }

    @Test
    void inAReplyToTheProgramItIsNot() {
        says(CHASE);
        letter.inReplyTo = Optional.of(
                new Answered(new Mailbox("", TestLetter.RIVER_VALLEY), Optional.of(letter.sendAt), "", false));

        assertThat(letter.findings("follow-up-wording")).isEmpty();
    }

    @Test
    void aPositionOutsideTheMatchMayBeAskedForAfterSoap() {
        says(OUTSIDE);
        assertThat(letter.findings("offer-talk")).hasSize(1);

        letter.sendAt = Instant.parse("2027-04-02T15:00:00Z");
        assertThat(letter.findings("offer-talk")).isEmpty();
    }

    @Test
    void readsTheSubjectOfANewMessage() {
        letter.subject = "Following up on my application, ERAS ID 14093382";

        assertThat(letter.findings("follow-up-wording"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.places())
                        .extracting(place -> place.field())
                        .containsExactly(Field.SUBJECT));
    }

    @Test
    void severalPlacesAreOneFindingAndOneFixTakesThemAllOut() {
        says("I am a senior here. " + CALL + " I will give you a ring on Friday. I like snow.");

        Finding finding = letter.findings("call-request").get(0);
        assertThat(finding.places()).hasSize(2);
        StringBuilder text = new StringBuilder(letter.body);
        List<sendcheck.rule.Edit> edits = finding.fixes().get(0).edits();
        for (int i = edits.size() - 1; i >= 0; i--) {
            text.replace(
                    edits.get(i).span().start(),
                    edits.get(i).span().end(),
                    edits.get(i).text());
        }
        assertThat(text.toString()).contains("program. I am a senior here. I like snow.\n\n");
    }

    @Test
    void noFixWouldLeaveAnEmptyLetter() {
        letter.body = "Dear Program Director,\n\n" + CALL + "\n\nBest regards,\nJordan Lee";

        assertThat(letter.findings("call-request").get(0).fixes()).isEmpty();
    }

    @Test
    void whatSomebodyElseSaysIsNoPlea() {
        says("The boy said \"please, please give me one more chance\" and won.");

        assertThat(letter.findings("begging")).isEmpty();
    }

    private void says(String words) {
        letter.body = TestLetter.saying("I applied to your program. " + words).body;
    }

    private void policy(ContactPolicy policy) {
        letter.programs = List.of(TestLetter.riverValley(policy, Optional.empty()), TestLetter.lakeside());
    }
}
