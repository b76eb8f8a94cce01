package sendcheck.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.TestLetter;

/** What is program mail and what is nobody's business. River Valley's domain is listed; hilltop.example is on no list. */
class ScopeReaderTest {
    private static boolean inScope(String to, String subject, String body) {
        TestLetter letter = TestLetter.letter();
        letter.to = List.of(to.split("; ?"));
        letter.subject = subject;
        letter.body = body.replace("\\n", "\n");
        return letter.assess().inScope();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Program Director,\\n\\nI applied to your program today.",
                "Dear Dr. Hughes,\\n\\nI have applied to the family medicine residency at Hilltop through SOAP and hope to train with you.",
                "Dear Dr. Hughes,\\n\\nI am writing to express my interest in your residency. My ERAS ID is 14093382.",
                "Dear Dr. Hughes,\\n\\nI submitted my application to your program this morning.",
                "Dear Ms. Rowe,\\n\\nMy application to Hilltop went in today; I would be glad to join your residents.",
                "Dear Dr. Hughes,\\n\\nPlease consider my application for one of your unfilled internal medicine positions.",
                "Dear Dr. Hughes,\\n\\nI did not match and saw that your program has open positions. I applied this morning.",
                "Dear Dr. Hughes,\\n\\nThank you for interviewing me in December. I have now applied to your program through SOAP.",
                "Dear Dr. Hughes,\\n\\nOne of our students, Jordan Lee, has applied to your program. I recommend Jordan warmly.",
                "Dear Dr. Hughes,\\n\\nMy wife applied to your residency this week and I want to tell you how hard she works.",
                "Dear Residency Selection Committee,\\n\\nHilltop is my first choice. My file is in ERAS.",
                "Dear Selection Committee,\\n\\nI would love to train at Hilltop next year.",
                "Dear Dr. Hughes,\\n\\nI am an applicant to your residency program and grew up in Erie.",
                "Dear Program Coordinator,\\n\\nI was wondering whether my documents have arrived.",
                "Dear Dr. Hughes,\\n\\nIs there any chance that your program will take another intern through SOAP? I am unmatched.",
                "Hello Dr. Hughes,\\n\\nI saw Hilltop on the list of unfilled programs and I applied at once. My Step 2 is 245.",
                "To the Program Director:\\n\\nI wish to be considered for the vacant PGY-1 position.",
                "Dear Dr. Hughes,\\n\\nI would be honored to match at Hilltop and to serve the patients of your clinic as a resident.",
                "Good morning Dr. Hughes,\\n\\nI am reaching out about the preliminary surgery spots at your hospital; I applied to them in SOAP.",
                "Greetings,\\n\\nI am a SOAP applicant with an interest in your internal medicine program.",
                "Dear Dr. Hughes,\\n\\nI hope you will look at my ERAS application for your categorical track.",
                "Dear Dr. Hughes,\\n\\nI write on behalf of our student Jordan Lee, who is in SOAP and has applied to Hilltop's residency.",
            })
    void wordsToAnUnlistedProgramAreProgramMail(String body) {
        assertThat(inScope("jhughes@hilltop.example", "Jordan Lee", body)).isTrue();
        assertThat(inScope("jhughes@rivervalley.example", "Jordan Lee", body.replace("Hilltop", "River Valley")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "im-residency@hilltop.example",
                "imresidency@hilltop.example",
                "fmres@hilltop.example",
                "residency.coordinator@hilltop.example",
                "gme@hilltop.example",
                "gmeoffice@hilltop.example",
                "psychiatry.residency@hilltop.example",
                "medresidents@hilltop.example",
                "housestaff@hilltop.example",
                "ResidencyProgram@hilltop.example",
                "Residency Coordinator <jrowe@hilltop.example>",
                "IM Residency Program <im@hilltop.example>",
                "GME Office <office@hilltop.example>",
                "Jane Rowe, Program Coordinator <jrowe@hilltop.example>",
                "Hilltop Internal Medicine Residency <hilltop@mail.example>",
                "Selection Committee <info@hilltop.example>",
                "Dr. Ann Hughes, Residency Program Director <ahughes@hilltop.example>"
            })
    void aResidencysAddressTells(String to) {
        assertThat(inScope(to, "Question", "Hello,\\n\\nmay I ask something about Friday?"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pd@rivervalley.example",
                "coordinator@rivervalley.example",
                "medicine@rivervalley.example",
                "recruitment@rivervalley.example",
                "Program Director <ahughes@rivervalley.example>",
                "Education Coordinator, Residency <ahughes@rivervalley.example>",
                "im-residency@rivervalley.example",
                "malvarez@rivervalley.example",
                "mom@mail.example; malvarez@rivervalley.example",
            })
    void aListedAddressOrARoleOnItsDomainTells(String to) {
        assertThat(inScope(to, "Question", "Hello,\\n\\nmay I ask something about Friday?"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mom@mail.example | | Hi Mom,\\n\\nI did not match. I applied to 45 programs in SOAP and I am desperate. Please call me.",
                "mom@mail.example | SOAP | Mom, I applied to your hospital's residency, can you believe it? Love, J",
                "dad@mail.example | | Dad,\\n\\nI applied to the program at your hospital too. Please don't say anything to anybody there.",
                "ana@mail.example | SOAP | Hey Ana,\\n\\nI did not match either. Which programs did you apply to? I applied to River Valley and Lakeside.",
                "ana@med.example | your program | Hi Ana,\\n\\nhow is your program? I applied to it through SOAP, wish me luck!",
                "ana@rivervalley.example | Friday | Hi Ana,\\n\\nhow is intern life? I applied to your program through SOAP today, fingers crossed. Beers on Friday?",
                "ana@rivervalley.example | catching up | Hey! Is your residency as nice as they say? Miss you.",
                "partner@mail.example | | My love,\\n\\nI applied in Dayton and Erie. If I match at either we move. I am so tired.",
                "advisor@med.example | SOAP list | Dear Dr. Hart,\\n\\nI did not match. Could we meet today about my SOAP list? I have 45 applications and do not know which programs to choose.",
                "advisor@med.example | SOAP | Dear Dr. Hart,\\n\\nthank you for your advice. I applied to River Valley's residency and to 30 other programs.",
                "advisor@med.example | draft | Dear Dr. Hart,\\n\\ncould you look over this letter before I send it?\\n\\nDear Program Director,\\nI applied to your program through SOAP.",
                "advisor@med.example | my letter | Dear Dr. Hart,\\n\\nbelow is what I want to send to River Valley. Is it too long?\\n\\n\"Dear Dr. Alvarez, I applied to your residency program and would be honored to train with you.\"",
                "advisor@med.example | Re: SOAP email | Hi Dr. Hart,\\n\\nhere's a version with your changes. OK to send?\\n\\nDear Dr. Alvarez,\\nI have applied to your internal medicine residency.",
                "dean@med.example | unmatched | Dear Dean Hart,\\n\\nI went unmatched this morning. I need help with SOAP and would like you to write to programs for me.",
                "dean@med.example | call | Dear Dr. Hart,\\n\\nwould you call River Valley's program director on my behalf? I applied there.",
                "registrar@med.example | MSPE | Dear Registrar,\\n\\nplease send my transcript to ERAS. I am applying to residency programs in SOAP.",
                "studentaffairs@med.example | SOAP | Dear Student Affairs team,\\n\\nI did not match and will take part in SOAP. When do we meet?",
                "letterwriter@med.example | letter | Dear Dr. Osei,\\n\\nwould you write me a letter of recommendation for residency? I applied to internal medicine programs.",
                "support@aamc.example | ERAS help | Dear ERAS Support,\\n\\nmy application to River Valley does not show as submitted. My AAMC ID is 14093382.",
                "support@nrmp.example | account | Hello,\\n\\nI cannot log in to see my SOAP offers.",
                "classmates@med.example | | Hi all,\\n\\nwho else is in SOAP? I applied to 45 programs. Let's share lists.",
                "residency@tuition.med.example | residency | Dear Residency Office,\\n\\nI applied for in-state tuition. What documents prove my domicile?",
                "residency@lakestate.example | In-state tuition | To the Residency Office,\\n\\nmy application for resident tuition status is attached.",
                "tuition-residency@lakestate.example | petition | Hello,\\n\\nI applied for residency reclassification in August.",
                "residencelife@lakestate.example | room | Dear Residence Life,\\n\\nI applied to your residence hall program for the fall.",
                "reslife@lakestate.example | RA position | Dear Residence Life team,\\n\\nI would like to join your program as a resident assistant.",
                "residency@artcolony.example | Artist residency | Dear Selection Committee,\\n\\nI applied to your artist-in-residence program with a series of paintings.",
                "landlord@mail.example | lease | Dear Mr. Poole,\\n\\nI may move to Dayton for residency. I applied for the apartment today.",
                "bank@loan.example | loan | Dear Ms. Kerr,\\n\\nI applied to your loan program for residency relocation costs.",
                "hr@clinic.example | scribe job | Dear Hiring Manager,\\n\\nI applied for the scribe position at your clinic and would like to join your team.",
                "mpp@grad.example | MPH | Dear Admissions Committee,\\n\\nI applied to your MPH program and hope to begin in August.",
                "therapist@mail.example | today | Dear Dr. Moss,\\n\\nI did not match and I cannot sleep. SOAP starts and I beg for any spot.",
                "research@rivervalley.example | abstract | Dear Dr. Poe,\\n\\nattached is the revised abstract on sepsis. The clinic data are in table 2.",
                "billing@rivervalley.example | bill | Hello,\\n\\nI received a bill for my visit to your hospital in March.",
                "volunteer@rivervalley.example | Saturday | Hi Ruth,\\n\\nI can take the Saturday shift at your clinic.",
                "nurse@rivervalley.example | thanks | Dear Ruth,\\n\\nthank you for the care of my grandmother on your ward.",
                "mentor@rivervalley.example | SOAP | Dear Dr. Poe,\\n\\nas my adviser you know my list. I did not match; which programs should I apply to in SOAP?",
                "jobs@startup.example | | Dear team,\\n\\nI saw your open positions and applied to the data one.",
                "friend@mail.example | soap | Hi Lea,\\n\\nthe soap you made smells great. Can I order two more bars for your program's fair?",
                "ta@college.example | match | Hello,\\n\\nthe chess match of our residency hall is on Friday. Apply to play.",
                "alum@med.example | advice | Dear Dr. Kim,\\n\\nyou matched at Lakeside last year. What did you like there? I applied to it through SOAP.",
                "osman@uni.example | how are yours | Rita,\\n\\nten here went unmatched. Are your people calling programs on behalf of students? We do not. Talk tonight?",
                "chief@rivervalley.example | hello | Dear Dr. Poe,\\n\\nit was good to see you at the River Valley reunion. How are your residents doing in the new clinic?",
                "sister@mail.example | news | Hi Lena,\\n\\nI applied to River Valley and would love to train there. Your clinic closes at five, right? Then I can come over.",
                "coach@soapcoach.example | review | Dear Coach,\\n\\nplease edit: \"I applied to your program because I grew up in Dayton.\"",
            })
    void personalMailIsLeftAlone(String to, String subject, String body) {
        assertThat(inScope(to, subject == null ? "" : subject, body)).isFalse();
    }
}
