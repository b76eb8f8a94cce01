package sendcheck.placeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.TestLetter.saying;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.TestLetter;

class PlaceholderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I hope to train at [Program Name] next year. | [Program Name]",
                "I hope to train at {{program}} next year. | {{program}}",
                "I hope to train at <<Program>> next year. | <<Program>>",
                "I hope to train at «Program» next year. | «Program»",
                "I hope to train at %PROGRAM% next year. | %PROGRAM%",
                "I hope to train at <hospital name> next year. | <hospital name>",
                "I hope to train at XXXXX next year. | XXXXX",
                "I hope to train at ____ next year. | ____",
                "I hope to train at *** next year. | ***",
                "I hope to train at ............. next year. | .............",
                "Thank you to Dr. X for the talk. | Dr. X",
                "Thank you to Dr. XYZ for the talk. | XYZ",
                "I hope to train at (name of hospital) next year. | (name of hospital)",
                "INSERT REASON HERE | INSERT REASON HERE",
                "Reason for this program: TBD | TBD",
                "I admire [mention a specific aspect of the curriculum]. | [mention a specific aspect of the curriculum]",
                "My AAMC ID is [XXXXX]. | [XXXXX]",
                "I was born in [city], Ohio. | [city]",
                "I hope to train at Program X next year. | Program X",
                "I hope to train at X University Hospital next year. | X University",
                "I would be glad to join the , and to move. | ,",
                "My name is Your Name and I applied. | Your Name",
            })
    void namesTheBlank(String words, String blank) {
        assertThat(saying(words).quotes("placeholder"))
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(quote).isEqualTo(blank));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Dr. ,",
                "Dear ,",
                "Dear Dr. X,",
                "Dear [Name],",
                "Dear (Program Director or Coordinator),",
                "Dear Dr. [Last Name],",
                "Dear Dr. ___,",
                "Dear Dr. LastName,",
                "Dear Dr.,",
                "Dear Dr. …,"
            })
    void seesAnEmptyGreeting(String greeting) {
        TestLetter letter = TestLetter.letter();
        letter.body = greeting + "\n\nI applied to your program.\n\nBest regards,\nJordan Lee";

        assertThat(letter.findings("placeholder")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She wrote that the ward was \"to [sic] busy\".",
                "Our paper [1] showed it; see also [2, 3].",
                "I applied in internal medicine (IM) this week.",
                "I am Jordan (she/her), a senior at Lakeshore.",
                "I read the X-ray with the resident.",
                "I cared for a boy with Fragile X and his mother.",
                "The difference was significant (p<0.05).",
                "Write to me at Jordan <jlee@med.example> please.",
                "My start date is TBD because of the visa.",
                "I waited... and then I understood.",
                "My ERAS ID [14093382] is in the subject.",
                "We had 3 < 5 and 7 > 5 patients with XX chromosomes.",
                "As a son of Malcolm X Boulevard I know Harlem.",
                "I worked 80% clinical and 20% research.",
                "The Generation X patients asked about it.",
                "My share of the $5,000 grant went to the clinic.",
                "Dr. Xu and Dr. Young taught me.",
                "Dr. X. Chen taught me.",
                "The page https://example.test/a%20b_c__d is ours.",
                "The insert of the leaflet was in Spanish.",
                "Your program name came up in every talk I had.",
                "Dear friends of mine work there.",
                "He chose surgery, I chose medicine - and you.",
                "Factor V Leiden, Factor X and protein C.",
                "I am interested in family medicine , and in rural work.",
            })
    void leavesAlone(String words) {
        assertThat(saying(words).quotes("placeholder")).isEmpty();
    }

    @Test
    void aLineAcrossThePageIsNoBlank() {
        TestLetter letter = TestLetter.letter();
        letter.body = letter.body + "\n____________________\nLakeshore College of Medicine\n***\nClass of 2027";

        assertThat(letter.quotes("placeholder")).isEmpty();
    }

    @Test
    void tagsInTheSubjectAreNoBlanks() {
        TestLetter letter = TestLetter.letter();
        letter.subject = "[EXTERNAL] " + letter.subject;

        assertThat(letter.quotes("placeholder")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear Dr. [Last Name], | Dear Dr. Alvarez,",
                "Dear [Director Name], | Dear Dr. Alvarez,",
                "Dear {{program_director}}, | Dear Dr. Alvarez,",
                "Dear Dr. X, | Dear Dr. Alvarez,",
                "Dear [Name], | Dear Dr. Alvarez,",
            })
    void aBlankForTheReaderTakesTheListedDirector(String greeting, String filled) {
        TestLetter letter = TestLetter.letter();
        letter.body = greeting + "\n\nI applied to your program.\n\nBest regards,\nJordan Lee";
        letter.apply(
                letter.findings("placeholder").get(0).fixes().get(0).edits().get(0));

        assertThat(letter.body).startsWith(filled + "\n");
    }

    @Test
    void aBlankForTheWriterTakesTheWritersName() {
        TestLetter letter = TestLetter.letter();
        letter.body = "Dear Program Director,\n\nI applied to your program.\n\nBest regards,\n[Name]";
        letter.apply(
                letter.findings("placeholder").get(0).fixes().get(0).edits().get(0));

        assertThat(letter.body).endsWith("\nJordan Lee");
    }

    @Test
    void offersTheValueThatTheListKnows() {
        var finding = saying("I hope to train at [Program Name] next year.")
                .findings("placeholder")
                .get(0);

        assertThat(finding.fixes().get(0).edits().get(0).text()).isEqualTo("River Valley Medical Center");
    }
}
