package sendcheck.phrase;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sendcheck.draft.Span;
import sendcheck.yaml.Yaml;

/** A phrase, ready to be looked for in the alphabet of {@link LetterText}. Compiled when first tried. */
final class PhrasePattern {
    private static final String WORD = "[a-z0-9']+";
    private static final String BEHIND = "(?:[ ,]+|;|$)";

    /** Without their apostrophe these are other words: were, well, hell, shell, id, wed, shed. */
    private static final Set<String> NEEDS_APOSTROPHE =
            Set.of("we're", "we'll", "he'll", "she'll", "i'd", "we'd", "she'd");

    private final Part part;
    private final List<Set<String>> required;
    private final String written;
    private volatile @org.jspecify.annotations.Nullable Pattern pattern;

    private PhrasePattern(Part part, String written) {
        this.part = part;
        this.written = written;
        this.required = part.required();
    }

    /** @throws sendcheck.yaml.BadYaml if the notation is wrong, or no word is sure to stand in a match */
    static PhrasePattern of(Yaml where, Lexicon lexicon) {
        PhrasePattern phrase = new PhrasePattern(PhraseNotation.read(where, lexicon), where.text());
        if (phrase.required.isEmpty()) {
            throw where.bad("a phrase needs a word that may not be missing (in '" + where.text() + "')");
        }
        return phrase;
    }

    static List<PhrasePattern> all(List<Yaml> items, Lexicon lexicon) {
        return items.stream().map(item -> of(item, lexicon)).toList();
    }

    /** Of each of these sets a match holds a word. */
    List<Set<String>> required() {
        return required;
    }

    /** Every match in a text, in order, none of which overlap. */
    List<Span> findAll(String text) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = pattern().matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            Span span = trimmed(text, matcher.start(1), matcher.end(1));
            found.add(span);
            from = Math.max(span.end(), from + 1);
        }
        return found;
    }

    boolean matches(String text) {
        return pattern().matcher(text).find();
    }

    boolean overlaps(String text, Span span) {
        return findAll(text).stream().anyMatch(span::overlaps);
    }

    private static Span trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && " ,;".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return new Span(start, last);
    }

    private Pattern pattern() {
        Pattern compiled = pattern;
        if (compiled == null) {
            compiled = Pattern.compile("(?:^|[ ,;])(" + regex(part) + ")");
            pattern = compiled;
        }
        return compiled;
    }

    private static String regex(Part part) {
        if (part instanceof Part.Word word) {
            return word.forms().stream().map(PhrasePattern::regex).collect(Collectors.joining("|", "(?:", ")"))
                    + BEHIND;
        }
        if (part instanceof Part.Sequence sequence) {
            return sequence.parts().stream().map(PhrasePattern::regex).collect(Collectors.joining());
        }
        if (part instanceof Part.Choice choice) {
            return choice.alternatives().stream()
                    .map(PhrasePattern::regex)
                    .collect(Collectors.joining("|", "(?:", ")"));
        }
        if (part instanceof Part.Maybe maybe) {
            return "(?:" + regex(maybe.part()) + ")?";
        }
        if (part instanceof Part.AnyWords any) {
            return "(?:" + WORD + (any.acrossCommas() ? "[ ,]+" : " +") + "){" + any.least() + "," + any.most() + "}";
        }
        return ((Part.Edge) part).start() ? "^[ ,]*" : "[ ,;]*$";
    }

    private static String regex(String form) {
        boolean open = form.endsWith("*");
        String bare = open ? form.substring(0, form.length() - 1) : form;
        return (NEEDS_APOSTROPHE.contains(bare) ? bare : bare.replace("'", "'?")) + (open ? "[a-z0-9']*" : "");
    }

    @Override
    public String toString() {
        return written;
    }
}
