package sendcheck.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.TestLetter.saying;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.TestLetter;

/** Secrets as people write them, and numbers that are none. */
class PrivateDataFormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SSN 219-09-9999 | 219-09-9999",
                "My social is 219-09-9999. | 219-09-9999",
                "SS# 219 09 9999 | 219 09 9999",
                "SSN: 219.09.9999 | 219.09.9999",
                "Social Security No.: 219-09-9999 | 219-09-9999",
                "My Social Security Number (needed for payroll) is 219099999. | 219099999",
                "SSN/TIN 219099999 | 219099999",
                "SSN\\n219-09-9999 | 219-09-9999",
                "219-09-9999 is my SSN. | 219-09-9999",
                "My ITIN is 912-70-1234. | 912-70-1234",
                "My password is Sunflower22! | Sunflower22!",
                "Password: sunflower | sunflower",
                "PW: Sunflower22 | Sunflower22",
                "pw Sunflower22 | Sunflower22",
                "Login jlee, password Sunflower22 | Sunflower22",
                "The password to my portfolio is lakeshore. | lakeshore",
                "To open the file use the password lake2027. | lake2027",
                "The file opens with \"lake2027\" as the password. | lake2027",
                "Passcode 447211 | 447211",
                "My ERAS login is jlee@med.example / Sunflower22 | Sunflower22",
                "My ERAS password: Sunflower22 | Sunflower22",
                "PIN: 4471 | 4471",
                "ERAS token: A7K2M9Q4T1Z8X3 | A7K2M9Q4T1Z8X3",
                "The token that my school gave me is A7K2M9Q4T1Z8X3. | A7K2M9Q4T1Z8X3",
                "Token A7K2-M9Q4-T1Z8-X3 | A7K2-M9Q4-T1Z8-X3",
                "My ERAS token number was 17K2M9Q4T1Z8X3. | 17K2M9Q4T1Z8X3",
                "Passport: K1234567 | K1234567",
                "Passport number (Pakistan): AB1234567 | AB1234567",
                "My passport, number K1234567, is valid. | K1234567",
                "Pakistani passport no AB1234567 | AB1234567",
                "Passport # 123456789 | 123456789",
                "My Indian passport is Z1234567. | Z1234567",
                "Visa number: 20261234567890 | 20261234567890",
                "Visa No. 12345678 | 12345678",
                "My J-1 visa number is 12345678. | 12345678",
                "SEVIS: N0012345678 | N0012345678",
                "SEVIS ID N0012345678 | N0012345678",
                "DS-2019 number N0012345678 | N0012345678",
                "A# 123456789 | 123456789",
                "Alien number A123456789 | A123456789",
                "Alien registration number: A 123 456 789 | A 123 456 789",
                "USCIS# 123-456-789 | 123-456-789",
                "EAD card number SRC1234567890 | SRC1234567890",
                "Green card number: LIN1234567890 | LIN1234567890",
                "I-94 number 12345678901 | 12345678901",
                "Visa card 4111-1111-1111-1111 | 4111-1111-1111-1111",
                "4111111111111111 exp 04/29 | 4111111111111111",
                "MasterCard 5555 5555 5555 4444 | 5555 5555 5555 4444",
                "Amex 3782 822463 10005 | 3782 822463 10005",
                "Credit card: 4111 1111 1111 1111, CVV 123 | 4111 1111 1111 1111",
                "Bank account number 000123456789 | 000123456789",
                "IBAN DE89 3704 0044 0532 0130 00 | DE89 3704 0044 0532 0130 00",
            })
    void aSecretIsSeen(String words, String secret) {
        TestLetter letter = saying(words.replace("\\n", "\n"));
        assertThat(letter.quotes("private-data"))
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(secret.contains(quote) || quote.contains(secret))
                        .as(quote)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAMC ID: 14093382",
                "AAMC ID 140-93-3820",
                "ERAS ID 1409 3382, NRMP N0301234",
                "USMLE ID 5-123-456-7",
                "USMLE/ECFMG 0-912-345-6",
                "COMLEX 123456, NBOME 654321",
                "ACGME 1401100950, NRMP 1234140C0",
                "Call 555-201-4433 or (555) 201-4433 or +1 555 201 4433.",
                "My number is 5552014433.",
                "My cell in Lahore is +92 300 123 4567.",
                "Fax 555.201.4433",
                "The last four of my social are 9999.",
                "My SSN ends in 9999.",
                "I can give my Social Security number at onboarding.",
                "I will send my SSN through the portal, not here.",
                "I hold a Social Security card since 2019.",
                "You asked for passport and visa copies; they are in the portal.",
                "My passport number will come through the portal.",
                "My passport is valid until 03/15/2031.",
                "My passport was issued in 2021 and runs until 2031.",
                "My visa: J-1, sponsored by ECFMG.",
                "I need a J-1 visa for 2027-2030.",
                "I am on an H-1B visa until 06/2029.",
                "I hold an EAD and need no visa.",
                "My green card came in 2019.",
                "The PDF is password protected; I will bring the key in person.",
                "I forgot my ERAS password and reset it.",
                "ERAS asked me to change my password, so my file was locked.",
                "The password is sent separately.",
                "My password has expired.",
                "No password is needed to open it.",
                "The link needs no password or login.",
                "I used my ERAS token in September.",
                "A token of appreciation from 14 patients.",
                "By the same token, internal medicine interests me.",
                "I was given a token gesture of 2 hours.",
                "I pinned the note and pass it on.",
                "I passed 2 boards; pin me down on any.",
                "Patient cards were counted: 1234 5678 9012 3456.",
                "We counted 4111 cells in 1111 fields.",
                "PMC 4111111 and PMID 30123456",
                "ISBN 978-0-306-40615-7",
                "doi:10.1000/182.3456",
                "ORCID 0000-0002-1825-0097",
                "Zoom 841 2234 5566, passcode by the office",
                "The study had 123-45 participants in 6789 visits.",
                "We enrolled 300 patients, 12 nurses, 4500 visits.",
                "Zip 45402-1234",
                "I worked for VISA as a clerk, account team 4.",
                "My bank is on your street.",
                "Account for 30 minutes of commute.",
                "The number on my card from the clinic is 12.",
                "License to learn: 3 years.",
                "My medical license will be issued in July.",
                "My EKG card, ACLS 2026, BLS 2027.",
                "I was the pass rate officer: 100% in 2026.",
                "The code word was 'courage'.",
            })
    void otherNumbersAreNone(String words) {
        assertThat(saying(words).quotes("private-data")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSN: 219-09-9999", "Passport K1234567", "PW: Sunflower22"})
    void theSignatureAndTheSubjectCount(String secret) {
        TestLetter letter = TestLetter.letter();
        letter.body += "\n" + secret;
        assertThat(letter.findings("private-data")).hasSize(1);

        TestLetter other = TestLetter.letter();
        other.subject += " " + secret;
        assertThat(other.findings("private-data")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"> SSN: 219-09-9999", "On Mon, Mar 15, 2027, IM Residency wrote:\n> My SSN is 219-09-9999."})
    void whatIsQuotedDoesNot(String quoted) {
        TestLetter letter = TestLetter.letter();
        letter.body += "\n\n" + quoted;
        assertThat(letter.findings("private-data")).isEmpty();
    }
}
