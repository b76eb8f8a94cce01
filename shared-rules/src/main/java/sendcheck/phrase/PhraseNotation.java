package sendcheck.phrase;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sendcheck.phrase.PhrasePattern.Part;
import sendcheck.yaml.Yaml;

/** Reads the notation of {@link PhrasePattern}. */
final class PhraseNotation {
    private static final String GAP = "[ ,\"\u2013\u2014():;/-]{1,4}";
    private static final int LONGEST_GAP = 12;

    private final Yaml where;
    private final Lexicon lexicon;
    private final String text;

    PhraseNotation(Yaml where, Lexicon lexicon) {
        this.where = where;
        this.lexicon = lexicon;
        this.text = where.text();
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (String token : tokens(text)) {
            parts.add(part(token));
        }
        return parts;
    }

    private Part part(String token) {
        if (token.equals("^") || token.equals("$")) {
            return new Part.Edge(token.equals("^"));
        }
        if (token.startsWith("{")) {
            String[] bounds = token.substring(1, token.length() - 1).split("-");
            int least = Integer.parseInt(bounds[0]);
            int most = Integer.parseInt(bounds[bounds.length - 1]);
            if (most > LONGEST_GAP) {
                throw where.bad("a gap of more than " + LONGEST_GAP + " words finds anything");
            }
            return new Part.AnyWords(least, most);
        }
        boolean optional = token.endsWith("?");
        String bare = optional ? token.substring(0, token.length() - 1) : token;
        Set<String> first = new HashSet<>();
        boolean open = false;
        List<String> regexes = new ArrayList<>();
        for (String alternative : expand(bare)) {
            String[] words = alternative.split(" ");
            List<String> each = new ArrayList<>();
            for (String word : words) {
                each.add(wordRegex(word));
            }
            regexes.add(String.join(GAP, each));
            open |= words[0].endsWith("*");
            first.add(words[0]);
        }
        regexes.sort((a, b) -> Integer.compare(b.length(), a.length()));
        return new Part.OneOf("(?:" + String.join("|", regexes) + ")", open ? Set.of() : first, optional);
    }

    private String wordRegex(String word) {
        if (word.isEmpty() || !word.matches("[\\p{L}0-9'.&$%/-]+\\*?")) {
            throw where.bad("'" + word + "' is no word of a phrase");
        }
        return word.endsWith("*")
                ? Pattern.quote(word.substring(0, word.length() - 1)) + "[\\p{L}']*"
                : Pattern.quote(word);
    }

    /** Alternatives of a word, a group or a class, each a sequence of plain words. */
    private List<String> expand(String token) {
        if (token.startsWith("<") && token.endsWith(">")) {
            List<String> all = new ArrayList<>();
            for (String member : lexicon.members(token.substring(1, token.length() - 1), where)) {
                all.addAll(expandSequence(member));
            }
            return all;
        }
        if (token.startsWith("(") && token.endsWith(")")) {
            List<String> all = new ArrayList<>();
            for (String alternative : PhrasePattern.splitAlternatives(token.substring(1, token.length() - 1))) {
                all.addAll(expandSequence(alternative));
            }
            return all;
        }
        return List.of(token);
    }

    private List<String> expandSequence(String sequence) {
        List<String> all = List.of("");
        for (String token : tokens(sequence)) {
            boolean optional = token.endsWith("?");
            List<String> choices = new ArrayList<>(expand(optional ? token.substring(0, token.length() - 1) : token));
            if (optional) {
                choices.add("");
            }
            List<String> next = new ArrayList<>();
            for (String head : all) {
                for (String choice : choices) {
                    next.add(head.isEmpty() || choice.isEmpty() ? head + choice : head + " " + choice);
                }
            }
            all = next;
        }
        return all.stream().filter(alternative -> !alternative.isEmpty()).toList();
    }

    /** Splits at spaces outside parentheses. */
    private List<String> tokens(String sequence) {
        List<String> tokens = new ArrayList<>();
        int depth = 0;
        StringBuilder token = new StringBuilder();
        for (char c : sequence.toCharArray()) {
            if (c == ' ' && depth == 0) {
                if (!token.isEmpty()) {
                    tokens.add(token.toString());
                    token.setLength(0);
                }
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            token.append(c);
        }
        if (depth != 0) {
            throw where.bad("parentheses do not match in '" + sequence + "'");
        }
        if (!token.isEmpty()) {
            tokens.add(token.toString());
        }
        return tokens;
    }
}
