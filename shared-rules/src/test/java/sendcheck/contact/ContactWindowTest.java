package sendcheck.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.TestLetter.LAKESIDE;
import static sendcheck.TestLetter.RIVER_VALLEY;
import static sendcheck.TestLetter.lakeside;
import static sendcheck.TestLetter.letter;
import static sendcheck.TestLetter.riverValley;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.TestLetter;
import sendcheck.draft.Answered;
import sendcheck.draft.Mailbox;
import sendcheck.program.ContactPolicy;
import sendcheck.program.Program;
import sendcheck.rule.Finding;
import sendcheck.rule.Severity;

/** Edges of NRMP's window, of 48 hours and of who began. Match Week 2027 begins on Monday, March 15. */
class ContactWindowTest {
    private static final String HILLTOP = "im-residency@hilltop.example";

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static TestLetter sentAt(String time) {
        TestLetter letter = letter();
        letter.sendAt = at(time);
        return letter;
    }

    private static Optional<Answered> answer(String from, String date, boolean automatic) {
        return Optional.of(new Answered(
                new Mailbox("", from),
                Optional.of(date).filter(text -> !text.isEmpty()).map(ContactWindowTest::at),
                "x",
                automatic));
    }

    private static Contact contact(String program, String address, Contact.Kind kind, String time) {
        return new Contact(
                "c" + time,
                Optional.of(program).filter(id -> !id.isEmpty()),
                address,
                kind,
                at(time),
                "m",
                Optional.empty());
    }

    /** A program with another id and address on River Valley's domain. */
    private static Program prelim(ContactPolicy policy, String... emails) {
        Program river = riverValley(policy, Optional.empty());
        return new Program(
                "rv-pre",
                river.name() + " (Preliminary)",
                river.institution(),
                river.specialty(),
                "preliminary",
                river.city(),
                river.state(),
                "",
                "",
                List.of(emails),
                river.domains(),
                river.aliases(),
                List.of(),
                policy,
                Optional.empty(),
                "",
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-15T09:59:59-04:00, false",
        "2027-03-15T10:00:00-04:00, true",
        "2027-03-15T07:00:00-07:00, true",
        "2027-03-15T06:59:59-07:00, false",
        "2027-03-17T03:00:00-04:00, true",
        "2027-03-18T20:59:59-04:00, true",
        "2027-03-18T21:00:00-04:00, false",
        "2027-03-19T01:59:59+01:00, true",
        "2027-03-19T02:00:00+01:00, false",
        "2027-03-19T09:00:00-04:00, false",
        "2027-03-22T12:00:00-04:00, false",
        "2027-03-08T12:00:00-05:00, false",
        "2026-03-16T10:00:00-04:00, true",
        "2028-03-13T12:00:00-04:00, true",
        "2028-03-20T12:00:00-04:00, false",
        "2029-03-12T12:00:00-04:00, true",
        "2030-03-11T12:00:00-04:00, true"
    })
    void theWindowIsMondayTenToThursdayNineInNewYork(String time, boolean inside) {
        assertThat(sentAt(time).findings("first-contact")).hasSize(inside ? 1 : 0);

        TestLetter unlisted = sentAt(time);
        unlisted.to = List.of(HILLTOP);
        assertThat(unlisted.findings("first-contact")).hasSize(inside ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // from, date, automatic, opened
                "im-residency@rivervalley.example, 2027-03-15T11:00:00-04:00, false, true",
                "sokafor@rivervalley.example, 2027-03-15T11:00:00-04:00, false, true",
                "stranger@rivervalley.example, 2027-03-15T11:00:00-04:00, false, true",
                "im-residency@rivervalley.example, 2027-03-15T10:00:00-04:00, false, true",
                "im-residency@rivervalley.example, 2027-03-15T09:59:00-04:00, false, false",
                "im-residency@rivervalley.example, 2027-01-20T11:00:00-05:00, false, false",
                "im-residency@rivervalley.example, 2027-03-15T11:00:00-04:00, true, false",
                "jlee@med.example, 2027-03-15T11:00:00-04:00, false, false",
                "fm@lakeside.example, 2027-03-15T11:00:00-04:00, false, false",
                "im-residency@rivervalley.example, 2027-03-16T15:00:00-04:00, false, false",
                "friend@mail.example, 2027-03-15T11:00:00-04:00, false, false",
                "im-residency@rivervalley.example, '', false, false",
            })
    void onlyTheProgramsOwnMessageOfThisWeekOpens(String from, String date, boolean automatic, boolean opened) {
        TestLetter letter = sentAt("2027-03-16T10:00:00-04:00");
        letter.inReplyTo = answer(from, date, automatic);
        assertThat(letter.findings("first-contact")).hasSize(opened ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-15T10:00:00-04:00, 0",
        "2027-03-16T09:59:00-04:00, 0",
        "2027-03-15T09:30:00-04:00, 1",
        "2027-01-15T09:30:00-05:00, 1",
        "2027-03-16T12:00:00-04:00, 1"
    })
    void aMarkOfThisWeekOpens(String marked, int findings) {
        TestLetter letter = sentAt("2027-03-16T10:00:00-04:00");
        letter.programs = List.of(riverValley(ContactPolicy.OPEN, Optional.of(at(marked))), lakeside());
        assertThat(letter.findings("first-contact")).hasSize(findings);
    }

    @Test
    void anUnlistedProgramOpensByItsAddressOrDomain() {
        TestLetter letter = sentAt("2027-03-16T10:00:00-04:00");
        letter.to = List.of(HILLTOP);
        letter.inReplyTo = answer("jrowe@hilltop.example", "2027-03-15T11:00:00-04:00", false);
        assertThat(letter.findings("first-contact")).isEmpty();
        letter.inReplyTo = answer("jrowe@hilltop.example", "2027-01-15T11:00:00-05:00", false);
        assertThat(letter.findings("first-contact")).hasSize(1);
        letter.inReplyTo = answer("jrowe@elsewhere.example", "2027-03-15T11:00:00-04:00", false);
        assertThat(letter.findings("first-contact")).hasSize(1);
    }

    @Test
    void anAddressOnASharedDomainBelongsToNobody() {
        TestLetter letter = sentAt("2027-03-16T10:00:00-04:00");
        letter.programs = List.of(
                riverValley(ContactPolicy.OPEN, Optional.of(at("2027-03-15T12:00:00-04:00"))),
                prelim(ContactPolicy.OPEN, "prelim@rivervalley.example"));
        letter.to = List.of("gme@rivervalley.example");
        assertThat(letter.findings("first-contact")).hasSize(1);
        letter.inReplyTo = answer("gme@rivervalley.example", "2027-03-15T12:00:00-04:00", false);
        assertThat(letter.findings("first-contact")).isEmpty();
        letter.inReplyTo = Optional.empty();
        letter.to = List.of(RIVER_VALLEY, "gme@rivervalley.example");
        assertThat(letter.findings("first-contact")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mom@mail.example", "Jordan Lee <jlee@med.example>", "advisor@med.example"})
    void aPrivateCopyBesideAnOpenedProgramIsFine(String copy) {
        TestLetter letter = sentAt("2027-03-16T10:00:00-04:00");
        letter.inReplyTo = answer(RIVER_VALLEY, "2027-03-15T11:00:00-04:00", false);
        letter.bcc = List.of(copy);
        assertThat(letter.findings("first-contact")).isEmpty();
        letter.cc = List.of(HILLTOP);
        assertThat(letter.findings("first-contact")).hasSize(1);
        letter.cc = List.of(LAKESIDE);
        assertThat(letter.findings("first-contact")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // program, address, kind, contact at, severity at Friday of Match Week 10:00
                "rv-im, im-residency@rivervalley.example, EMAIL, 2027-03-19T09:00:00-04:00, HOLD",
                "rv-im, sokafor@rivervalley.example, EMAIL, 2027-03-17T10:00:01-04:00, HOLD",
                "rv-im, sokafor@rivervalley.example, EMAIL, 2027-03-17T10:00:00-04:00, CAUTION",
                "rv-im, '', CALL, 2027-03-18T10:00:00-04:00, HOLD",
                "rv-im, '', CALL, 2027-03-14T10:00:00-04:00, CAUTION",
                "rv-im, malvarez@rivervalley.example, EMAIL, 2027-03-12T10:00:01-05:00, CAUTION",
                "rv-im, malvarez@rivervalley.example, EMAIL, 2027-03-12T08:00:00-05:00, -",
                "'', im-residency@rivervalley.example, EMAIL, 2027-03-19T09:00:00-04:00, HOLD",
                "'', malvarez@rivervalley.example, EMAIL, 2027-03-18T09:00:00-04:00, HOLD",
                "ls-fm, fm@lakeside.example, EMAIL, 2027-03-19T09:00:00-04:00, -",
                "rv-pre, prelim@rivervalley.example, EMAIL, 2027-03-19T09:00:00-04:00, -",
                "rv-im, im-residency@rivervalley.example, EMAIL, 2027-03-19T12:00:00-04:00, -",
            })
    void anEarlierContactWithTheSameProgramCounts(
            String program, String address, Contact.Kind kind, String time, Severity severity) {
        TestLetter letter = sentAt("2027-03-19T10:00:00-04:00");
        letter.programs = List.of(
                riverValley(ContactPolicy.OPEN, Optional.empty()),
                lakeside(),
                prelim(ContactPolicy.OPEN, "prelim@rivervalley.example"));
        letter.contacts.add(contact(program, address, kind, time));
        assertThat(letter.findings("follow-up"))
                .extracting(Finding::severity)
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @ParameterizedTest
    @CsvSource({
        "im-residency@hilltop.example, im-residency@hilltop.example, 1",
        "im-residency@hilltop.example, gme@hilltop.example, 0",
        "gme@rivervalley.example, gme@rivervalley.example, 1",
        "gme@rivervalley.example, office@rivervalley.example, 0",
    })
    void unlistedAddressesAreCountedByAddress(String to, String before, int findings) {
        TestLetter letter = sentAt("2027-03-19T10:00:00-04:00");
        letter.programs = List.of(
                riverValley(ContactPolicy.OPEN, Optional.empty()),
                prelim(ContactPolicy.OPEN, "prelim@rivervalley.example"));
        letter.to = List.of(to);
        letter.contacts.add(contact("", before, Contact.Kind.EMAIL, "2027-03-19T09:00:00-04:00"));
        assertThat(letter.findings("follow-up")).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({
        "im-residency@rivervalley.example, 2027-03-19T09:30:00-04:00, false, ",
        "sokafor@rivervalley.example, 2027-03-19T09:30:00-04:00, false, ",
        "im-residency@rivervalley.example, 2027-03-19T08:30:00-04:00, false, NOTE",
        "im-residency@rivervalley.example, 2027-03-19T09:30:00-04:00, true, HOLD",
        "jlee@med.example, 2027-03-19T09:00:00-04:00, false, HOLD",
        "fm@lakeside.example, 2027-03-19T09:30:00-04:00, false, HOLD",
    })
    void anAnswerToWhatCameSinceIsNoFollowUp(String from, String date, boolean automatic, Severity severity) {
        TestLetter letter = sentAt("2027-03-19T10:00:00-04:00");
        letter.contacts.add(contact("rv-im", RIVER_VALLEY, Contact.Kind.EMAIL, "2027-03-19T09:00:00-04:00"));
        letter.inReplyTo = answer(from, date, automatic);
        assertThat(letter.findings("follow-up"))
                .extracting(Finding::severity)
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_CONTACT, im-residency@rivervalley.example, HOLD",
        "NO_CONTACT, stranger@rivervalley.example, HOLD",
        "ERAS_ONLY, sokafor@rivervalley.example, HOLD",
        "COORDINATOR_ONLY, malvarez@rivervalley.example, CAUTION",
        "COORDINATOR_ONLY, Dr. Maria Alvarez <alvarez.m@rivervalley.example>, CAUTION",
        "COORDINATOR_ONLY, pd@rivervalley.example, CAUTION",
        "COORDINATOR_ONLY, Program Director <im@rivervalley.example>, CAUTION",
        "COORDINATOR_ONLY, sokafor@rivervalley.example, ",
        "COORDINATOR_ONLY, im-residency@rivervalley.example, ",
        "COORDINATOR_ONLY, Program Coordinator <coord@rivervalley.example>, ",
        "NO_CALLS, malvarez@rivervalley.example, ",
    })
    void policiesHoldForEveryAddress(ContactPolicy policy, String to, Severity severity) {
        TestLetter letter = letter();
        letter.programs = List.of(riverValley(policy, Optional.empty()));
        letter.to = List.of(to);
        assertThat(letter.findings("no-contact"))
                .extracting(Finding::severity)
                .isEqualTo(severity == null ? List.of() : List.of(severity));
        letter.inReplyTo = answer(RIVER_VALLEY, "2027-03-20T10:00:00-04:00", false);
        assertThat(letter.findings("no-contact")).isEmpty();
        letter.inReplyTo = answer(RIVER_VALLEY, "2027-03-20T10:00:00-04:00", true);
        assertThat(letter.findings("no-contact")).hasSize(severity == null ? 0 : 1);
    }

    @Test
    void whatAllWhoShareAnAddressSayHolds() {
        TestLetter letter = letter();
        letter.subject = "Jordan Lee, ERAS ID 14093382";
        letter.programs = List.of(
                riverValley(ContactPolicy.NO_CONTACT, Optional.empty()),
                prelim(ContactPolicy.NO_CONTACT, RIVER_VALLEY));
        assertThat(letter.findings("no-contact")).hasSize(1);
        letter.programs = List.of(
                riverValley(ContactPolicy.NO_CONTACT, Optional.empty()), prelim(ContactPolicy.OPEN, RIVER_VALLEY));
        assertThat(letter.findings("no-contact")).isEmpty();
    }

    @Test
    void severalProgramsAreSeenInEveryFieldAndOneProgramsPeopleAreOne() {
        TestLetter letter = letter();
        letter.cc = List.of("malvarez@rivervalley.example", "sokafor@rivervalley.example", "mom@mail.example");
        assertThat(letter.findings("several-programs")).isEmpty();
        letter.bcc = List.of(LAKESIDE);
        assertThat(letter.findings("several-programs")).hasSize(1);
        letter.bcc = List.of("someone@lakeside.example");
        assertThat(letter.findings("several-programs")).hasSize(1);
    }

    @Test
    void anUnknownProgramIsACautionOnce() {
        TestLetter letter = letter();
        letter.to = List.of(HILLTOP);
        assertThat(letter.findings("unknown-program"))
                .extracting(Finding::severity)
                .containsExactly(Severity.CAUTION);
        letter.contacts.add(contact("", HILLTOP, Contact.Kind.EMAIL, "2027-01-19T09:00:00-05:00"));
        assertThat(letter.findings("unknown-program"))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
        letter.cc = List.of(RIVER_VALLEY);
        assertThat(letter.findings("unknown-program")).isEmpty();
    }
}
