package sendcheck.draft;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/** Finds the greeting: the line, or the beginning of a line, that addresses the reader. */
final class Greeting {
    private static final int LONGEST = 160;
    /** A letter's date, address block and subject line may stand above its greeting. */
    private static final int LINES_ABOVE = 10;

    private static final Pattern OPENER = Pattern.compile(
            "^(?:dear|dearest|hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)|(?:highly |most )?(?:respected|esteemed|honou?rable|honou?red)|to whom|to the|attn|attention|salutations|warm greetings)\\b");

    /** Without an opener a first line is a greeting if it is only a name or title and a comma. */
    private static final Pattern BARE = Pattern.compile(
            "^(?:(?:dr|drs|mr|mrs|ms|mx|prof)\\b\\.?|doctor|professor|(?:the )?(?:\\w+ ){0,4}(?:program director|director|coordinator|committee|team|faculty|members)|sir|madam)[^.?!]{0,80}[,:]?$");

    private static final Pattern FIRST_NAME = Pattern.compile("^\\p{L}[\\p{L}'-]+(?: \\p{L}[\\p{L}'-]+)?,$");

    /** Where a greeting ends that is followed by the letter on the same line. */
    private static final Pattern WITHIN_LINE = Pattern.compile(
            "^(?:dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)|respected)\\b(?: (?:all|there|everyone|sirs?(?:/madam| or madam| madam)?|madam|team|program (?:director|coordinator)s?"
                    + "|(?:dr|mr|mrs|ms|mx|prof)\\.? [\\p{L}'-]+(?: (?:and|&) (?:(?:dr|mr|mrs|ms|mx|prof)\\.? )?[\\p{L}'-]+)?))?");

    private Greeting() {}

    /** A span of the passage, without the line's LF. */
    static Optional<Span> find(Passage own) {
        int start = 0;
        for (int line = 0; line < LINES_ABOVE && start < own.length(); line++) {
            int end = own.text().indexOf('\n', start);
            end = end < 0 ? own.length() : end;
            String text = own.plain().substring(start, end);
            Optional<Span> found = inLine(text, start, line == 0);
            if (found.isPresent()) {
                return found;
            }
            if (isProse(text)) {
                return Optional.empty();
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private static Optional<Span> inLine(String line, int start, boolean first) {
        if (OPENER.matcher(line).find()) {
            return Optional.of(new Span(start, start + endInLine(line)));
        }
        if (first && (BARE.matcher(line).find() || FIRST_NAME.matcher(line).find())) {
            return Optional.of(new Span(start, start + line.length()));
        }
        return Optional.empty();
    }

    private static int endInLine(String line) {
        boolean ends = line.endsWith(",")
                || line.endsWith(":")
                || line.endsWith("!")
                || line.endsWith("-")
                || line.endsWith("\u2013")
                || line.endsWith("\u2014")
                || line.endsWith(";");
        if (line.length() <= LONGEST && (ends || !isProse(line))) {
            return line.length();
        }
        Matcher known = WITHIN_LINE.matcher(line);
        int from = known.find() ? known.end() : 0;
        for (int i = from; i < Math.min(line.length(), LONGEST); i++) {
            char c = line.charAt(i);
            boolean stop = c == ','
                    || c == ':'
                    || c == '!'
                    || c == '\u2013'
                    || c == '\u2014'
                    || (c == '-' && line.charAt(i - 1) == ' ');
            boolean fullStop = c == '.'
                    && i + 1 < line.length()
                    && line.charAt(i + 1) == ' '
                    && !line.substring(0, i).matches(".*\\b(?:dr|drs|mr|mrs|ms|mx|prof|st)$");
            if (stop || fullStop) {
                return i + 1;
            }
        }
        return from;
    }

    /** A line that says something: long, or ending like a sentence. */
    private static boolean isProse(String line) {
        String bare = line.strip();
        long words = bare.isEmpty() ? 0 : bare.chars().filter(c -> c == ' ').count() + 1;
        boolean sentence = bare.endsWith(".") || bare.endsWith("?") || bare.endsWith("!");
        return words > 14 || (sentence && words > 4);
    }
}
