package sendcheck.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.name.ListedPrograms.letterTo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.TestLetter;
import sendcheck.contact.Contact;
import sendcheck.draft.Answered;
import sendcheck.name.MarkedLine;
import sendcheck.rule.Finding;
import sendcheck.rule.Severity;

class RecipientRulesTest {
    static List<MarkedLine> greetings() {
        return MarkedLine.read("addressees.txt");
    }

    @ParameterizedTest
    @MethodSource("greetings")
    void judgesWhomALetterGreets(MarkedLine line) {
        assertThat(line.found("wrong-addressee")).isEqualTo(line.expected());
    }

    @Test
    void greetsThePersonWhoAnswersFromTheSameOffice() {
        TestLetter letter = letterTo("rv");
        letter.body = "Dear Dr. Kowalski,\n\nThank you.\n\nJordan Lee";
        letter.inReplyTo = Optional.of(new Answered(
                TestLetter.mailbox("Anna Kowalski <im-residency@rivervalley.example>"),
                Optional.of(Instant.parse("2027-03-23T12:00:00Z")),
                "a@b",
                false));
        assertThat(letter.findings("wrong-addressee")).isEmpty();
    }

    @Test
    void twoProgramsAreOneTooMany() {
        TestLetter letter = letterTo("rv");
        letter.bcc = List.of("Family Medicine <fm@lakeside.example>");
        Finding finding = letter.findings("several-programs").get(0);
        assertThat(finding.severity()).isEqualTo(Severity.HOLD);
        assertThat(finding.fixes())
                .extracting("label")
                .containsExactly("Keep only River Valley Medical Center", "Keep only Lakeside Hospital");
        assertThat(finding.fixes().get(0).edits()).hasSize(1);
        assertThat(finding.fixes().get(0).edits().get(0).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "malvarez@rivervalley.example",
                "sokafor@rivervalley.example",
                "gme@rivervalley.example",
                "a.friend@post.example",
                "jlee@med.example"
            })
    void oneProgramAtSeveralAddressesIsOne(String other) {
        TestLetter letter = letterTo("rv");
        letter.cc = List.of(other);
        assertThat(letter.findings("several-programs")).isEmpty();
    }

    @Test
    void categoricalAndPreliminaryAreTwo() {
        TestLetter letter = letterTo("rv");
        letter.cc = List.of("im-prelim@rivervalley.example");
        assertThat(letter.findings("several-programs")).hasSize(1);
        assertThat(letter.findings("several-programs").get(0).fixes())
                .extracting("label")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Paul Ives, Department Chair <pives@rivervalley.example>",
                "Paul Ives, Chair of Medicine <pives@elsewhere.example>",
                "Chairman of Surgery <pives@rivervalley.example>",
                "Office of the Dean <office@med.example>",
                "Dean Paul Ives, MD <pives@med.example>",
                "Paul Ives (Dean) <pives@med.example>",
                "Dean Ives <pives@med.example>",
                "Paul Ives, Dean <pives@med.example>",
                "Dean of Students <students@med.example>",
                "Associate Dean for GME <pives@rivervalley.example>",
                "DIO <pives@rivervalley.example>",
                "Paul Ives, DIO <pives@rivervalley.example>",
                "Paul Ives, Designated Institutional Official <pives@rivervalley.example>",
                "Paul Ives - CEO <pives@rivervalley.example>",
                "Paul Ives, Chief Executive Officer <pives@rivervalley.example>",
                "Paul Ives, Chief Medical Officer <pives@rivervalley.example>",
                "Hospital President <pives@rivervalley.example>",
                "Paul Ives, Vice Chair for Education <pives@rivervalley.example>",
                "Head of Department <pives@rivervalley.example>",
                "chair.medicine@rivervalley.example",
                "dean@med.example",
                "deansoffice@med.example",
                "ceo@rivervalley.example",
                "dio@rivervalley.example",
                "president@rivervalley.example",
                "med-chair@rivervalley.example"
            })
    void leadershipBesideTheProgramPresses(String leader) {
        TestLetter letter = letterTo("rv");
        letter.cc = List.of(leader);
        assertThat(letter.quotes("copied-people")).containsExactly(leader);
        letter.cc = List.of();
        letter.bcc = List.of(leader);
        assertThat(letter.quotes("copied-people")).containsExactly(leader);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dean Foster <dfoster@rivervalley.example>",
                "Dean Whitlock <dean.whitlock@rivervalley.example>",
                "James Dean <jdean@rivervalley.example>",
                "Sarah Dean, MD <sarah.dean@rivervalley.example>",
                "Dr. Dean <rdean@rivervalley.example>",
                "Dean-Marie Olsen <dmolsen@rivervalley.example>",
                "Maria Alvarez <malvarez@rivervalley.example>",
                "Dr. Maria Alvarez, Program Director <malvarez@rivervalley.example>",
                "Foster, Dean <dfoster@rivervalley.example>",
                "Ann Chairez <achairez@rivervalley.example>",
                "Associate Program Director <apd@rivervalley.example>",
                "Chief Resident <chief@rivervalley.example>",
                "Department of Medicine <medicine@rivervalley.example>",
                "Radio Dionne <dionne@rivervalley.example>",
                "Jordan Lee <jlee@med.example>",
                "jlee@med.example",
                "A Friend <friend@post.example>"
            })
    void othersAreNoLeadership(String other) {
        TestLetter letter = letterTo("rv");
        letter.bcc = List.of(other);
        assertThat(letter.findings("copied-people")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0", "4, 1", "6, 1"})
    void threePersonsOfAProgramAreEnough(int persons, int findings) {
        TestLetter letter = letterTo("ls");
        letter.to = List.of("fm@lakeside.example");
        letter.cc = List.of(
                        "Ada One <aone@lakeside.example>",
                        "Bo Two <btwo@lakeside.example>",
                        "Cy Three <cthree@lakeside.example>",
                        "Di Four <dfour@lakeside.example>",
                        "Ed Five <efive@lakeside.example>",
                        "Flo Six <fsix@lakeside.example>")
                .subList(0, persons);
        assertThat(letter.findings("copied-people")).hasSize(findings);
    }

    @Test
    void roleMailboxesAreNoPersons() {
        TestLetter letter = letterTo("ls");
        letter.cc = List.of(
                "Residency Office <residency@lakeside.example>",
                "gme@lakeside.example",
                "Program Coordinator <fmcoordinator@lakeside.example>",
                "fm-interviews@lakeside.example",
                "Dr. Ben Foster-Lang <bfosterlang@lakeside.example>");
        assertThat(letter.findings("copied-people")).isEmpty();
    }

    @Test
    void onAListedAddressTheListedRoleTells() {
        TestLetter letter = letterTo("rv");
        letter.to = List.of("malvarez@rivervalley.example");
        assertThat(letter.findings("copied-people")).isEmpty();
    }

    @Test
    void anUnlistedProgramIsUnknownUntilItWasWrittenTo() {
        TestLetter letter = letterTo("rv");
        letter.to = List.of("im-residency@unlisted.example");
        assertThat(letter.findings("unknown-program"))
                .extracting(Finding::severity)
                .containsExactly(Severity.CAUTION);
        letter.contacts.add(new Contact(
                "1",
                Optional.empty(),
                "im-residency@unlisted.example",
                Contact.Kind.EMAIL,
                Instant.parse("2027-01-02T12:00:00Z"),
                "m",
                Optional.empty()));
        assertThat(letter.findings("unknown-program"))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void oneListedRecipientMakesTheProgramKnown() {
        TestLetter letter = letterTo("rv");
        letter.cc = List.of("im-residency@unlisted.example");
        assertThat(letter.findings("unknown-program")).isEmpty();
    }

    @Test
    void anAddressOnASharedDomainIsUnknown() {
        TestLetter letter = letterTo("rv");
        letter.to = List.of("gme@rivervalley.example");
        assertThat(letter.findings("unknown-program")).hasSize(1);
    }

    @Test
    void withoutAListItSaysSo() {
        TestLetter letter = letterTo("rv");
        letter.programs = List.of();
        assertThat(letter.findings("unknown-program").get(0).message()).startsWith("There is no program list yet");
    }
}
