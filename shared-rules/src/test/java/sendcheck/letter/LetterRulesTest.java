package sendcheck.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.TestLetter.RIVER_VALLEY;
import static sendcheck.TestLetter.saying;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.TestLetter;
import sendcheck.draft.Answered;
import sendcheck.draft.Attachment;
import sendcheck.draft.Mailbox;
import sendcheck.program.Person;
import sendcheck.rule.Finding;
import sendcheck.rule.Severity;

class LetterRulesTest {
    private static TestLetter reply(String words) {
        TestLetter letter = saying(words);
        letter.inReplyTo = Optional.of(new Answered(new Mailbox("", RIVER_VALLEY), Optional.empty(), "x", false));
        return letter;
    }

    @ParameterizedTest
    @CsvSource({
        "cv.pdf, application/pdf, false",
        "photo.jpg, image/jpeg, false",
        "cv.docx, application/octet-stream, false",
        "letter.pdf, '', false",
        "cv.pdf, application/pdf, true",
        "scores.png, image/png, false",
        "forwarded.eml, message/rfc822, false",
        "all.zip, application/zip, false",
        "notes.txt, text/plain, false",
        "pgp.pdf, application/pdf, false",
        "'', application/pdf, false",
        "Document, '', false",
    })
    void aFileIsSeen(String name, String type, boolean inline) {
        TestLetter letter = saying("I applied.");
        letter.attachments = List.of(new Attachment(name, type, 100, inline));
        assertThat(letter.findings("attachment")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "logo.png, image/png, true",
        "image001.jpg, image/jpeg, true",
        "smime.p7s, application/pkcs7-signature, false",
        "smime.p7s, application/x-pkcs7-signature; name=smime.p7s, false",
        "signature.asc, application/pgp-signature, false",
        "OpenPGP_0x1234.asc, application/pgp-keys, false",
        "OpenPGP_signature, application/pgp-signature, false",
        "jordan.vcf, text/vcard, false",
        "jordan.vcf, text/x-vcard, false",
        "invite.ics, text/calendar; method=REPLY, false",
        "meeting.ics, application/octet-stream, false",
    })
    void aMachinesPartIsNone(String name, String type, boolean inline) {
        TestLetter letter = saying("I applied.");
        letter.attachments = List.of(new Attachment(name, type, 100, inline));
        assertThat(letter.findings("attachment")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Attached is the CV that you asked for.",
                "As requested, my CV is attached.",
                "Here is the transcript you requested.",
                "Per your request I attach the visa form.",
                "You asked for my updated CV; here it is.",
                "You had asked me to send my Step 2 report.",
                "Thank you for asking for my transcript. It is attached.",
                "I attach the form your office needs.",
                "Please find the requested documents attached.",
                "The signed form you wanted is attached.",
                "At your request, my MSPE.",
                "Ms. Okafor asked for my photo, which is attached.",
                "Dr. Alvarez requested my transcript, which I attach.",
                "Attached please find the immunization record you needed.",
                "In answer to your request for a photo, here is one.",
                "Here's the form you sent me, filled in.",
                "I have filled in the form that you sent; it is attached.",
                "The letter of recommendation you were missing is attached.",
                "Attached is what you asked for.",
                "Attached are both documents mentioned in your email.",
                "My CV, as you asked.",
                "You wrote that my transcript was missing, so here it is.",
                "Your message asked for proof of graduation. It is attached.",
                "Since you need a copy of my visa, I attach it.",
            })
    void whatWasAskedForMayBeAttached(String words) {
        TestLetter letter = reply(words);
        letter.attachments = List.of(new Attachment("cv.pdf", "application/pdf", 100, false));
        assertThat(letter.findings("attachment")).isEmpty();

        TestLetter fresh = saying(words);
        fresh.attachments = letter.attachments;
        assertThat(fresh.findings("attachment")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you for your reply. My CV is attached.",
                "I attach my CV in case you need it.",
                "Thank you for writing. I took the liberty of attaching my new scores.",
                "I would like to ask for a look at the attached CV.",
                "If you want, my CV is attached.",
                "I was asked by nobody, but here is my CV.",
                "Attached is my personal statement, if required.",
                "Please let me know if you need anything else; my CV is attached.",
                "Thank you for answering my question. Attached is a letter by Dr. Osei.",
                "I wanted you to have my transcript.",
                "I am asking for your consideration and attach my CV.",
                "I request that you read the attached letter.",
                "My letter writers asked me to attach their letters.",
            })
    void whatNobodyAskedForIsSeenInAReply(String words) {
        TestLetter letter = reply(words);
        letter.attachments = List.of(new Attachment("cv.pdf", "application/pdf", 100, false));
        assertThat(letter.findings("attachment")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"150,", "151,NOTE", "200,NOTE", "201,CAUTION", "400,CAUTION"})
    void wordsAreCounted(int words, Severity severity) {
        List<Severity> expected = severity == null ? List.of() : List.of(severity);
        String letter = ("word ".repeat(words - 1) + "word").replaceAll("((?:word ){12})", "$1\n");
        assertThat(saying(letter).findings("length"))
                .extracting(Finding::severity)
                .isEqualTo(expected);

        TestLetter quoting = saying(letter);
        quoting.body += "\nClass of 2027 and many more words here below\n\nOn Mon, IM Residency wrote:\n> "
                + "more ".repeat(300);
        assertThat(quoting.findings("length")).extracting(Finding::severity).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello,",
                "Hi,",
                "Hi there,",
                "Greetings,",
                "Greetings!",
                "Good morning,",
                "Good afternoon",
                "Good day,",
                "Good day to you,",
                "To whom it may concern,",
                "To Whom It May Concern:",
                "To whomsoever it may concern,",
                "Dear Sir or Madam,",
                "Dear Sir/Madam,",
                "Dear Sir / Ma'am,",
                "Dear Sir,",
                "Dear Madam,",
                "Dear Sirs,",
                "Dear Madam or Sir,",
                "Dear Madams and Sirs,",
                "Respected Sir,",
                "Respected Madam,",
                "Respected Sir/Madam,",
                "Respected Sir or Madam,",
                "Dear Respected Sir,",
                "Hello everyone,",
                "Dear all,",
                "Hi all,",
                "Hey,",
            })
    void aGreetingOfNobodyIsNotedAndBecomesTheDirectors(String greeting) {
        TestLetter letter = TestLetter.letter();
        letter.body = greeting + "\n\nI applied to your program.\n\nBest regards,\nJordan Lee";
        List<Finding> findings = letter.findings("impersonal-greeting");
        assertThat(findings).hasSize(1);
        letter.apply(findings.get(0).fixes().get(0).edits().get(0));
        assertThat(letter.body).matches("(?s)Dear Dr\\. Alvarez[,:!]\n\nI applied.*");
        assertThat(letter.findings("impersonal-greeting")).isEmpty();
        assertThat(letter.findings("wrong-addressee")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dr. Maria Alvarez | program director | Dr. Alvarez",
                "Maria Alvarez, MD, MPH | program director | Dr. Alvarez",
                "Maria Alvarez MD | residency coordinator | Dr. Alvarez",
                "Prof. Ana Maria de la Cruz | program director | Prof. de la Cruz",
                "Jan van der Berg, D.O. | Program Director | Dr. van der Berg",
                "John Smith Jr. | program director | Dr. Smith",
                "Ms. Sam Reed | coordinator | Ms. Reed",
                "Sam Reed, C-TAGME | program coordinator | Sam Reed",
                "Maria Alvarez | associate program director | Program Director",
                "Kim Chair | chair | Program Director",
            })
    void readersAreGreetedAsTheListNamesThem(String name, String role, String greeted) {
        TestLetter letter = TestLetter.letter();
        letter.programs = List.of(TestLetter.withPeople(List.of(new Person(name, role, ""))));
        letter.body = "I applied to your program.\n\nBest regards,\nJordan Lee";
        letter.apply(letter.findings("impersonal-greeting")
                .get(0)
                .fixes()
                .get(0)
                .edits()
                .get(0));
        assertThat(letter.body).startsWith("Dear " + greeted + ",\n\nI applied");
    }

    @Test
    void whoIsWrittenToIsGreeted() {
        TestLetter letter = TestLetter.letter();
        letter.to = List.of("sokafor@rivervalley.example");
        letter.body = "Hello,\n\nI applied to your program.\n\nBest regards,\nJordan Lee";
        letter.apply(letter.findings("impersonal-greeting")
                .get(0)
                .fixes()
                .get(0)
                .edits()
                .get(0));
        assertThat(letter.body).startsWith("Dear Sam Okafor,\n");
    }

    @Test
    void aSubjectIsSuggestedForAProgramThatIsOnNoListToo() {
        TestLetter letter = TestLetter.letter();
        letter.to = List.of("residency@elsewhere.example");
        letter.subject = "";
        letter.apply(
                letter.findings("subject-line").get(0).fixes().get(0).edits().get(0));
        assertThat(letter.subject).isEqualTo("Applicant \u2013 Jordan Lee, ERAS ID 14093382 \u2013 Internal Medicine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Program Director,",
                "Dear Program Director and Selection Committee,",
                "Dear Selection Committee,",
                "Dear Residency Team,",
                "Dear Dr. Alvarez,",
                "Dr. Alvarez,",
                "Good morning Dr. Alvarez,",
                "Good morning, Dr. Alvarez,",
                "Hello Dr. Alvarez,",
                "Hi Sam,",
                "Maria,",
                "Dear Professor,",
                "Dear Doctor,",
                "Dear Members of the Committee,",
                "To the Program Director:",
                "To the River Valley Internal Medicine Residency,",
                "Greetings Dr. Alvarez and team,",
                "Dear Faculty,",
                "Dear Coordinator,",
                "Respected Dr. Alvarez,",
                "Respected Program Director,",
                "Dear [Name],",
                "Dear Dr. X,",
                "Dear ________,",
                "Dear Sir or Madam Program Director,",
            })
    void aGreetingOfSomebodyIsNot(String greeting) {
        TestLetter letter = TestLetter.letter();
        letter.body = greeting + "\n\nI applied to your program.\n\nBest regards,\nJordan Lee";
        assertThat(letter.findings("impersonal-greeting")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THIS IS MY DREAM PROGRAM. | THIS IS MY DREAM PROGRAM",
                "I am VERY VERY INTERESTED in it. | VERY VERY INTERESTED",
                "PLEASE READ MY FILE today. | PLEASE READ MY FILE",
                "Thank you so much!! I mean it. | !!",
                "Is it true?? | ??",
                "Really?! | ?!",
                "I matched my socks 😀 today. | 😀",
                "Thank you 🙏 | 🙏",
                "I ❤ Dayton. | ❤",
                "I WOULD LOVE TO TRAIN here. | I WOULD LOVE TO TRAIN",
                "Your clinic is MY FIRST CHOICE of all. | MY FIRST CHOICE",
                "THANK YOU SO MUCH for all. | THANK YOU SO MUCH",
                "I LOVE IT here. | I LOVE IT",
                "I will NEVER, EVER STOP learning. | NEVER, EVER STOP",
            })
    void shoutingIsHeard(String words, String place) {
        assertThat(saying(words).quotes("shouting"))
                .anySatisfy(quote -> assertThat(place).contains(quote));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I passed USMLE STEP 2 CK as an MS4.",
                "USMLE, ECFMG, NRMP and AAMC numbers are in ERAS.",
                "My MD MPH MBA took long.",
                "I know COPD, CHF, DKA and ACS.",
                "I did IM, FM and EM rotations.",
                "The VA ICU MICU SICU were all busy.",
                "I was PI on an NIH R01 with IRB approval.",
                "USA, UK and UAE degrees differ.",
                "JFK LAX ORD in one week.",
                "Thank you!",
                "Is it so?",
                "I am an OMS-IV at KCU COM.",
                "USMLE STEP 1 PASS, STEP 2 CK 245.",
                "I took ACLS BLS PALS courses.",
                "HIV, HBV, HCV and TB care.",
                "The SOAP, NRMP and ERAS calendars.",
                "I am A+ on the ABO test.",
                "© 2027 Lakeshore ™",
                "→ Step 2: 245 ✓",
                "• item ★ none",
            })
    void acronymsAreNoShouting(String words) {
        assertThat(saying(words).quotes("shouting")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SOAP Applicant – Jordan Lee, ERAS ID 14093382 – Internal Medicine | -",
                "SOAP: Jordan Lee, AAMC 14093382, IM | -",
                "SOAP applicant Jordan Lee 1409 3382 internal medicine | -",
                "S.O.A.P. applicant Jordan Lee, 14093382, Internal Med | -",
                "Internal Medicine SOAP Applicant Jordan Lee (14093382) | -",
                "Jordan Lee, ERAS ID 14093382, Internal Medicine | NOTE",
                "SOAP Applicant – Jordan Lee – Internal Medicine | NOTE",
                "SOAP Applicant – Jordan Lee, 14093382 | NOTE",
                "Question | NOTE",
                "Hi | NOTE",
                "'' | CAUTION",
                "'   ' | CAUTION",
                "(no subject) | CAUTION",
            })
    void aSubjectTellsWhoAndWhat(String subject, Severity severity) {
        TestLetter letter = saying("I applied.");
        letter.sendAt = OffsetDateTime.parse("2027-03-19T11:00:00-04:00").toInstant();
        letter.subject = subject == null ? "" : subject;
        assertThat(letter.findings("subject-line"))
                .extracting(Finding::severity)
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void outsideMatchWeekSoapIsNotAskedForAndRepliesKeepTheirSubject() {
        TestLetter letter = saying("I applied.");
        letter.subject = "Jordan Lee, ERAS ID 14093382, Internal Medicine";
        assertThat(letter.findings("subject-line")).isEmpty();
        TestLetter reply = reply("Thank you.");
        reply.subject = "Re: hello";
        assertThat(reply.findings("subject-line")).isEmpty();
        reply.subject = "";
        assertThat(reply.findings("subject-line")).isEmpty();
    }
}
