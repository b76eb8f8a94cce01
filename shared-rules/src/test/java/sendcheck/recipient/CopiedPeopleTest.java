package sendcheck.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.TestLetter.RIVER_VALLEY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.TestLetter;
import sendcheck.program.ContactPolicy;
import sendcheck.program.Person;
import sendcheck.program.Program;

class CopiedPeopleTest {
    private static TestLetter beside(String written) {
        TestLetter letter = TestLetter.letter();
        letter.cc = List.of(written);
        return letter;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chair@rivervalley.example",
                "medicine.chair@rivervalley.example",
                "imchair@rivervalley.example",
                "departmentchair@rivervalley.example",
                "chairman@rivervalley.example",
                "deptchair.medicine@rivervalley.example",
                "dean@med.example",
                "somdean@med.example",
                "deansoffice@med.example",
                "dean.studentaffairs@med.example",
                "dio@rivervalley.example",
                "gme.dio@rivervalley.example",
                "ceo@rivervalley.example",
                "president@rivervalley.example",
                "office.of.the.president@rivervalley.example",
                "cmo@rivervalley.example",
                "chiefmedicalofficer@rivervalley.example",
                "provost@med.example",
                "Chair of Medicine <rhale@rivervalley.example>",
                "Rita Hale, MD, Chair <rhale@rivervalley.example>",
                "Rita Hale (Chair, Department of Medicine) <rhale@rivervalley.example>",
                "Dr. Rita Hale - Department Chair <rhale@rivervalley.example>",
                "Interim Chair, Internal Medicine <rhale@rivervalley.example>",
                "Vice Chair for Education <rhale@rivervalley.example>",
                "Head of Medicine <rhale@rivervalley.example>",
                "Department Head, Medicine <rhale@rivervalley.example>",
                "Rita Hale, Dean <rhale@med.example>",
                "Dean Rita Hale <rhale@med.example>",
                "Dean Hale <rhale@med.example>",
                "Dean of Students <students@med.example>",
                "Associate Dean for Student Affairs <osa@med.example>",
                "Rita Hale, Senior Associate Dean <rhale@med.example>",
                "Vice Dean Rita Hale <rhale@med.example>",
                "Office of the Dean <office@med.example>",
                "Dean's Office <office@med.example>",
                "Designated Institutional Official <gme@rivervalley.example>",
                "Rita Hale, DIO <rhale@rivervalley.example>",
                "Hospital President <rhale@rivervalley.example>",
                "Rita Hale, President & CEO <rhale@rivervalley.example>",
                "Chief Executive Officer <rhale@rivervalley.example>",
                "Chief Medical Officer <rhale@rivervalley.example>",
                "Rita Hale, CEO <rhale@elsewhere.example>",
                "Chief of Medicine <rhale@rivervalley.example>",
                "Vice President, Medical Affairs <rhale@rivervalley.example>",
                "VP Medical Education <rhale@rivervalley.example>",
                "Chancellor's Office <chancellor@med.example>",
            })
    void leadershipIsSeen(String written) {
        assertThat(beside(written).quotes("copied-people")).containsExactly(written);
        TestLetter blind = TestLetter.letter();
        blind.bcc = List.of(written);
        assertThat(blind.findings("copied-people")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dean Whitlock <dwhitlock@rivervalley.example>",
                "Dean A. Whitlock, MD <dwhitlock@rivervalley.example>",
                "dean.whitlock@rivervalley.example",
                "Howard Dean <hdean@rivervalley.example>",
                "Dr. Dean <edean@rivervalley.example>",
                "Emily Dean, MD <emily.dean@rivervalley.example>",
                "Dean, Howard <hdean@rivervalley.example>",
                "Deanna Price <deanna@rivervalley.example>",
                "deanna.price@rivervalley.example",
                "ddean@rivervalley.example",
                "jdean@rivervalley.example",
                "Mary Chairsell <mchairsell@rivervalley.example>",
                "chairezm@rivervalley.example",
                "Dionne Wells <dionne@rivervalley.example>",
                "dio.garcia@rivervalley.example",
                "Ceola Banks <ceola@rivervalley.example>",
                "Sam Okafor <sokafor@rivervalley.example>",
                "Dr. Maria Alvarez <malvarez@rivervalley.example>",
                "Program Director <pd@rivervalley.example>",
                "Associate Program Director <apd@rivervalley.example>",
                "Residency Coordinator <coordinator@rivervalley.example>",
                "Chief Resident <chiefresident@rivervalley.example>",
                "Chief Residents <chiefs@rivervalley.example>",
                "Dr. Maria Alvarez, Program Director and Vice Chair <malvarez@rivervalley.example>",
                "Program Director, Chair of the Selection Committee <pd@rivervalley.example>",
                "GME Office <gme@rivervalley.example>",
                "Jordan Lee <jlee@med.example>",
                "Andrew Provost <aprovost@rivervalley.example>",
            })
    void othersAreNone(String written) {
        assertThat(beside(written).quotes("copied-people")).isEmpty();
    }

    @Test
    void leadershipMayBeWrittenToWithoutTheProgram() {
        TestLetter letter = TestLetter.letter();
        letter.to = List.of("Dean of Students <dean@med.example>");
        assertThat(letter.findings("copied-people")).isEmpty();
    }

    @Test
    void aListedRoleTells() {
        TestLetter letter = TestLetter.letter();
        Program river = TestLetter.riverValley(ContactPolicy.OPEN, Optional.empty());
        List<Person> people = new ArrayList<>(river.people());
        people.add(new Person("Dr. Rita Hale", "chair of medicine", "rhale@rivervalley.example"));
        people.add(new Person("Dr. Ann Poe", "associate program director", "apoe@rivervalley.example"));
        letter.programs = List.of(new Program(
                river.id(),
                river.name(),
                river.institution(),
                river.specialty(),
                river.track(),
                river.city(),
                river.state(),
                "",
                "",
                river.emails(),
                river.domains(),
                river.aliases(),
                people,
                ContactPolicy.OPEN,
                Optional.empty(),
                "",
                ""));
        letter.cc = List.of("rhale@rivervalley.example");
        assertThat(letter.quotes("copied-people")).containsExactly("rhale@rivervalley.example");
        letter.cc = List.of("apoe@rivervalley.example");
        assertThat(letter.findings("copied-people")).isEmpty();
    }

    @Test
    void threePersonsAreEnoughAndMailboxesDoNotCount() {
        TestLetter letter = TestLetter.letter();
        letter.to = List.of(RIVER_VALLEY, "malvarez@rivervalley.example");
        letter.cc = List.of("sokafor@rivervalley.example", "apoe@rivervalley.example", "gme@rivervalley.example");
        letter.bcc = List.of("Jordan Lee <jlee@med.example>");
        assertThat(letter.findings("copied-people")).isEmpty();

        letter.bcc = List.of("bwong@rivervalley.example");
        assertThat(letter.quotes("copied-people")).contains("bwong@rivervalley.example");

        letter.bcc = List.of("apoe@rivervalley.example", "APOE@rivervalley.example");
        assertThat(letter.findings("copied-people")).isEmpty();

        letter.bcc = List.of("friend@mail.example", "advisor@med.example");
        assertThat(letter.findings("copied-people")).isEmpty();
    }
}
