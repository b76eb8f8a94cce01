package sendcheck.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.TestLetter;
import sendcheck.draft.Answered;
import sendcheck.draft.Mailbox;
import sendcheck.program.ContactPolicy;
import sendcheck.program.Person;
import sendcheck.program.Program;

class WrongAddresseeTest {
    private static Program with(Program program, String alias, Person... people) {
        return new Program(
                program.id(),
                program.name(),
                program.institution(),
                program.specialty(),
                program.track(),
                program.city(),
                program.state(),
                "",
                "",
                program.emails(),
                program.domains(),
                List.of(alias),
                List.of(people),
                program.contact(),
                program.contactedMe(),
                "",
                "");
    }

    /** River Valley: several people of all kinds of names. Lakeside: Dr. Holbrook, Dana Price. */
    private static TestLetter greeting(String greeting) {
        TestLetter letter = TestLetter.letter();
        letter.programs = List.of(
                with(
                        TestLetter.riverValley(ContactPolicy.OPEN, Optional.empty()),
                        "River Valley",
                        new Person("Dr. Maria Alvarez", "program director", "malvarez@rivervalley.example"),
                        new Person("Samuel Okafor", "coordinator", "sokafor@rivervalley.example"),
                        new Person("Dr. Robert García-Núñez", "associate program director", ""),
                        new Person("Dr. Thi Nguyen Van", "faculty", "tnguyen@rivervalley.example"),
                        new Person("Elizabeth O'Brien, MD", "faculty", ""),
                        new Person("Catherine van der Berg, MD, MPH", "core faculty", "")),
                with(
                        TestLetter.lakeside(),
                        "Lakeside",
                        new Person("Dr. Peter Holbrook", "program director", "pholbrook@lakeside.example"),
                        new Person("Dana Price", "coordinator", "")));
        letter.body = greeting + "\n\nI applied to your program.\n\nBest regards,\nJordan Lee";
        return letter;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear Dr. Holbrook, | Holbrook",
                "Dear Peter Holbrook, | Peter Holbrook",
                "Dear Dr. Peter Holbrook, MD, | Peter Holbrook",
                "Good morning Dr. Holbrook, | Holbrook",
                "Dear Ms. Price, | Price",
                "Hi Dana Price, | Dana Price",
                "Dear Dr. Alvarez and Dr. Holbrook, | Holbrook",
                "Dear Drs. Holbrook and Alvarez, | Holbrook",
                "Dear Dr. Holbrook and the Selection Committee, | Holbrook",
                "Dear Dr. Holbrook, Program Director, | Holbrook",
                "Dear Dr. Brown, | Brown",
                "Dear Dr. Smith, | Smith",
                "Dear Professor Lindqvist, | Lindqvist",
                "Dear Prof. Lindqvist: | Lindqvist",
                "Dear Ms. Tanaka, | Tanaka",
                "Dear Mr. Whitfield, | Whitfield",
                "Dear Mx. Rowe, | Rowe",
                "Dear Doctor Brown, | Brown",
                "Dr. Brown, | Brown",
                "Dear Dr Brown - | Brown",
                "DEAR DR. BROWN, | BROWN",
                "Dear Dr. J. Brown, | Brown",
                "Dear Dr. James T. Brown, | Brown",
                "Respected Dr. Brown, | Brown",
                "Respected Dr. Brown sir, | Brown",
                "Hello Dr. Brown! | Brown",
                "Dear Dr. Brown and Team, | Brown",
                "Dear Dr. Alvaro-Brown Smithson, | Smithson",
                "Dear Chairman Brown, | Brown",
                "Dear Program Director Dr. Brown, | Brown",
                "Dear Program Director Brown, | Brown",
                "Dear Dr. Li, | Li",
                "Dear Dr. Wu, | Wu",
                "Dear Dr. Müller, | Müller",
                "Dear Dr. St. John, | John",
                "Dear Mrs. McAllister, | McAllister",
                "Greetings Dr. Brown, | Brown",
                "Good afternoon, Dr. Brown, | Brown",
                "Dear Mr. and Mrs. Brown, | Brown",
                "Dear Dr. Maria Gomez, | Maria Gomez",
                "Dear Samuel Thornton, | Samuel Thornton",
                "Dear Dr. Alvarez, dear Dr. Brown, | Brown",
            })
    void anotherPersonIsSeen(String greeting, String name) {
        assertThat(greeting(greeting).quotes("wrong-addressee"))
                .singleElement()
                .satisfies(quote -> assertThat(quote.contains(name) || name.contains(quote))
                        .as(quote)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Dr. Alvarez,",
                "Dear Maria,",
                "Dear Dr. Alvarez, dear Sam,",
                "Dear Dr. Maria Alvarez, MD,",
                "Dear Dr. M. Alvarez,",
                "Dear Dr. Alverez,",
                "Dear Dr. Alvares,",
                "Dear Dr. Álvarez,",
                "DEAR DR. ALVAREZ,",
                "Dear Alvarez,",
                "Dear Dr. Alvarez-Lopez,",
                "Dear Sam,",
                "Dear Sammy,",
                "Dear Mr. Okafor,",
                "Dear Mr. Okafer,",
                "Dear Samuel Okafor and Dr. Alvarez,",
                "Dear Dr. Garcia,",
                "Dear Dr. Nunez,",
                "Dear Dr. García Núñez,",
                "Dear Dr. Garcia-Nunez,",
                "Dear Bob,",
                "Dear Rob Garcia,",
                "Dear Dr. Nguyen,",
                "Dear Dr. Van,",
                "Dear Dr. Thi,",
                "Dear Dr. O'Brien,",
                "Dear Dr. OBrien,",
                "Dear Dr. O’Brien,",
                "Dear Dr. Brien,",
                "Dear Liz,",
                "Dear Beth O'Brien,",
                "Dear Dr. van der Berg,",
                "Dear Dr. Vanderberg,",
                "Dear Dr. Berg,",
                "Dear Kate,",
                "Dear Katie van der Berg,",
                "Dear Dr. Alvarez, Mr. Okafor, and Dr. Garcia,",
                "Dear Drs. Alvarez and Garcia-Nunez,",
                "Dear Dr. Alvarez & Team,",
                "Dear Dr. Alvarez and esteemed members of the Selection Committee,",
                "Dear Dr. Alvarez and the River Valley team,",
                "Dear River Valley Residency Program,",
                "Dear River Valley Selection Committee,",
                "Dear Lakeside Selection Committee,",
                "Dear Saint Elsewhere Selection Committee,",
                "Dear Program Director,",
                "Dear Program Director and Coordinator,",
                "Dear Internal Medicine Residency Team,",
                "Dear Professor,",
                "Dear Doctor,",
                "Dear Director,",
                "Dear Sir or Madam,",
                "To whom it may concern,",
                "To the Residency Selection Committee,",
                "Dear Members of the Admissions Committee,",
                "Dear Associate Program Director,",
                "Dear Residency Leadership,",
                "Dear GME Office,",
                "Dear Dr. [Last Name],",
                "Dear Dr. X,",
                "Dear Dr. XXXX,",
                "Dear Dr. ____,",
                "Dear Recruitment Team at River Valley,",
                "Dear Program Administrator,",
                "Hello,",
                "Hello again,",
                "Hello from Dayton,",
                "Good morning,",
                "Good Morning Team,",
                "Happy Monday,",
                "Dear Friends,",
                "Dear Faculty and Residents,",
                "Dear Residency Family,",
                "Dear Medicine Department,",
                "Dear Chief Residents,",
                "Dear Madam Director,",
                "Dear Mr. Chairman,",
                "Dear Madam Chair,",
            })
    void whoFitsIsLeftAlone(String greeting) {
        assertThat(greeting(greeting).quotes("wrong-addressee")).isEmpty();
    }

    @Test
    void aRecipientsNameOrAddressFits() {
        TestLetter letter = greeting("Dear Dr. Brown,");
        letter.cc = List.of("jtbrown@rivervalley.example");
        assertThat(letter.findings("wrong-addressee")).isEmpty();
        letter.cc = List.of("Jim Brown <jb42@rivervalley.example>");
        assertThat(letter.findings("wrong-addressee")).isEmpty();
        letter.cc = List.of();
        letter.inReplyTo = Optional.of(
                new Answered(new Mailbox("Brown, James", "jb@rivervalley.example"), Optional.empty(), "x", false));
        assertThat(letter.findings("wrong-addressee")).isEmpty();
    }

    @Test
    void whereNobodyIsKnownNobodyIsWrong() {
        TestLetter letter = greeting("Dear Dr. Brown,");
        letter.programs = List.of(with(TestLetter.riverValley(ContactPolicy.OPEN, Optional.empty()), "River Valley"));
        assertThat(letter.findings("wrong-addressee")).isEmpty();
    }

    @Test
    void whoBelongsToAnotherProgramIsWrongEvenWhereNobodyIsKnown() {
        TestLetter letter = greeting("Dear Dr. Holbrook,");
        letter.programs = List.of(
                with(TestLetter.riverValley(ContactPolicy.OPEN, Optional.empty()), "River Valley"),
                letter.programs.get(1));
        assertThat(letter.findings("wrong-addressee")).hasSize(1);
    }
}
