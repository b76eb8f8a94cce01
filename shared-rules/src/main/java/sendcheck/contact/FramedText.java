package sendcheck.contact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sendcheck.draft.Draft;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;
import sendcheck.program.Person;
import sendcheck.program.Program;

/**
 * A letter without what changes from copy to copy: names, cities and specialties (rulebook, "mass-email"). What is left is the frame that a
 * mass mail shares.
 */
public final class FramedText {
    /** Words of specialties' and tracks' names, which people also write in small letters. */
    private static final Set<String> SPECIALTY_WORDS = Set.of(
            "internal",
            "family",
            "emergency",
            "medicine",
            "pediatrics",
            "pediatric",
            "peds",
            "med-peds",
            "psychiatry",
            "psychiatric",
            "surgery",
            "surgical",
            "general",
            "obstetrics",
            "gynecology",
            "neurology",
            "neurological",
            "pathology",
            "anesthesiology",
            "anesthesia",
            "radiology",
            "diagnostic",
            "dermatology",
            "urology",
            "orthopaedic",
            "orthopedic",
            "physiatry",
            "physical",
            "rehabilitation",
            "transitional",
            "preliminary",
            "prelim",
            "categorical",
            "primary",
            "preventive",
            "im",
            "fm",
            "em",
            "ob",
            "gyn",
            "ty");

    private FramedText() {}

    /** The letter's sketch. */
    public static TextFingerprint fingerprint(Draft draft, Iterable<Program> programs) {
        return TextFingerprint.ofWords(words(draft.letter(), programs));
    }

    static List<String> words(Passage letter, Iterable<Program> programs) {
        Set<String> names = names(programs);
        Set<Integer> sentenceStarts = new HashSet<>();
        letter.sentences().forEach(sentence -> sentenceStarts.add(sentence.start()));
        List<String> frame = new ArrayList<>();
        for (Span span : letter.words()) {
            String word = letter.plain(span);
            boolean capital = Character.isUpperCase(letter.text().charAt(span.start()))
                    && !sentenceStarts.contains(span.start())
                    && !word.equals("i")
                    && !word.startsWith("i'");
            if (!capital && !names.contains(word) && !SPECIALTY_WORDS.contains(word)) {
                frame.add(word);
            }
        }
        return frame;
    }

    private static Set<String> names(Iterable<Program> programs) {
        Set<String> names = new HashSet<>();
        for (Program program : programs) {
            addWords(names, program.name());
            addWords(names, program.institution());
            addWords(names, program.city());
            program.aliases().forEach(alias -> addWords(names, alias));
            for (Person person : program.people()) {
                addWords(names, person.name());
            }
        }
        return names;
    }

    private static void addWords(Set<String> names, String text) {
        for (String word : text.split("[^\\p{L}\\p{N}'-]+")) {
            if (word.length() > 2 && Character.isUpperCase(word.charAt(0))) {
                names.add(word.toLowerCase(Locale.ROOT));
            }
        }
    }
}
