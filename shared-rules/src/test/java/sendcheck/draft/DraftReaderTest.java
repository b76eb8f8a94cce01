package sendcheck.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftReaderTest {
    static Draft read(String body) {
        return read("Jordan Lee", MarkedText.plain(body));
    }

    static Draft read(String writer, MarkedText body) {
        return Draft.read(new Message(
                Optional.of(new Mailbox(writer, "jlee@med.example")),
                List.of(),
                "Subject",
                body,
                List.of(),
                Optional.empty(),
                Instant.EPOCH));
    }

    static String greeting(Draft draft) {
        return draft.greeting().map(span -> draft.ownWords().text(span)).orElse("");
    }

    static String signature(Draft draft) {
        return draft.signature().map(span -> draft.ownWords().text(span)).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Program Director,",
                "Dear Dr. Alvarez:",
                "Dear Dr. Alvarez and Ms. Smith,",
                "Respected Sir,",
                "Good morning Dr. Okafor,",
                "Dr. Alvarez,",
                "To the selection committee,",
                "Hi Maria!",
                "Dear Dr. ,",
                "Dear [Program Director],",
                "Dear River Valley Internal Medicine Team",
                "Professor,",
                "Maria,",
                "Hello,"
            })
    void findsTheGreetingLine(String line) {
        Draft draft = read(line + "\n\nI applied to your program. It is near my home.\n\nBest,\nJordan Lee");

        assertThat(greeting(draft)).isEqualTo(line);
        assertThat(draft.letter().text().strip()).isEqualTo("I applied to your program. It is near my home.");
        assertThat(signature(draft)).isEqualTo("Best,\nJordan Lee");
    }

    @ParameterizedTest
    @MethodSource
    void findsAGreetingThatShareItsLine(String text, String greeting) {
        assertThat(greeting(read(text))).isEqualTo(greeting);
    }

    static Stream<Arguments> findsAGreetingThatShareItsLine() {
        return Stream.of(
                Arguments.of(
                        "Dear Dr. Alvarez, I am writing to say that I applied to your program through ERAS this morning.",
                        "Dear Dr. Alvarez,"),
                Arguments.of(
                        "Hello Dr. Smith - I hope that this finds you well in what must be a very busy week for all of you.",
                        "Hello Dr. Smith -"),
                Arguments.of(
                        "I am writing to say that I applied to your program through ERAS this morning.\nDear me.", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Best regards,\nJordan Lee\nAAMC ID: 14093382",
                "Sincerely,\n\nJordan Lee, MS4",
                "Respectfully yours,\nJordan",
                "Thank you,\nJordan Lee",
                "With gratitude,\nJordan Lee",
                "Thanks for your time and consideration,\nJordan Lee",
                "Warmly, Jordan Lee",
                "--\nJordan Lee\n(555) 201-4433",
                "Jordan Lee\nAAMC 14093382",
                "Best,\nJ.",
                "Many thanks and best wishes,\nJordan Lee\nCONFIDENTIALITY NOTICE: This message is for its recipient only and may hold private words.",
                "Yours sincerely\nJordan Lee",
                "V/r,\nJordan Lee"
            })
    void findsTheSignature(String signature) {
        Draft draft = read(
                "Dear Program Director,\n\nI applied to your program.\nThank you for calling me this morning about it.\n\n"
                        + signature);

        assertThat(signature(draft)).isEqualTo(signature.replace("\n\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Tue, Mar 16, 2027 at 9:02 AM IM Residency <im@rv.example> wrote:\n> Old words\n> more\n",
                "On 3/16/27 09:02, IM Residency via the\nlist wrote:\n\n> Old words\n",
                "Am 16.03.2027 um 09:02 schrieb IM Residency:\n> Old words\n",
                "Le mar. 16 mars 2027 à 09:02, IM Residency <im@rv.example> a écrit :\n> Old words",
                "El mar, 16 mar 2027 a las 9:02, IM Residency (<im@rv.example>) escribió:\n\n> Old words",
                "2027年3月16日 9:02，IM Residency <im@rv.example> 写道：\n> Old words",
                "-----Original Message-----\nFrom: IM Residency\nOld words",
                "-------- Forwarded Message --------\nSubject: x\n\nOld words",
                "________________________________\nFrom: IM Residency <im@rv.example>\nSent: Tuesday, March 16, 2027 9:02 AM\nTo: Jordan Lee\nSubject: Interview\n\nOld words",
                "Von: IM Residency\nGesendet: Dienstag, 16. März 2027 09:02\nAn: Jordan Lee\nBetreff: Interview\n\nOld words",
                "Begin forwarded message:\n\nFrom: A\nOld words",
            })
    void quotedWordsAreNotOwnWords(String quote) {
        Draft draft = read("Dear Dr. Alvarez,\n\nThank you for the invitation.\n\nBest,\nJordan Lee\n\n" + quote);

        assertThat(draft.ownWords().text())
                .doesNotContain("Old words")
                .doesNotContain("IM Residency")
                .doesNotContain("__")
                .endsWith("Jordan Lee\n".strip());
    }

    @Test
    void aParagraphThatBeginsWithTheWritersNameIsTheLetter() {
        Draft draft = read(
                "Dear Dr. Alvarez,\n\nJordan Lee, AAMC ID 14093382, applied in SOAP. Raised here, no visa. I'll ring the office on Monday.\n\nJordan Lee");

        assertThat(signature(draft)).isEqualTo("Jordan Lee");
    }

    @Test
    void answersBetweenQuotedLinesAreOwnWords() {
        Draft draft = read(
                "On Tue, Mar 16, 2027 at 9:02 AM IM Residency <im@rv.example> wrote:\n> Are you free at two?\nYes, two is fine.\n> On which number?\n555-201-4433\n");

        assertThat(draft.ownWords().text()).isEqualTo("Yes, two is fine.\n555-201-4433");
    }

    @Test
    void proseWithTheWordWroteIsNoQuotation() {
        Draft draft = read(
                "Dear Dr. Alvarez,\nOn the day of my interview your chief wrote:\nplease tell us about Ohio.\nSo I do.");

        assertThat(draft.ownWords().text()).contains("So I do.");
    }

    @Test
    void marksOfTheMarkupAreBelieved() {
        String text = "Yes.\nold\n-- \nJ. Lee";
        Draft draft = read(
                "Jordan Lee",
                new MarkedText(
                        text,
                        List.of(
                                new MarkedText.Mark(MarkedText.Kind.QUOTE, new Span(5, 9)),
                                new MarkedText.Mark(MarkedText.Kind.SIGNATURE, new Span(9, text.length())))));

        assertThat(draft.letter().text().strip()).isEqualTo("Yes.");
        assertThat(signature(draft)).isEqualTo("--\nJ. Lee");
    }

    @Test
    void foldingHidesNothingAndPlacesPointBack() {
        String body =
                "Dear Dr. Alvarez,\n\nCould we set\u00a0up  a\u200b quick ca\u00adll \u2013 I\u2019d love to talk about the\nprogram?";
        Draft draft = read(body);
        int at = draft.letter().plain().indexOf("call");

        assertThat(draft.letter().plain()).contains("set up a quick call").contains("i'd love to talk about the");
        assertThat(draft.letter().place(at, at + 4).quote()).isEqualTo("ca\u00adll");
        Span span = draft.letter().place(at, at + 4).span().orElseThrow();
        assertThat(body.substring(span.start(), span.end())).isEqualTo("ca\u00adll");
    }

    @Test
    void softWrapsDoNotSplitSentences() {
        Draft draft = read(
                "Dear Dr. Alvarez,\n\nI grew up two streets from your hospital and my family still lives\nthere, so I would be glad to come home. Thank you.");

        assertThat(draft.letter().sentences()).hasSize(2);
    }

    @Test
    void emptyBodiesAreRead() {
        Draft draft = read("");

        assertThat(draft.wordCount()).isZero();
        assertThat(draft.letter().sentences()).isEmpty();
    }
}
