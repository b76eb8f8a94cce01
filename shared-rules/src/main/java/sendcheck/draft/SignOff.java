package sendcheck.draft;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds where the signature begins: at a sign-off line, at "-- ", at the client's signature block, or at the writer's name below the letter. */
final class SignOff {
    private static final String CLOSING =
            "(?:(?:with|in|many|my|our|very|most|yours?|warm|warmest|kind|kindest|best|all|sincere|deepest|deep|great|much|every|humble|utmost|again) ){0,3}"
                    + "(?:regards?|best|wishes|sincerely|respectfully|faithfully|truly|cordially|gratefully|gratitude|appreciation|respect|thanks|thank you|thankfully|cheers|warmly|humbly|"
                    + "yours|blessings|warmth|anticipation|courtesy|obediently|peace|kindly|ty|thx|v/r|rgds)";

    /** A sign-off alone on its line, perhaps with what it gives thanks for. */
    private static final Pattern ALONE = Pattern.compile(
            "^" + CLOSING
                    + "(?: (?:and|&|yours|to you|very much|so much|again|always|in advance|submitted|and respect|sincerely|regards|best|wishes|thanks|for (?:your|the|all)(?: \\p{L}+){1,6}|and (?:best|kind|warm)(?: \\p{L}+){1,2})){0,3} ?[,.!\u2013\u2014-]{0,2}$");

    /** A sign-off with the name behind it. */
    private static final Pattern WITH_NAME =
            Pattern.compile("^" + CLOSING + "[,!]? ?[\u2013\u2014-]? ?(?:\\p{L}[\\p{L}.'-]*,? ?){1,5}$");

    private static final Pattern SEPARATOR =
            Pattern.compile("^(?:--|__+|\u2014|sent from my \\w+.{0,40}|get outlook for .{2,20})$");

    /** What stands in a signature's lines: an ID, a number, an address, a degree, a school. */
    private static final Pattern DETAIL = Pattern.compile(
            "@|\\d{3}[ .-]\\d{4}|\\b\\d{7,}\\b|\\b(?:aamc|eras|nrmp|usmle|id)\\b|\\b(?:m\\.?d\\.?|d\\.?o\\.?|mbbs|mbchb|ms-?4|ms-?iv|ms iv|ph\\.?d|mph|candidate|class of|pgy-?\\d)\\b|\\b(?:university|college|school) of\\b");

    private SignOff() {}

    /**
     * @param from where the letter begins
     * @param writer display name of the sender, empty if unknown
     * @param marked where the client's signature block begins, if it has one
     */
    static Optional<Span> find(Passage own, int from, String writer, Optional<Integer> marked) {
        List<Span> lines = lines(own, from);
        int start = marked.orElse(own.length());
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            if (line.start() >= start) {
                break;
            }
            if (endsLetter(own, lines, i, writer)) {
                start = line.start();
                break;
            }
        }
        if (start == own.length() && !lines.isEmpty()) {
            start = detailsBelow(own, lines, writer);
        }
        return start < own.length() ? Optional.of(new Span(Math.max(from, start), own.length())) : Optional.empty();
    }

    private static boolean endsLetter(Passage own, List<Span> lines, int i, String writer) {
        String line = own.plain(lines.get(i));
        if (SEPARATOR.matcher(line).find() || isName(line, writer)) {
            return true;
        }
        boolean last = i == lines.size() - 1;
        if (ALONE.matcher(line).find()) {
            return last || !isProse(own.plain(lines.get(i + 1))) || line.endsWith(",");
        }
        return WITH_NAME.matcher(line).find() && namesLookRight(own.text(lines.get(i))) && (last || i > 0);
    }

    /** In "Best, Jordan Lee" what follows the sign-off is capitalised; in "Thanks for calling" it is not. */
    private static boolean namesLookRight(String line) {
        String[] words = line.split("[ ,]+");
        String last = words[words.length - 1];
        return words.length > 1
                && !last.isEmpty()
                && Character.isUpperCase(last.charAt(0))
                && (line.contains(",") || words.length <= 4);
    }

    private static boolean isName(String line, String writer) {
        String name = Folding.plain(writer).strip();
        if (name.length() < 3) {
            return false;
        }
        String bare = line.replaceAll("^[\u2013\u2014~-]+ ?", "");
        return bare.equals(name)
                || bare.startsWith(name + ",")
                || bare.startsWith(name + " (")
                || bare.equals(name + ".");
    }

    /** Lines at the end that hold only a name and details, where nothing signs off. */
    private static int detailsBelow(Passage own, List<Span> lines, String writer) {
        int start = own.length();
        boolean detail = false;
        for (int i = lines.size() - 1; i > 0; i--) {
            String line = own.plain(lines.get(i));
            if (isProse(line) || line.endsWith("?") || line.endsWith(":")) {
                break;
            }
            detail |= DETAIL.matcher(line).find();
            start = lines.get(i).start();
        }
        boolean nameAlone = start < own.length()
                && own.text().substring(start).strip().split("\\s+").length <= 3
                && !writer.isEmpty()
                && Folding.plain(writer)
                        .contains(own.plain()
                                .substring(start)
                                .strip()
                                .replaceAll("[^\\p{L} ]", "")
                                .split(" ")[0]);
        return detail || nameAlone ? start : own.length();
    }

    private static boolean isProse(String line) {
        String bare = line.strip().toLowerCase(Locale.ROOT);
        int words = bare.split(" +").length;
        boolean sentence = bare.endsWith(".") || bare.endsWith("?") || bare.endsWith("!");
        return words > 10 || (sentence && words > 4);
    }

    private static List<Span> lines(Passage own, int from) {
        List<Span> lines = new ArrayList<>();
        int start = from;
        while (start < own.length()) {
            int end = own.text().indexOf('\n', start);
            end = end < 0 ? own.length() : end;
            if (end > start) {
                lines.add(new Span(start, end));
            }
            start = end + 1;
        }
        return lines;
    }
}
