package sendcheck.phrase;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendcheck.draft.Span;
import sendcheck.yaml.Yaml;

/**
 * A sequence of words to look for in a sentence.
 *
 * <p>Written as words separated by spaces, in lower case: {@code word}; {@code word*} any ending; {@code (a|b c)} alternatives; {@code <class>}
 * words of the {@link Lexicon}; {@code ?} behind a word, group or class makes it optional; {@code {0-3}} up to three words of any kind;
 * {@code ^} and {@code $} the sentence's edges; {@code ~} between two parts joins them without a gap.
 */
final class PhrasePattern {
    /** Between two words of a phrase people also put commas, quotes and dashes. */
    private static final String GAP = "[ ,\"\u2013\u2014():;/-]{1,4}";

    private static final String ANY_WORD = "[\\p{L}0-9][\\p{L}0-9'.&%$/-]*";

    private final Pattern pattern;
    private final Set<String> anchors;

    private PhrasePattern(Pattern pattern, Set<String> anchors) {
        this.pattern = pattern;
        this.anchors = Set.copyOf(anchors);
    }

    /** @throws sendcheck.yaml.BadYaml if the notation is wrong; names the file and line */
    static PhrasePattern compile(Yaml where, Lexicon lexicon) {
        List<Part> parts = withoutEmptyTail(new PhraseNotation(where, lexicon).parts());
        StringBuilder regex = new StringBuilder();
        Set<String> anchors = Set.of();
        boolean gapDue = false;
        for (Part part : parts) {
            if (part instanceof Part.Edge edge) {
                regex.append(edge.start() ? "^[\"'(*\u2022 -]*" : "[ .!?\"')\u2026]*$");
                gapDue = false;
            } else if (part instanceof Part.AnyWords any) {
                regex.append(gapDue ? GAP : "")
                        .append("(?:")
                        .append(ANY_WORD)
                        .append(GAP)
                        .append("){")
                        .append(any.least())
                        .append(',')
                        .append(any.most())
                        .append("}?");
                gapDue = false;
            } else if (part instanceof Part.OneOf words) {
                if (words.optional()) {
                    regex.append(gapDue ? "(?:" + GAP + words.regex() + ")?" : "(?:" + words.regex() + GAP + ")?");
                } else {
                    regex.append(gapDue ? GAP : "").append(words.regex());
                    gapDue = true;
                    if (!words.firstWords().isEmpty()
                            && (anchors.isEmpty() || words.firstWords().size() < anchors.size())) {
                        anchors = words.firstWords();
                    }
                }
            }
        }
        if (anchors.isEmpty()) {
            throw where.bad("a phrase needs one word that is neither optional nor open-ended");
        }
        return new PhrasePattern(Pattern.compile("(?:^|[^\\p{L}0-9'])(" + regex + ")(?:[^\\p{L}0-9]|$)"), anchors);
    }

    /** What may be empty at the end decides nothing and would only ask for a gap that need not be there. */
    private static List<Part> withoutEmptyTail(List<Part> parts) {
        int end = parts.size();
        while (end > 0
                && ((parts.get(end - 1) instanceof Part.AnyWords any && any.least() == 0)
                        || (parts.get(end - 1) instanceof Part.OneOf words && words.optional()))) {
            end--;
        }
        return parts.subList(0, end);
    }

    /** Words one of which any match must hold: the prefilter. */
    Set<String> anchors() {
        return anchors;
    }

    /** Where the phrase first stands in a sentence. @param sentence without capitals and accents */
    Optional<Span> find(String sentence) {
        Matcher matcher = pattern.matcher(sentence);
        return matcher.find() && matcher.end(1) > matcher.start(1)
                ? Optional.of(new Span(matcher.start(1), matcher.end(1)))
                : Optional.empty();
    }

    boolean matches(String text) {
        return pattern.matcher(text).find();
    }

    /** One element of a phrase. */
    sealed interface Part {
        record Edge(boolean start) implements Part {}

        record AnyWords(int least, int most) implements Part {}

        /** @param firstWords the first word of each alternative; empty if one of them is open-ended */
        record OneOf(String regex, Set<String> firstWords, boolean optional) implements Part {}
    }

    /** The words of a sentence, as {@link #anchors} are compared. */
    static Set<String> words(String sentence) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= sentence.length(); i++) {
            boolean inside = i < sentence.length()
                    && (Character.isLetterOrDigit(sentence.charAt(i)) || sentence.charAt(i) == '\'');
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(sentence.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    static List<String> splitAlternatives(String text) {
        List<String> alternatives = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '|';
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == '|' && (depth == 0 || i == text.length())) {
                alternatives.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        return alternatives;
    }
}
