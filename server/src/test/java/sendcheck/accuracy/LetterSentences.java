package sendcheck.accuracy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Message;
import sendcheck.draft.Passage;
import sendcheck.draft.Place;
import sendcheck.draft.Span;

/**
 * Prints the sentences of labelled messages as training data for the tone rules ({@code shared-rules/training/README.md}), by hand:
 * {@code LetterSentences FOLDER}. A sentence breaks the rules whose quotes stand in it; the others of a
 * message with faults are left out, since a label quotes one place of several. The voice is the folder that a message lies in. Of answers to
 * programs and out-of-scope mail nothing is printed: there a situation may excuse what the words say.
 */
public final class LetterSentences {
    private static final Set<String> TONE = Set.of(
            "begging",
            "entitlement",
            "special-consideration",
            "comparison",
            "offer-talk",
            "call-request",
            "follow-up-wording");

    private LetterSentences() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int letters = 0;
        for (Labelled labelled : Labelled.allUnder(Path.of(args[0]))) {
            Message message = labelled.draft().message(Instant.EPOCH);
            boolean excused = !labelled.inScope()
                    || message.inReplyTo().isPresent()
                    || labelled.applicant().programs().programs().stream()
                            .anyMatch(program -> program.contactedMe().isPresent());
            if (excused) {
                continue;
            }
            List<Labelled.Expected> faults = labelled.expected().stream()
                    .filter(each -> TONE.contains(each.rule()))
                    .toList();
            letters++;
            out.println("# " + (faults.isEmpty() ? "letter " : "message ") + letters + ": " + labelled.name());
            String voice =
                    labelled.name().substring(0, Math.max(0, labelled.name().lastIndexOf('/')));
            Passage letter = Draft.read(message).letter();
            for (Span sentence : letter.sentences()) {
                Place place = letter.place(sentence);
                Set<String> rules = faults.stream()
                        .filter(fault -> stands(fault.quote(), place))
                        .map(Labelled.Expected::rule)
                        .collect(Collectors.toCollection(TreeSet::new));
                if (rules.isEmpty() && !faults.isEmpty()) {
                    continue;
                }
                out.println((rules.isEmpty() ? "ok" : String.join(",", rules)) + "\t" + voice + "\t"
                        + place.quote().replaceAll("\\s+", " ").strip());
            }
        }
    }

    /** A quote may go over several sentences, or be a part of one. */
    private static boolean stands(String quote, Place place) {
        String words = quote.replaceAll("\\s+", " ").strip();
        String sentence = place.quote().replaceAll("\\s+", " ").strip();
        return place.field() == Field.BODY
                && !words.isEmpty()
                && (sentence.contains(words) || (sentence.length() > 8 && words.contains(sentence)));
    }
}
