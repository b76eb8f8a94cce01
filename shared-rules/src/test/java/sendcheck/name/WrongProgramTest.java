package sendcheck.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.TestLetter;
import sendcheck.rule.Finding;

class WrongProgramTest {
    static List<MarkedLine> names() {
        return MarkedLine.read("names.txt");
    }

    @ParameterizedTest
    @MethodSource("names")
    void judgesNames(MarkedLine line) {
        assertThat(line.found("wrong-program")).isEqualTo(line.expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Isaac Feinberg", "Mercy Lincoln", "Grace Penn", "Temple Rush"})
    void theWritersNameIsNoInstitution(String writer) {
        TestLetter letter = ListedPrograms.letterTo("rv");
        letter.writer = writer;
        letter.subject = writer + ", AAMC ID 14093382, Internal Medicine";
        assertThat(letter.findings("wrong-program")).isEmpty();
    }

    @Test
    void theWritersNameAloneInASlotIsAnInstitution() {
        TestLetter letter = ListedPrograms.letterTo("rv");
        letter.writer = "Isaac Feinberg";
        letter.body = letter.body.replace("I applied to your program.", "I would love to train at Feinberg.");
        assertThat(letter.findings("wrong-program")).hasSize(1);
    }

    static List<MarkedLine> wrongNames() {
        return names().stream().filter(line -> !line.expected().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("wrongNames")
    void itsFixRemovesTheFinding(MarkedLine line) {
        TestLetter letter = line.letter();
        for (Finding finding : letter.findings("wrong-program")) {
            assertThat(finding.fixes()).hasSize(1);
            letter.apply(finding.fixes().get(0).edits().get(0));
        }
        assertThat(letter.findings("wrong-program")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I hope to train at Lakeside. | River Valley",
                "I hope to train at Lakeside Hospital. | River Valley Medical Center",
                "I hope to train at UCSF. | RVMC",
            })
    void writesTheRecipientsNameInTheSameShape(String words, String name) {
        TestLetter letter = new MarkedLine("rv", "hold", "letter", words).letter();
        assertThat(letter.findings("wrong-program")
                        .get(0)
                        .fixes()
                        .get(0)
                        .edits()
                        .get(0)
                        .text())
                .isEqualTo(name);
    }

    @Test
    void offersAnUnlistedNameAsAnotherNameOfTheRecipient() {
        TestLetter letter =
                new MarkedLine("rv", "caution", "letter", "I hope to train at Twin Pines Medical Center.").letter();
        assertThat(letter.findings("wrong-program").get(0).data())
                .containsEntry("alias", "Twin Pines Medical Center")
                .containsEntry("programId", "rv");
    }

    @Test
    void inAnAdvocatesLetterTheApplicantIsShe() {
        TestLetter letter = new MarkedLine(
                        "rv", "hold", "letter", "She hopes to train at Lakeside; my colleague is at Mayo Clinic.")
                .letter();
        assertThat(letter.quotes("wrong-program")).isEmpty();
        letter.advocate();
        assertThat(letter.quotes("wrong-program")).containsExactly("Lakeside");
    }

    @Test
    void comparesNothingWithoutAListedRecipient() {
        TestLetter letter = new MarkedLine("rv", "hold", "letter", "I hope to train at Lakeside.").letter();
        letter.to = List.of("residency@unlisted.example");
        assertThat(letter.findings("wrong-program")).isEmpty();
        assertThat(letter.assess().skips()).anyMatch(skip -> skip.rule().equals("wrong-program"));
    }
}
