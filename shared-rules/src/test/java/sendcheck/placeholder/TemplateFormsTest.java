package sendcheck.placeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.TestLetter.saying;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.TestLetter;

/** Gaps of templates as people leave them, and what only looks like one. */
class TemplateFormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I have long admired [HOSPITAL]. | [HOSPITAL]",
                "I have long admired [institution's name]. | [institution's name]",
                "I have long admired [PROGRAM NAME HERE]. | [PROGRAM NAME HERE]",
                "I have long admired [ ]. | [ ]",
                "I have long admired [...]. | [...]",
                "I have long admired [???]. | [???]",
                "I have long admired [PLACE]. | [PLACE]",
                "I have long admired [their community health work]. | [their community health work]",
                "I have long admired [Why I like this program]. | [Why I like this program]",
                "I have long admired [Personal connection to area]. | [Personal connection to area]",
                "I have long admired {Program}. | {Program}",
                "I have long admired {{ program.name }}. | {{ program.name }}",
                "I have long admired {hospital_name}. | {hospital_name}",
                "I have long admired <PROGRAM>. | <PROGRAM>",
                "I have long admired <insert hospital>. | <insert hospital>",
                "I have long admired <Name of Program>. | <Name of Program>",
                "I have long admired <reason>. | <reason>",
                "I have long admired « Program Name ». | « Program Name »",
                "I have long admired ««program»». | «program»",
                "I have long admired «something about the clinic». | «something about the clinic»",
                "I have long admired %%PROGRAM%%. | %PROGRAM%",
                "I have long admired $PROGRAM_NAME. | $PROGRAM_NAME",
                "I have long admired ${program}. | ${program}",
                "I have long admired #PROGRAM#. | #PROGRAM#",
                "I have long admired @@Program@@. | @@Program@@",
                "I have long admired XXXX Hospital. | XXXX",
                "I have long admired xxxxxx. | xxxxxx",
                "I have long admired X-X-X-X. | X-X-X-X",
                "I have long admired Hospital XYZ. | XYZ",
                "I have long admired XYZ's clinic. | XYZ",
                "I have long admired ABC Medical Center. | ABC Medical",
                "I have long admired ________ Hospital. | ________",
                "I have long admired _ _ _ _ _. | _ _ _ _ _",
                "I have long admired ----------. | ----------",
                "I have long admired ***. | ***",
                "I have long admired …………. | …………",
                "I have long admired ……………… Hospital. | ………………",
                "I have long admired . . . . . . . . | . . . . . . . .",
                "I have long admired (your hospital name). | (your hospital name)",
                "I have long admired (program). | (program)",
                "I have long admired (Hospital). | (Hospital)",
                "I have long admired (insert program name here). | (insert program name here)",
                "I have long admired (specific reason here). | (specific reason here)",
                "I have long admired (mention something about the city). | (mention something about the city)",
                "I have long admired INSERT HOSPITAL. | INSERT HOSPITAL",
                "I have long admired Insert Program Name. | Insert Program Name",
                "I have long admired PROGRAM NAME. | PROGRAM NAME",
                "I have long admired Hospital Name. | Hospital Name",
                "I have long admired Name of Hospital. | Name of Hospital",
                "I have long admired University of X. | University of X",
                "I have long admired University of XXX. | XXX",
                "I have long admired Hospital A/B/C [choose one]. | [choose one]",
                "I am from City, State and would move. | City, State",
                "Why your program: TBD. | TBD",
                "Reason for interest – TBD | TBD",
                "Tie to the region: TBA | TBA",
                "Program: TBD | TBD",
                "I want to train at TBD next year. | TBD",
                "I spoke with Dr. Y at the fair. | Dr. Y",
                "I spoke with Dr. LASTNAME at the fair. | Dr. LASTNAME",
                "I spoke with Dr. [Smith/Jones] at the fair. | [Smith/Jones]",
                "I spoke with Dr. ___ at the fair. | ___",
                "I spoke with Dr. XXX at the fair. | XXX",
                "I spoke with Dr ... at the fair. | Dr ...",
                "My AAMC ID is XXXXXXXX. | XXXXXXXX",
                "My AAMC ID is [ID]. | [ID]",
                "My AAMC ID is ########. | ########",
                "My AAMC ID is <your AAMC ID>. | <your AAMC ID>",
                "My phone is XXX-XXX-XXXX. | XXX-XXX-XXXX",
                "My phone is (xxx) xxx-xxxx. | xxx",
                "I finished on MM/DD/YYYY. | MM/DD/YYYY",
                "I finished on XX/XX/2026. | XX/XX/2026",
                "My Step 2 score is XXX. | XXX",
                "TODO: say why this program. | TODO",
                "TK why this city | TK",
                "FILL IN why this city. | FILL IN",
                "Lorem ipsum dolor sit amet. | Lorem ipsum",
                "I love the city of , and its lakes. | ,",
                "I would be glad to train at . | .",
                "I applied to the residency at , this morning. | ,",
                "[Optional: mention Step scores] | [Optional: mention Step scores]",
                "[1-2 sentences about why this program] | [1-2 sentences about why this program]",
                "[Two sentences on fit] | [Two sentences on fit]",
            })
    void theGapIsNamed(String words, String gap) {
        assertThat(saying(words).quotes("placeholder"))
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(gap.contains(quote) || quote.contains(gap))
                        .as(quote)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Dr ,",
                "Dear Dr.",
                "Dear Doctor ,",
                "Dear Ms. ,",
                "Dear Dr. :",
                "Dear Dr. and Ms. Okafor,",
                "Dear Dr. XYZ,",
                "Dear Dr. Y,",
                "Dear Dr. XX,",
                "Dear Dr. XXXXX:",
                "Dear Dr. xxx,",
                "Dear Dr. Last Name,",
                "Dear Dr. (Last Name),",
                "Dear Dr. <Last Name>,",
                "Dear Dr. {LastName},",
                "Dear Dr. «LastName»,",
                "Dear Dr. %LASTNAME%,",
                "Dear Dr. ……,",
                "Dear Dr. .....,",
                "Dear Dr. *****,",
                "Dear Dr. Program Director Name,",
                "Dear [Program Director / Coordinator],",
                "Dear [Dr. Last Name],",
                "Dear (Program director or coordinator or Chairman):",
                "Dear Program Director/Coordinator [pick one],",
                "Dear (Dr. Name),",
                "Dear (Name),",
                "Dear PROGRAM DIRECTOR NAME,",
                "Dear NAME,",
                "Dear Name,",
                "Dear Director's Name,",
                "Dear {{first_name}},",
                "Hello Dr. ,",
                "Good morning Dr. ,",
                "Hi [first name],",
                "Dear Mr./Ms. ,",
                "Dear Mr./Ms. [Last Name],",
                "Dear  ,",
                "Dear,",
                "Dear Drs. and,",
                "Dear Dr. X and the Selection Committee,",
                "Dear X,",
                "Dear XYZ Program Director,",
                "Dear ABC Hospital Selection Committee,",
            })
    void anOpenGreetingIsSeen(String greeting) {
        TestLetter letter = TestLetter.letter();
        letter.body = greeting + "\n\nI applied to your program.\n\nBest regards,\nJordan Lee";

        assertThat(letter.findings("placeholder")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Dr. Xi,",
                "Dear Dr. Ng,",
                "Dear Dr. O,",
                "Dear Dr. Yang,",
                "Dear Dr. X. Wang,",
                "Dear Dr. Wu and Dr. Xu,",
                "Dear Program Director,",
                "Dear Program Director and Coordinator,",
                "Dear Program Director / Program Coordinator,",
                "Dear Program Director (and team),",
                "Dear Dr. Alvarez (and Mr. Okafor),",
                "Dear Dr. Alvarez,",
                "Dear Dr. Alvarez and Selection Committee,",
                "Dear Doctor,",
                "Dear Professor,",
                "Dear Dr. Alvarez –",
                "Dear Ms. St. John,",
                "Hello,",
                "Good morning,",
                "To whom it may concern:",
                "Dear Dr. Maria \"Mia\" Alvarez,",
                "Dear all,",
                "Dear Sir/Madam,",
            })
    void aFilledGreetingIsLeftAlone(String greeting) {
        TestLetter letter = TestLetter.letter();
        letter.body = greeting + "\n\nI applied to your program.\n\nBest regards,\nJordan Lee";

        assertThat(letter.quotes("placeholder")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SOAP Applicant – Jordan Lee, ERAS ID [XXXXX] – Internal Medicine",
                "SOAP Applicant – [Name], ERAS ID 14093382 – [Specialty]",
                "Interest in [Program Name], Jordan Lee, 14093382",
                "SOAP Applicant – Jordan Lee – ____",
                "Application to {program}, 14093382"
            })
    void aSubjectMayHaveGaps(String subject) {
        TestLetter letter = saying("I applied.");
        letter.subject = subject;
        assertThat(letter.findings("placeholder")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[EXT] SOAP Applicant – Jordan Lee, ERAS ID 14093382 – IM",
                "[EXTERNAL EMAIL] Re: Jordan Lee 14093382",
                "Re: [EXTERNAL] [SECURE] your interview, 14093382 Internal Medicine",
                "[rvmc-residency] SOAP Applicant – Jordan Lee, 14093382 – Internal Medicine",
                "*** SPAM *** Re: Jordan Lee, 14093382, Internal Medicine",
                "Re: [ERAS 2027] Jordan Lee, 14093382, Internal Medicine",
                "[Marked as safe] Re: Jordan Lee, 14093382, Internal Medicine",
                "[SUSPICIOUS MESSAGE] Re: Jordan Lee, 14093382, Internal Medicine",
                "[Non-DoD Source] Re: Jordan Lee, 14093382, Internal Medicine"
            })
    void tagsOfASubjectAreNone(String subject) {
        TestLetter letter = saying("I applied.");
        letter.subject = subject;
        assertThat(letter.quotes("placeholder")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said \"it [the clinic] never closes\" and he was right.",
                "The poster said \"We [will] see everyone.\"",
                "The mother wrote that \"[he] could breathe again\".",
                "My paper [accepted, 2027] is on sepsis.",
                "My paper (in press) is on sepsis.",
                "See my work [Lee et al., 2026].",
                "Doses of 5 mg [range 2-8] were used.",
                "The median was 4 days [IQR 2-6].",
                "The ratio was 1.4 [95% CI 1.1-1.8].",
                "I speak Spanish (fluent) and Urdu (native).",
                "I am a DO (OMS-IV) at Lakeshore.",
                "I completed sub-internships in medicine (8 weeks) and cardiology (4 weeks).",
                "My pronouns are they/them (Jordan).",
                "I learned the name of every patient.",
                "The name of the hospital where I was born is not important.",
                "I know the city and state of mind of a night intern.",
                "X-rays, CT and MRI are what I read daily.",
                "The patient had trisomy X and a kind father.",
                "She carries an XY karyotype; XX is more common.",
                "We used XXL gloves.",
                "Chapter XXIII of the guideline is my favorite.",
                "My grandmother, age 90 <3, still asks.",
                "Glucose <70 and >300 in one night.",
                "The rate was <5% (n=20) and >10% (n=40).",
                "Reach me at <jlee@med.example> or <https://jlee.example>.",
                "My site is https://jlee.example/a_b___c?x={y}",
                "We walked 5 km ... then another.",
                "I hesitated… and then applied.",
                "My start date is TBD.",
                "Graduation date: May 2027; visa interview TBD.",
                "The date of my Step 3 is still TBD.",
                "My Step 3 date: TBA by Prometric.",
                "I was asked to insert a chest tube.",
                "To insert a line under ultrasound taught me patience.",
                "Please replace nothing in my file.",
                "I have a to do list every night.",
                "The ABC of resuscitation came first.",
                "I worked at ABC News before school.",
                "Rather than ask why, she asked me: why not?",
                "Malcolm X and Dr. King shaped my town.",
                "Dr. Y. Chen and Dr. Z. Ali taught me.",
                "The drug X was stopped; drug Y was begun.",
                "Vitamin K, factor X and plan Y.",
                "I call it plan B.",
                "I volunteered at *Street Clinic* on Sundays.",
                "I *really* liked the noon conference.",
                "_Annals_ published it.",
                "I passed Step 1 & Step 2 CK, 100% on time.",
                "A 50%-50% split of clinic and ward suits me.",
                "I raised $2,000 for the $AVE clinic fund.",
                "I worked for Program A and Program B as an aide.",
                "I like your program, your city, and your residents.",
                "I have family in Dayton, Ohio, and in Erie, PA.",
                "I would move to any city, state or county for it.",
                "Your last name is spelled as my aunt's.",
                "The first name on my list of mentors is Dr. Xu.",
                "My full name is Jordan Avery Lee.",
                "In the ICU (the city's only one) I learned to wait.",
                "I grew up in a town of 400 (the state's smallest).",
                "Number of programs I applied to (in this specialty): 12.",
                "I took care of many (your hospital sent them) patients.",
                "I dream of family medicine – and of rest.",
                "No excuses -- I failed once.",
                "I ranked the field by what I love :-) and chose.",
                "I studied {a, b, c} sets in college math.",
                "The allele was noted as HLA-B*57:01 and CYP2C19*2/*3.",
                "My blood type is AB+ and I donate.",
                "C'est la vie, « la vie est belle », my mother says.",
                "They call me «doctora» already.",
            })
    void innocentMarksAreLeftAlone(String words) {
        assertThat(saying(words).quotes("placeholder")).isEmpty();
    }
}
