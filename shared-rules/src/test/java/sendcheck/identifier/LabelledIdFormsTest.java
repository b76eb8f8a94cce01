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
import sendcheck.program.ContactPolicy;
import sendcheck.program.Program;

/** Identifiers as people write them: in sentences, signatures, tables and subjects. The profile's is 14093382. */
class LabelledIdFormsTest {
    private static TestLetter withoutIdInSubject(String words) {
        TestLetter letter = saying(words.replace("\\n", "\n"));
        letter.subject = "SOAP Applicant – Jordan Lee – Internal Medicine";
        return letter;
    }

    static Profile profile(String erasId, String casId, boolean advocate) {
        return new Profile(
                "Jordan Lee",
                List.of(),
                erasId,
                "",
                casId,
                List.of(),
                advocate,
                ZoneId.of("America/New_York"),
                Set.of(),
                List.of());
    }

    private static Program emergency(String specialty) {
        Program river = TestLetter.riverValley(ContactPolicy.OPEN, java.util.Optional.empty());
        return new Program(
                "rv-em",
                river.name(),
                river.institution(),
                specialty,
                "categorical",
                river.city(),
                river.state(),
                "",
                "",
                river.emails(),
                river.domains(),
                river.aliases(),
                river.people(),
                ContactPolicy.OPEN,
                river.contactedMe(),
                "",
                "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You will find me in ERAS under 14093328. | 14093328",
                "My application is in ERAS (14093328). | 14093328",
                "In ERAS I am 14093328. | 14093328",
                "My file in ERAS has the number 14093328. | 14093328",
                "My ID with the AAMC is 14093328. | 14093328",
                "My ID in ERAS is 1409-3328. | 1409-3328",
                "The AAMC knows me as 14093328. | 14093328",
                "AAMC ID\\n14093328 | 14093328",
                "AAMC ID:\\n\\n14093328 | 14093328",
                "Name\\nJordan Lee\\nAAMC ID\\n14093328\\nPhone\\n555-201-4433 | 14093328",
                "AAMCID14093328 | 14093328",
                "AAMC_ID: 14093328 | 14093328",
                "ERASID=14093328 | 14093328",
                "AAMC Identification Number: 14093328 | 14093328",
                "AAMC (ERAS) ID: 14093328 | 14093328",
                "ERAS (AAMC) number 14093328 | 14093328",
                "AAMC ID - 14 093 328 | 14 093 328",
                "AAMC ID ... 14093328 | 14093328",
                "ID (AAMC): 14093328 | 14093328",
                "ID in AAMC: 14093328 | 14093328",
                "ID no. (ERAS) 14093328 | 14093328",
                "A.A.M.C. ID: 14093328 | 14093328",
                "AAMC ID: 140-933-28 | 140-933-28",
                "AAMC ID: 1409.3328 | 1409.3328",
                "NRMP ID N0301234, AAMC ID 14093328 | 14093328",
                "AAMC/NRMP IDs: 14093328 / N0301234 | 14093328",
                "USMLE ID 5-123-456-7; AAMC ID 14093328 | 14093328",
                "Phone 555-201-4433, AAMC 14093328 | 14093328",
                "AAMC ID 14093328, phone 555-201-4433 | 14093328",
                "AAMC ID: 14093328 (555) 201-4433 | 14093328",
                "AAMC ID: \"14093328\" | 14093328",
                "AAMC ID: *14093328* | 14093328",
                "AAMC ID #: 14093328 | 14093328",
                "AAMC ID No 14093328 | 14093328",
                "14093328 (my AAMC ID) | 14093328",
                "14093328 – AAMC ID | 14093328",
                "14093328, which is my ERAS ID | 14093328",
                "(14093328, AAMC) | 14093328",
                "#14093328 in ERAS | 14093328",
                "14093328 is what ERAS calls me. | 14093328",
                "My AAMC ID number is: 14093328 | 14093328",
                "My AAMC ID was 14093328 last year and still is. | 14093328",
                "My AAMC ID (needed to find my file) is 14093328. | 14093328",
                "My ERAS identifier is 14093328. | 14093328",
                "my eras-id: 14093328 | 14093328",
                "ERAS® ID 14093328 | 14093328",
                "AAMC ID: 98765432 | 98765432",
                "AAMC ID 11111111 | 11111111",
                "AAMC ID 1234567 | 1234567",
                "AAMC ID: 140933282 | 140933282"
            })
    void aForeignNumberIsWrong(String words, String id) {
        TestLetter letter = withoutIdInSubject(words);

        assertThat(letter.quotes("wrong-eras-id")).containsExactly(id);
        assertThat(letter.findings("missing-eras-id")).isEmpty();
    }

    @Test
    void aTableCellIsReadWithItsHeading() {
        TestLetter letter = withoutIdInSubject("AAMC ID | 14093328 | NRMP ID | N0301234");
        assertThat(letter.quotes("wrong-eras-id")).containsExactly("14093328");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SOAP Applicant – Jordan Lee, ERAS ID 14093328 – Internal Medicine",
                "Jordan Lee | AAMC 14093328 | Internal Medicine",
                "[SOAP] AAMC#14093328 Jordan Lee IM",
                "AAMC-14093328 / Internal Medicine / SOAP",
                "SOAP Applicant_Jordan Lee_AAMC14093328_IM"
            })
    void theSubjectIsRead(String subject) {
        TestLetter letter = saying("I applied.");
        letter.subject = subject;

        assertThat(letter.quotes("wrong-eras-id")).containsExactly("14093328");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14093382",
                "Jordan Lee / 14093382 / IM",
                "1409 3382",
                "1409-3382",
                "AAMC ID\\n14093382",
                "AAMC ID: 14 09 33 82",
                "AAMC ID: 14093382/NRMP N0301234",
                "AAMCID:14093382",
                "AAMC_14093382",
                "You will find me under 14093382.",
                "(#14093382)",
                "Applicant ID 2027331",
                "Applicant number: 2027331",
                "ERAS applicant ID 2027331",
                "My applicant id is 2027331.",
                "Applicant ID\\n2027331",
                "2027331 (Applicant ID)",
                "AAMC ID: 14093382 +1 555 201 4433",
                "AAMC ID: 14093382\\n+1 (555) 201-4433",
                "AAMC ID 14093382 | USMLE 09123456",
                "AAMC ID 14093382, USMLE ID 09123456",
                "USMLE ID: 09123456 AAMC ID: 14093382",
                "AAMC ID: 14093382, Class of 2027",
                "AAMC ID: 14093382 2027 ERAS season",
                "AAMC ID: 14093382 (ERAS 2027)",
                "14093382 (AAMC), 2027331 (Applicant ID)",
            })
    void theRightOneServes(String words) {
        TestLetter letter = withoutIdInSubject(words);

        assertThat(letter.findings("missing-eras-id")).isEmpty();
        assertThat(letter.quotes("wrong-eras-id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My NRMP ID is 0301234.",
                "NRMP ID: N0301234",
                "USMLE/ECFMG ID 09123456",
                "ECFMG certificate 0-912-345-6",
                "My ECFMG number is 09123456; I applied through ERAS.",
                "I applied through ERAS. USMLE ID: 09123456",
                "USMLE ID 09123456. My ERAS application is complete.",
                "COMLEX (NBOME) ID 123456",
                "My student ID at Lakeshore is 20231234.",
                "Medical license 20231234",
                "Your ACGME ID 1401100950 and ERAS program ID are on the page.",
                "ERAS program ID 1401100950",
                "NRMP program code 1234140C0",
                "AAMC ID: TBD",
                "AAMC ID:",
                "AAMC ID: [your ID]",
                "AAMC ID: ________",
                "My AAMC ID is in the application.",
                "I was in ERAS 2025-2026 too.",
                "I submitted in ERAS on 03/15/2027.",
                "I submitted in ERAS on 2027-03-15 at 14:00.",
                "My phone is 555-201-4433 and I use ERAS.",
                "ERAS opened, call me at 5552014433.",
                "I completed 14093381 steps for a fund-raiser.",
                "PMID 30123456",
                "Step 1 230, Step 2 CK 245 in ERAS.",
                "Through ERAS 45 programs received my file.",
                "The ERAS token is used up.",
                "Zoom 841 2234 5566",
                "My CAS ID is 7120033.",
                "140933820",
            })
    void nothingServes(String words) {
        TestLetter letter = withoutIdInSubject(words);

        assertThat(letter.findings("missing-eras-id")).hasSize(1);
        assertThat(letter.quotes("wrong-eras-id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NRMP ID 01234567",
                "NRMP: 01234567",
                "NRMP applicant ID 01234567",
                "USMLE 09123456",
                "USMLE ID (ECFMG) 09123456",
                "USMLE/ECFMG: 0-912-345-6",
                "ECFMG/USMLE ID: 0912 3456",
                "AAMC ID 14093382 USMLE ID 09123456",
                "AAMC ID 14093382, ECFMG 09123456",
                "AAMC ID 14093382 / NRMP ID 03012345",
                "ERAS application done; USMLE ID 09123456",
                "ERAS Program ID: 1401100950",
                "Your program (ACGME 1401100950, ERAS 1401100950) has my file.",
                "ERAS season 2026-27",
                "ERAS 2026, 2027",
                "ERAS since 2019 (45 programs, 3 interviews)",
                "AAMC conference 2026 in Denver, poster 1234",
                "AAMC MedEdPORTAL 2026;22:11234",
                "doi 10.15766/mep_2374-8265.11234, AAMC",
                "AAMC's survey of 14,093 residents",
                "ERAS letter ID 20771234567",
                "CAS ID 71200331",
                "ResidencyCAS applicant ID 71200331",
                "ACLS card 20231234 through ERAS",
                "ERAS on 03-15-2027",
                "AAMC ID 14093382 and phone 555 201 4433",
                "AAMC ID: 14093382\\n2027",
                "AAMC ID: 14093382\\n12 Main Street",
                "AAMC ID: 14093382, 12 Elm St, Erie 16501",
                "AAMC ID 14093382 3/15/2027",
                "I emailed ERAS help (1-202-862-6264).",
                "ERAS Support Center 202-862-6264",
                "ERAS ticket number 00345678",
                "I took part in eras of change, id est 2 of them.",
                "My camera's ID is 33441122.",
                "My student ID is 20231234 and I am in ERAS.",
                "Lakeshore College of Medicine, class of 2027 AAMC ID 14093382",
                "Class of 2027, AAMC ID 14093382",
                "Room 1409338, AAMC ID 14093382",
            })
    void othersAreNotJudged(String words) {
        assertThat(withoutIdInSubject(words).quotes("wrong-eras-id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Emergency Medicine", "Obstetrics and Gynecology", "OB/GYN", "Obstetrics-Gynecology", "EM"})
    void residencyCasServesWhoUsesIt(String specialty) {
        for (String words : List.of(
                "ResidencyCAS ID 7120033", "CAS ID: 7120033", "My Residency CAS number is 7120033.", "CAS# 7120033")) {
            TestLetter letter = withoutIdInSubject(words);
            letter.programs = List.of(emergency(specialty));
            assertThat(letter.findings("missing-eras-id")).as(words).isEmpty();
        }
        TestLetter letter = withoutIdInSubject("Jordan Lee, 7120033");
        letter.programs = List.of(emergency(specialty));
        letter.profile = profile("14093382", "7120033", false);
        assertThat(letter.findings("missing-eras-id")).isEmpty();
        letter.profile = profile("14093382", "", false);
        assertThat(letter.findings("missing-eras-id")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"true, 14093382", "true, ''", "false, ''"})
    void forOthersAnyWellFormedOneServes(boolean advocate, String erasId) {
        for (String words :
                List.of("AAMC ID 20555123", "Her ERAS ID is 2055 5123.", "(AAMC 20555123)", "AAMC ID\\n20555123")) {
            TestLetter letter = withoutIdInSubject(words);
            letter.profile = profile(erasId, "", advocate);
            assertThat(letter.findings("missing-eras-id")).as(words).isEmpty();
            assertThat(letter.findings("wrong-eras-id")).as(words).isEmpty();
        }
        for (String words :
                List.of("AAMC ID 2055512", "Her ERAS ID is 12345678.", "(AAMC ID: 00000000)", "AAMC ID: 205551234")) {
            TestLetter letter = withoutIdInSubject(words);
            letter.profile = profile(erasId, "", advocate);
            assertThat(letter.findings("missing-eras-id")).as(words).isEmpty();
            assertThat(letter.findings("wrong-eras-id")).as(words).hasSize(1);
        }
    }
}
