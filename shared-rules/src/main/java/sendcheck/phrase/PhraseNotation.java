package sendcheck.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sendcheck.yaml.Yaml;

/**
 * Reads a phrase: lower-case words with one space between them. Hyphens and commas of a letter count as spaces, apostrophes may be missing there.
 *
 * <table>
 * <caption>Notation</caption>
 * <tr><td>{@code call}</td><td>this word</td></tr>
 * <tr><td>{@code call~}</td><td>the word and its forms: call, calls, called, calling</td></tr>
 * <tr><td>{@code desperat*}</td><td>any ending</td></tr>
 * <tr><td>{@code (phone|video call)}</td><td>one of these</td></tr>
 * <tr><td>{@code <you>}</td><td>one of a class of words of the {@link Lexicon}</td></tr>
 * <tr><td>{@code kindly?}, {@code (for me)?}</td><td>may be missing</td></tr>
 * <tr><td>{@code _}</td><td>one word of any kind</td></tr>
 * <tr><td>{@code ..3}</td><td>up to three words of any kind, in the same clause: no comma among them</td></tr>
 * <tr><td>{@code ...8}</td><td>up to eight, commas allowed</td></tr>
 * <tr><td>{@code ^} and {@code $}</td><td>the sentence begins or ends here</td></tr>
 * </table>
 */
final class PhraseNotation {
    /** More words than this between two parts, and the parts have nothing to do with each other. */
    private static final int LONGEST_GAP = 20;

    private final Yaml where;
    private final Lexicon lexicon;
    private final String text;
    private int at;

    private PhraseNotation(Yaml where, Lexicon lexicon) {
        this.where = where;
        this.lexicon = lexicon;
        this.text = where.text();
    }

    /** @throws sendcheck.yaml.BadYaml if the notation is wrong; names the file, the line and the reason */
    static Part read(Yaml where, Lexicon lexicon) {
        PhraseNotation notation = new PhraseNotation(where, lexicon);
        Part part = notation.choice();
        if (notation.at < notation.text.length()) {
            throw notation.bad("')' without '('");
        }
        return part;
    }

    private Part choice() {
        List<Part> alternatives = new ArrayList<>();
        do {
            alternatives.add(sequence());
        } while (take('|'));
        return alternatives.size() == 1 ? alternatives.get(0) : Part.Choice.of(alternatives);
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        skipSpaces();
        while (at < text.length() && "|)".indexOf(text.charAt(at)) < 0) {
            Part part = element();
            parts.add(take('?') ? new Part.Maybe(part) : part);
            skipSpaces();
        }
        if (parts.isEmpty()) {
            throw bad("nothing stands " + (at == 0 ? "here" : "before or after '|', or in '()'"));
        }
        return parts.size() == 1 ? parts.get(0) : new Part.Sequence(parts);
    }

    private Part element() {
        char c = text.charAt(at);
        switch (c) {
            case '^', '$' -> {
                at++;
                return new Part.Edge(c == '^');
            }
            case '(' -> {
                at++;
                Part inner = choice();
                if (!take(')')) {
                    throw bad("'(' without ')'");
                }
                return inner;
            }
            case '<' -> {
                return lexicon.words(until('>'), where);
            }
            case '_' -> {
                at++;
                return new Part.AnyWords(1, 1, false);
            }
            case '.' -> {
                return gap();
            }
            default -> {
                return word();
            }
        }
    }

    private String until(char end) {
        int from = at + 1;
        int to = text.indexOf(end, from);
        if (to < 0) {
            throw bad("'" + text.charAt(at) + "' without '" + end + "'");
        }
        at = to + 1;
        return text.substring(from, to);
    }

    private Part gap() {
        int from = at;
        while (take('.')) {}
        int dots = at - from;
        int digits = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (dots < 2 || dots > 3 || at == digits) {
            throw bad("'" + text.substring(from, at) + "' is no gap; '..3' and '...3' are");
        }
        int most = at - digits > 2 ? Integer.MAX_VALUE : Integer.parseInt(text.substring(digits, at));
        if (most == 0 || most > LONGEST_GAP) {
            throw bad("a gap is of 1 to " + LONGEST_GAP + " words: farther apart nothing belongs together");
        }
        return new Part.AnyWords(0, most, dots == 3);
    }

    private Part word() {
        int from = at;
        while (at < text.length() && isWordCharacter(text.charAt(at))) {
            at++;
        }
        if (from == at) {
            throw bad("'" + text.charAt(at) + "' is no part of a phrase");
        }
        String word = text.substring(from, at);
        if (take('~')) {
            return new Part.Word(lexicon.inflection().forms(word));
        }
        return take('*') ? new Part.Word(Set.of(word + "*")) : new Part.Word(Set.of(word));
    }

    private static boolean isWordCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'';
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void skipSpaces() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-' || text.charAt(at) == '\n')) {
            at++;
        }
    }

    private RuntimeException bad(String reason) {
        return where.bad(reason + " (in '" + text + "')");
    }
}
