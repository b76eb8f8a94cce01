package sendcheck.specialty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.TestLetter;
import sendcheck.name.ListedPrograms;
import sendcheck.name.MarkedLine;
import sendcheck.program.Program;
import sendcheck.rule.Finding;

class WrongSpecialtyTest {
    static List<MarkedLine> specialties() {
        return MarkedLine.read("specialties.txt");
    }

    @ParameterizedTest
    @MethodSource("specialties")
    void judgesSpecialtiesAndTracks(MarkedLine line) {
        assertThat(line.found("wrong-specialty")).isEqualTo(line.expected());
    }

    static List<MarkedLine> wrongOnes() {
        return specialties().stream().filter(line -> !line.expected().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("wrongOnes")
    void itsFixRemovesTheFinding(MarkedLine line) {
        TestLetter letter = line.letter();
        for (Finding finding : letter.findings("wrong-specialty")) {
            assertThat(finding.fixes()).hasSize(1);
            letter.apply(finding.fixes().get(0).edits().get(0));
        }
        assertThat(letter.findings("wrong-specialty")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1234140P0, 1", "1234140C0, 0", "'', 0"})
    void withoutATrackTheNrmpCodeTells(String code, int findings) {
        TestLetter letter = new MarkedLine("rv", "hold", "letter", "I applied to your categorical program.").letter();
        Program known = ListedPrograms.byId("rv");
        letter.programs = List.of(new Program(
                known.id(),
                known.name(),
                known.institution(),
                known.specialty(),
                "",
                known.city(),
                known.state(),
                code,
                "",
                known.emails(),
                known.domains(),
                known.aliases(),
                known.people(),
                known.contact(),
                known.contactedMe(),
                "",
                ""));
        assertThat(letter.findings("wrong-specialty")).hasSize(findings);
    }

    @Test
    void anUnlistedAddressOnASharedDomainBelongsToNone() {
        TestLetter letter = new MarkedLine("rv", "hold", "letter", "I applied to your pediatrics residency.").letter();
        letter.to = List.of("gme@rivervalley.example");
        assertThat(letter.findings("wrong-specialty")).isEmpty();
    }

    @Test
    void anUnlistedAddressThatSaysItsSpecialtyIsAnotherProgram() {
        TestLetter letter = new MarkedLine("ls", "hold", "letter", "I applied to your pediatrics residency.").letter();
        assertThat(letter.quotes("wrong-specialty")).containsExactly("pediatrics");
        letter.to = List.of("pediatrics-residency@lakeside.example");
        assertThat(letter.findings("wrong-specialty")).isEmpty();
    }

    @Test
    void anyOfTheAddressedProgramsWillDo() {
        TestLetter letter =
                new MarkedLine("rv", "hold", "letter", "I applied to your family medicine residency.").letter();
        letter.to = new ArrayList<>(List.of("im-residency@rivervalley.example", "fm@lakeside.example"));
        assertThat(letter.findings("wrong-specialty")).isEmpty();
    }
}
