package sendcheck.program;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.name.ListedPrograms.byId;
import static sendcheck.name.ListedPrograms.letterTo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.TestLetter;
import sendcheck.draft.Answered;

class CorrespondenceTest {
    private static Correspondence of(TestLetter letter) {
        return letter.assess().correspondence();
    }

    private static TestLetter answering(String id, String from, String date) {
        TestLetter letter = letterTo(id);
        Optional<Instant> when = date.isEmpty()
                ? Optional.empty()
                : Optional.of(OffsetDateTime.parse(date).toInstant());
        letter.inReplyTo = Optional.of(new Answered(TestLetter.mailbox(from), when, "a@b", false));
        return letter;
    }

    /** Both internal medicine programs of River Valley at one address. */
    private static TestLetter toSharedBox() {
        TestLetter letter = letterTo("rv");
        List<Program> programs = new ArrayList<>(letter.programs);
        for (String id : List.of("rv", "rv-prelim")) {
            Program program = byId(id);
            programs.remove(program);
            programs.add(new Program(
                    program.id(),
                    program.name(),
                    program.institution(),
                    program.specialty(),
                    program.track(),
                    program.city(),
                    program.state(),
                    "",
                    "",
                    List.of(
                            "medicine-office@rivervalley.example",
                            program.emails().get(0)),
                    program.domains(),
                    program.aliases(),
                    program.people(),
                    program.contact(),
                    Optional.empty(),
                    "",
                    ""));
        }
        letter.programs = programs;
        letter.to = List.of("medicine-office@rivervalley.example");
        return letter;
    }

    private static List<String> ids(Iterable<Program> programs) {
        List<String> ids = new ArrayList<>();
        programs.forEach(program -> ids.add(program.id()));
        return ids;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "im-residency@rivervalley.example | rv",
                "MALVAREZ@rivervalley.example | rv",
                "im-prelim@rivervalley.example | rv-prelim",
                "jpark@lakeside.example | ls",
                "jpark@mail.lakeside.example | ls",
                "jpark@rivervalley.example | ''",
                "psych-residency@lakeside.example | ''",
                "psychres@lakeside.example | ''",
                "fmres@lakeside.example | ls",
                "im@fresno.ucsf.edu | fresno",
                "jdoe@ucsf.edu | ucsf",
                "jdoe@notlakeside.example | ''"
            })
    void anAddressBelongsToItsProgram(String address, String program) {
        TestLetter letter = letterTo("rv");
        letter.to = List.of(address);
        assertThat(ids(of(letter).programs())).isEqualTo(program.isEmpty() ? List.of() : List.of(program));
    }

    @Test
    void aSharedAddressMayBeAnyOfItsPrograms() {
        Correspondence correspondence = of(toSharedBox());
        assertThat(correspondence.programs()).isEmpty();
        assertThat(ids(correspondence.possiblePrograms())).containsExactlyInAnyOrder("rv", "rv-prelim");
        assertThat(correspondence.reachesListed()).isTrue();
    }

    @Test
    void anotherRecipientTellsWhoseASharedAddressIs() {
        TestLetter letter = toSharedBox();
        letter.cc = List.of("ytanabe@rivervalley.example");
        assertThat(ids(of(letter).possiblePrograms())).containsExactly("rv-prelim");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Preliminary Medicine, Jordan Lee | rv-prelim",
                "Prelim IM, Jordan Lee | rv-prelim",
                "Categorical Internal Medicine, Jordan Lee | rv",
                "Internal Medicine, Jordan Lee | rv rv-prelim",
                "Pediatrics, Jordan Lee | rv rv-prelim"
            })
    void theSubjectTellsWhoseASharedAddressIs(String subject, String programs) {
        TestLetter letter = toSharedBox();
        letter.subject = subject;
        assertThat(ids(of(letter).possiblePrograms())).containsExactlyInAnyOrder(programs.split(" "));
    }

    @Test
    void twoAddressesOfSeveralCanBeNoSingleProgram() {
        TestLetter letter = toSharedBox();
        letter.cc = List.of("fm@lakeside.example");
        assertThat(letter.findings("several-programs")).hasSize(1);
        assertThat(letter.findings("several-programs").get(0).fixes()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "im-residency@rivervalley.example, true",
        "sokafor@rivervalley.example, true",
        "SOkafor@RiverValley.example, true",
        "im-prelim@rivervalley.example, false",
        "chief@rivervalley.example, false",
        "fm@lakeside.example, false",
        "jlee@med.example, false",
    })
    void aReplyAnswersAPersonOrMailboxOfTheProgram(String from, boolean reply) {
        assertThat(of(answering("rv", from, "2027-03-23T09:00:00-04:00")).isReplyToProgram())
                .isEqualTo(reply);
    }

    @Test
    void anAutomaticReplyIsNone() {
        TestLetter letter = answering("rv", "im-residency@rivervalley.example", "2027-03-23T09:00:00-04:00");
        letter.inReplyTo = letter.inReplyTo.map(
                message -> new Answered(message.from(), message.date(), message.messageId(), true));
        assertThat(of(letter).isReplyToProgram()).isFalse();
        assertThat(of(letter).opened(byId("rv"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // before Match Week anything counts; inside it what came since its Monday 10:00
        "2027-01-20T09:00:00-05:00, 2027-01-10T09:00:00-05:00, true",
        "2027-03-16T10:00:00-04:00, 2027-01-10T09:00:00-05:00, false",
        "2027-03-16T10:00:00-04:00, 2027-03-15T09:59:59-04:00, false",
        "2027-03-16T10:00:00-04:00, 2027-03-15T10:00:00-04:00, true",
        "2027-03-24T10:00:00-04:00, 2027-01-10T09:00:00-05:00, true",
        "2027-03-24T10:00:00-04:00, '', true",
        "2027-03-16T10:00:00-04:00, '', false",
    })
    void aReplyOpens(String sendAt, String answered, boolean opened) {
        TestLetter letter = answering("rv", "malvarez@rivervalley.example", answered);
        letter.sendAt = OffsetDateTime.parse(sendAt).toInstant();
        assertThat(of(letter).opened(byId("rv"))).isEqualTo(opened);
    }

    @Test
    void anUnlistedProgramsOfficeAndItsPeopleAreOne() {
        TestLetter letter = answering("rv", "jwu@northhaven.example", "2027-03-23T09:00:00-04:00");
        letter.to = List.of("im-residency@northhaven.example");
        assertThat(of(letter).isReplyToProgram()).isTrue();
        letter.to = List.of("im-residency@southhaven.example");
        assertThat(of(letter).isReplyToProgram()).isFalse();
    }
}
