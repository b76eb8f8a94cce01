package sendcheck.draft;

/**
 * Tells the line breaks that an applicant made from those that a mail client's wrapping made, in one range of a text. A client breaks a line
 * only where the next word has no room; where it had room the writer ended the line. How much room there was shows in the longest line around.
 */
final class Wraps {
    /** Stands for a break inside a word ("four-", "year"): nothing takes its place. */
    static final char NOTHING = '\0';

    /** Clients wrap between 60 and 80 columns (RFC 3676 recommends 78 at most, 66 in the middle); a shorter line was ended by its writer. */
    private static final int SHORTEST_WRAPPED_LINE = 50;

    private static final int LONGEST_WRAPPED_LINE = 80;

    private static final String BULLETS = "-*\u2022\u25AA\u25E6\u2023\u00B7\u25CF\u25CB";
    private static final String DASHES = "\u2013\u2014";
    /** What lines are drawn with. */
    private static final String DRAWN = "*_=~\u2022";

    private final String text;
    private final Span range;
    /** The longest line of the range that a client can have wrapped. */
    private final int usualWidth;

    private int paragraphEnd;
    private int paragraphWidth;

    Wraps(String text, Span range) {
        this.text = text;
        this.range = range;
        int longest = 0;
        for (int start = range.start(); start < range.end(); start = lineEnd(start) + 1) {
            int length = visibleEnd(start, lineEnd(start)) - start;
            longest = length <= LONGEST_WRAPPED_LINE ? Math.max(longest, length) : longest;
        }
        this.usualWidth = longest;
        this.paragraphEnd = range.start();
    }

    /**
     * What stands for a run of white space: a space, LF, or {@link #NOTHING}. Runs must be asked for in order.
     *
     * @param start where the run begins
     * @param end where it ends
     */
    char joint(int start, int end) {
        int breaks = breaks(start, end);
        if (breaks == 0) {
            return ' ';
        }
        if (breaks > 1 || end >= range.end()) {
            return '\n';
        }
        int last = visibleEnd(range.start(), start) - 1;
        char before = last < range.start() ? '\n' : text.charAt(last);
        char after = text.charAt(end);
        boolean full = isFull(start, end);
        if (before == ':' || (DRAWN.indexOf(before) >= 0 && !full) || beginsItem(end, before) || isDrawn(after, end)) {
            return '\n';
        }
        if (before == '-' || DASHES.indexOf(before) >= 0 || DASHES.indexOf(after) >= 0) {
            boolean inWord = before == '-' && last > range.start() && Character.isLetter(text.charAt(last - 1));
            return !full ? '\n' : inWord && Character.isLetter(after) ? NOTHING : ' ';
        }
        boolean sentenceEnds = ".!?".indexOf(before) >= 0 && !Sentences.isAbbreviated(text, last);
        boolean sentenceBegins = Character.isUpperCase(after) || isDigit(after);
        if (full && !(sentenceEnds && sentenceBegins)) {
            return ' ';
        }
        if (before == '.' && Sentences.isTitle(text, last)) {
            return ' ';
        }
        return isWritersBreak(before, after) ? '\n' : ' ';
    }

    private static boolean isWritersBreak(char before, char after) {
        return !(Character.isLowerCase(after) || after == '&' || after == ')')
                || before == ','
                || before == '.'
                || before == '!'
                || before == '?'
                || before == '\n';
    }

    private int breaks(int start, int end) {
        int breaks = 0;
        for (int i = start; i < end && breaks < 2; i++) {
            char c = text.charAt(i);
            boolean lone = c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (c == '\n' || c == '\u2029' || c == '\u2028' || c == '\u0085' || lone) {
                breaks++;
            }
        }
        return breaks;
    }

    /** Whether the next word had no room on the line that ends at {@code start}. */
    private boolean isFull(int start, int end) {
        int lineStart = Math.max(range.start(), text.lastIndexOf('\n', start - 1) + 1);
        int length = start - lineStart;
        if (length < SHORTEST_WRAPPED_LINE) {
            return false;
        }
        if (start >= paragraphEnd) {
            enterParagraph(lineStart);
        }
        int word = end;
        while (word < range.end() && !Folding.isSpace(text.charAt(word))) {
            word++;
        }
        return length + 1 + (word - end) > Math.max(usualWidth, paragraphWidth);
    }

    private void enterParagraph(int from) {
        paragraphWidth = 0;
        int start = from;
        while (start < range.end()) {
            int length = visibleEnd(start, lineEnd(start)) - start;
            if (length == 0) {
                break;
            }
            paragraphWidth = Math.max(paragraphWidth, length);
            start = lineEnd(start) + 1;
        }
        paragraphEnd = start;
    }

    private boolean beginsItem(int at, char before) {
        char c = text.charAt(at);
        if (BULLETS.indexOf(c) >= 0) {
            return at + 1 < range.end() && (Folding.isSpace(text.charAt(at + 1)) || (c != '-' && c != '*'));
        }
        int digits = at;
        while (digits < range.end() && digits < at + 2 && isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > at
                && digits + 1 < range.end()
                && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
                && Folding.isSpace(text.charAt(digits + 1));
        return numbered && ".!?;,".indexOf(before) >= 0;
    }

    /** Two or more of what lines are drawn with. */
    private boolean isDrawn(char c, int at) {
        return (c == '-' || DRAWN.indexOf(c) >= 0) && at + 1 < range.end() && text.charAt(at + 1) == c;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 || end > range.end() ? range.end() : end;
    }

    /** The end of what can be seen between two offsets. */
    private int visibleEnd(int from, int to) {
        int end = to;
        while (end > from && (Folding.isSpace(text.charAt(end - 1)) || Folding.isInvisible(text.charAt(end - 1)))) {
            end--;
        }
        return end;
    }
}
