package sendcheck.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;
import sendcheck.yaml.Yaml;

class PhrasePatternTest {
    private static final Lexicon LEXICON = Lexicon.of(Yaml.parse("lexicon", """
            words:
              me: [me, my <kin>]
              kin: [son, daughter]
            irregular:
              write: writes, wrote, written, writing
            """));

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "call me            # Please call me today.            # call me",
                "call <me>          # Could you call my son tonight?   # call my son",
                "call~ us           # They were calling us all day.    # calling us",
                "write~ twice       # I wrote twice.                   # wrote twice",
                "beg~ you           # I am begging you.                # begging you",
                "desperat* for      # We are desperately, for now, ok  # desperately, for",
                "(a|one) chance     # Just one chance.                 # one chance",
                "please kindly? go  # Please go.                       # Please go",
                "follow up          # A follow-up is due.              # follow-up",
                "i'll call          # Ill call you.                    # Ill call",
                "call ..2 back      # Do call me soon back.            # call me soon back",
                "call ..2 back      # Do call Dr. Lee back.            # call Dr. Lee back",
                "call ...4 back     # Do call, if you like, back.      # call, if you like, back",
                "^ call me          # Call me.                         # Call me",
                "waiting $          # I am still waiting.              # waiting",
                "have _ chance      # have the chance                  # have the chance",
            })
    void findsThePhrase(String phrase, String letter, String expected) {
        assertThat(found(phrase, letter)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "call me            # I recall me and mine.",
                "call me            # Whom did you call? Me.",
                "call ..2 back      # Do call, if at all, back.",
                "call ..2 back      # Do call me any day back.",
                "^ call me          # Please call me.",
                "waiting $          # I am waiting for you.",
                "we're sure         # We were sure.",
                "have _ chance      # have chance",
            })
    void passesBy(String phrase, String letter) {
        assertThat(found(phrase, letter)).isEmpty();
    }

    @Test
    void stopsAtTheEndOfASentenceThatBeginsInLowerCase() {
        assertThat(found("thanks ..3 call", "many thanks. please call")).isEmpty();
    }

    private static List<String> found(String phrase, String text) {
        PhrasePattern pattern = PhrasePattern.of(Yaml.parse("test", "\"" + phrase + "\""), LEXICON);
        Passage passage = Passage.ofText(text);
        LetterText letter = new LetterText(passage);
        return letter.sentences().stream()
                .flatMap(sentence -> pattern.findAll(letter.of(sentence)).stream()
                        .map(span ->
                                passage.text(new Span(sentence.start() + span.start(), sentence.start() + span.end()))))
                .toList();
    }
}
