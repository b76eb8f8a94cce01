package sendcheck.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.TestLetter.saying;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.TestLetter;
import sendcheck.applicant.Profile;

class ApplicantIdRulesTest {
    private static TestLetter withoutIdInSubject(String words) {
        TestLetter letter = saying(words);
        letter.subject = "SOAP Applicant – Jordan Lee – Internal Medicine";
        return letter;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My AAMC ID is 14093382.",
                "AAMC# 14093382",
                "(AAMC ID: 1409 3382)",
                "AAMC/ERAS ID 1409-3382",
                "14093382 is my AAMC ID.",
                "ERAS ID – 14093382",
                "Jordan Lee, 14093382",
                "AAMC No. 14093382",
                "ERAS AAMC ID 14093382",
                "Applicant ID: 2027331",
                "AAMC 14093382",
                "my ERAS number is 14093382",
                "AAMC ID:\n14093382",
                "ERAS ID #14093382, NRMP ID N0301234",
                "AAMC ID: 14093382 555-201-4433"
            })
    void anIdIsFound(String words) {
        TestLetter letter = withoutIdInSubject(words);

        assertThat(letter.findings("missing-eras-id")).isEmpty();
        assertThat(letter.quotes("wrong-eras-id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I applied through ERAS.",
                "My NRMP ID is N0301234.",
                "USMLE ID 5-123-456-7",
                "Phone 555-201-4433",
                "AAMC ID: [XXXXX]",
                "I applied through ERAS 2027.",
                "My CAS ID is 7120033."
            })
    void noIdIsMissed(String words) {
        assertThat(withoutIdInSubject(words).findings("missing-eras-id")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My AAMC ID is 14093328. | 14093328",
                "My AAMC ID is 1409338. | 1409338",
                "My ERAS ID is 12345678. | 12345678",
                "AAMC ID: 0000 0000 | 0000 0000",
                "ERAS #140933820 | 140933820",
                "1409 3328 (AAMC ID) | 1409 3328",
                "ERAS ID: 14093382, and again AAMC ID: 14093383 | 14093383",
            })
    void aWrongIdIsNamed(String words, String id) {
        TestLetter letter = withoutIdInSubject(words);

        assertThat(letter.quotes("wrong-eras-id")).containsExactly(id);
        assertThat(letter.findings("missing-eras-id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Applicant ID: 2027331",
                "NRMP ID 0301234",
                "USMLE/ECFMG ID 09123456",
                "ACGME ID 1401100950",
                "My phone is 555-201-4433",
                "I applied in ERAS on 3/16/2027 at 1400.",
                "In ERAS 2026 and ERAS 2027 I had 45 programs.",
                "ERAS opened at 10:00 and I had 14093 steps.",
                "ResidencyCAS ID 7120033",
                "I was in ERAS 2026-2027.",
                "ERAS: 2027-03-15",
                "Two cameras ID 3344 were stolen."
            })
    void otherNumbersAreNotJudged(String words) {
        assertThat(saying(words).quotes("wrong-eras-id")).isEmpty();
    }

    @Test
    void withoutAProfileIdAnyWellFormedOneServes() {
        TestLetter letter = withoutIdInSubject("My AAMC ID is 14093328.");
        letter.profile = new Profile(
                "Dean Hart",
                List.of(),
                "",
                "",
                "",
                List.of(),
                true,
                ZoneId.of("America/New_York"),
                Set.of(),
                List.of());

        assertThat(letter.findings("wrong-eras-id")).isEmpty();
        assertThat(letter.findings("missing-eras-id")).isEmpty();
    }

    @Test
    void addsTheIdBelowTheName() {
        TestLetter letter = withoutIdInSubject("I applied.");
        var edit =
                letter.findings("missing-eras-id").get(0).fixes().get(0).edits().get(0);
        letter.body = letter.body.substring(0, edit.span().start())
                + edit.text()
                + letter.body.substring(edit.span().end());

        assertThat(letter.body).endsWith("Best regards,\nJordan Lee\nAAMC ID: 14093382");
        assertThat(letter.findings("missing-eras-id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My SSN is 219-09-9999.",
                "Social Security number: 219099999",
                "The password is Hunter2027.",
                "My ERAS token is A7K2M9Q4T1Z8X3.",
                "Passport No. K1234567",
                "My SEVIS ID N0012345678",
                "Card number 4111 1111 1111 1111"
            })
    void privateDataIsSeen(String words) {
        assertThat(saying(words).findings("private-data")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAMC ID 14093382",
                "NRMP ID N0301234",
                "USMLE 5-123-456-7",
                "My phone is 555-201-4433",
                "The last four digits of my SSN are 9999.",
                "The file is password protected.",
                "My visa status is J-1.",
                "I used a token of thanks.",
                "I hold a green card and need no visa.",
                "Zoom meeting ID 841 2234 5566",
                "My passport expires in 2031."
            })
    void otherDataIsNot(String words) {
        assertThat(saying(words).findings("private-data")).isEmpty();
    }
}
