package sendcheck.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.TestLetter.RIVER_VALLEY;
import static sendcheck.TestLetter.lakeside;
import static sendcheck.TestLetter.letter;
import static sendcheck.TestLetter.riverValley;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.TestLetter;
import sendcheck.draft.Answered;
import sendcheck.draft.Mailbox;
import sendcheck.program.ContactPolicy;
import sendcheck.rule.Severity;

class ContactRulesTest {
    private static Contact email(String program, String address, Instant at) {
        return new Contact("c" + at, Optional.of(program), address, Contact.Kind.EMAIL, at, "m", Optional.empty());
    }

    private static Answered reply(String from, Instant date) {
        return new Answered(new Mailbox("", from), Optional.of(date), "x", false);
    }

    @ParameterizedTest
    @CsvSource({"PT1M,HOLD", "PT47H59M,HOLD", "PT48H,NOTE", "PT167H,NOTE"})
    void outsideMatchWeekOnlyTwoDaysHold(Duration since, Severity severity) {
        TestLetter letter = letter();
        letter.contacts.add(email("rv-im", "malvarez@rivervalley.example", letter.sendAt.minus(since)));

        assertThat(letter.findings("follow-up"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(severity));
    }

    @Test
    void insideMatchWeekTheRestIsACaution() {
        TestLetter letter = letter();
        letter.sendAt = OffsetDateTime.parse("2027-03-19T10:00:00-04:00").toInstant();
        letter.contacts.add(email("rv-im", RIVER_VALLEY, letter.sendAt.minus(Duration.ofHours(50))));

        assertThat(letter.findings("follow-up"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.CAUTION));
    }

    @Test
    void saysWhenFortyEightHoursAreOver() {
        TestLetter letter = letter();
        letter.contacts.add(email(
                "rv-im",
                RIVER_VALLEY,
                OffsetDateTime.parse("2027-03-23T10:02:00-04:00").toInstant()));

        assertThat(letter.findings("follow-up")).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("Thursday, March 25 at 10:02 EDT");
            assertThat(finding.data())
                    .containsEntry("clearAt", "2027-03-25T10:02:00-04:00")
                    .containsEntry("lastSentAt", "2027-03-23T10:02:00-04:00");
        });
    }

    @Test
    void anotherProgramOrAnOldContactIsNone() {
        TestLetter letter = letter();
        letter.contacts.add(email("ls-fm", TestLetter.LAKESIDE, letter.sendAt.minus(Duration.ofHours(1))));
        letter.contacts.add(email("rv-im", RIVER_VALLEY, letter.sendAt.minus(Duration.ofDays(8))));

        assertThat(letter.findings("follow-up")).isEmpty();
    }

    @Test
    void aCallCounts() {
        TestLetter letter = letter();
        letter.contacts.add(new Contact(
                "c",
                Optional.of("rv-im"),
                "",
                Contact.Kind.CALL,
                letter.sendAt.minus(Duration.ofHours(3)),
                "",
                Optional.empty()));

        assertThat(letter.findings("follow-up"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("call"));
    }

    @Test
    void answeringWhatTheProgramWroteSinceIsFree() {
        TestLetter letter = letter();
        letter.contacts.add(email("rv-im", RIVER_VALLEY, letter.sendAt.minus(Duration.ofHours(5))));
        letter.inReplyTo = Optional.of(reply("sokafor@rivervalley.example", letter.sendAt.minus(Duration.ofHours(1))));
        assertThat(letter.findings("follow-up")).isEmpty();

        letter.inReplyTo = Optional.of(reply("sokafor@rivervalley.example", letter.sendAt.minus(Duration.ofHours(9))));
        assertThat(letter.findings("follow-up"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTE));

        letter.inReplyTo = Optional.of(reply("jlee@med.example", letter.sendAt.minus(Duration.ofHours(5))));
        assertThat(letter.findings("follow-up"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.HOLD));
    }

    @Test
    void aProgramThatMadeContactSinceIsFree() {
        TestLetter letter = letter();
        letter.contacts.add(email("rv-im", RIVER_VALLEY, letter.sendAt.minus(Duration.ofHours(5))));
        letter.programs = List.of(
                riverValley(ContactPolicy.OPEN, Optional.of(letter.sendAt.minus(Duration.ofHours(1)))), lakeside());

        assertThat(letter.findings("follow-up")).isEmpty();
    }

    @Test
    void insideTheWindowAProgramMustHaveBegun() {
        TestLetter letter = letter();
        letter.sendAt = OffsetDateTime.parse("2027-03-16T10:00:00-04:00").toInstant();
        assertThat(letter.quotes("first-contact")).containsExactly(RIVER_VALLEY);

        letter.programs = List.of(riverValley(
                ContactPolicy.OPEN,
                Optional.of(OffsetDateTime.parse("2027-01-16T10:00:00-05:00").toInstant())));
        assertThat(letter.findings("first-contact")).hasSize(1);

        letter.programs = List.of(riverValley(
                ContactPolicy.OPEN,
                Optional.of(OffsetDateTime.parse("2027-03-16T09:00:00-04:00").toInstant())));
        assertThat(letter.findings("first-contact")).isEmpty();

        letter.programs = List.of(riverValley(ContactPolicy.OPEN, Optional.empty()));
        letter.inReplyTo = Optional.of(reply(
                RIVER_VALLEY, OffsetDateTime.parse("2027-03-16T09:00:00-04:00").toInstant()));
        assertThat(letter.findings("first-contact")).isEmpty();

        letter.inReplyTo = Optional.of(new Answered(new Mailbox("", RIVER_VALLEY), Optional.empty(), "x", true));
        assertThat(letter.findings("first-contact")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"NO_CONTACT,HOLD", "ERAS_ONLY,HOLD", "COORDINATOR_ONLY,CAUTION", "NO_CALLS,", "OPEN,", "CALLS_INVITED,"
    })
    void policiesAreKept(ContactPolicy policy, Severity severity) {
        TestLetter letter = letter();
        letter.to = List.of("malvarez@rivervalley.example");
        letter.programs = List.of(riverValley(policy, Optional.empty()));

        assertThat(letter.findings("no-contact"))
                .extracting(finding -> finding.severity())
                .isEqualTo(severity == null ? List.of() : List.of(severity));

        letter.programs = List.of(riverValley(policy, Optional.of(letter.sendAt.minus(Duration.ofDays(30)))));
        assertThat(letter.findings("no-contact")).isEmpty();
    }

    @Test
    void aCoordinatorMayBeWrittenTo() {
        TestLetter letter = letter();
        letter.to = List.of("sokafor@rivervalley.example");
        letter.programs = List.of(riverValley(ContactPolicy.COORDINATOR_ONLY, Optional.empty()));

        assertThat(letter.findings("no-contact")).isEmpty();
    }

    @Test
    void theSameLetterToFiveOthersIsMassMail() {
        String words =
                "I grew up near %s and I have wanted to come back ever since I left for school. My years as a nurse taught me to listen, and the clinic that your residents run for families without insurance is where I would like to learn. I have applied to %s and would be grateful for a look at my file.";
        TestLetter letter = TestLetter.saying(words.formatted("Dayton", "River Valley"));
        for (int i = 0; i < 5; i++) {
            TestLetter other =
                    TestLetter.saying(words.formatted("Springfield", "Saint Example Hospital " + (char) ('A' + i)));
            letter.contacts.add(new Contact(
                    "c" + i,
                    Optional.of("p" + i),
                    "x" + i + "@y.example",
                    Contact.Kind.EMAIL,
                    letter.sendAt.minus(Duration.ofDays(1)),
                    "",
                    Optional.of(FramedText.fingerprint(other.draft(), other.programs))));
            assertThat(letter.findings("mass-email")).hasSize(i == 4 ? 1 : 0);
        }
        letter.body = letter.body
                .replace(
                        "My years as a nurse taught me to listen",
                        "What I saw of Dayton's shelters in two winters made me stay with it and study tuberculosis")
                .replace(
                        "the clinic that your residents run for families",
                        "the street rounds that two of your chiefs began last autumn for people");
        assertThat(letter.findings("mass-email")).isEmpty();
    }

    @Test
    void aReplyWithoutADateOpensNothingInsideMatchWeek() {
        TestLetter letter = letter();
        letter.inReplyTo = Optional.of(new Answered(new Mailbox("", RIVER_VALLEY), Optional.empty(), "x", false));
        letter.programs = List.of(riverValley(ContactPolicy.NO_CONTACT, Optional.empty()));
        assertThat(letter.findings("no-contact")).isEmpty();

        letter.sendAt = OffsetDateTime.parse("2027-03-16T10:00:00-04:00").toInstant();
        assertThat(letter.findings("first-contact")).hasSize(1);
        assertThat(letter.findings("no-contact")).hasSize(1);
    }

    @Test
    void aReplyWithoutADateIsNotTakenForAnAnswerSince() {
        TestLetter letter = letter();
        letter.contacts.add(email("rv-im", RIVER_VALLEY, letter.sendAt.minus(Duration.ofHours(5))));
        letter.inReplyTo = Optional.of(new Answered(new Mailbox("", RIVER_VALLEY), Optional.empty(), "x", false));

        assertThat(letter.findings("follow-up"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTE));
    }
}
