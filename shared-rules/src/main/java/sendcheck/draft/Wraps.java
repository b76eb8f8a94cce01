package sendcheck.draft;

/** Tells the line breaks that an applicant made from those that a mail client's wrapping made. */
final class Wraps {
    /** Clients wrap between 60 and 80 columns (RFC 3676 recommends 78 at most, 66 in the middle); a shorter line was ended by its writer. */
    private static final int SHORTEST_WRAPPED_LINE = 50;

    /** Bullets and what lines are drawn with. */
    private static final String DRAWN = "-*_=~\u2022\u2013\u2014";

    private Wraps() {}

    /**
     * @param start start of a run of white space in {@code text}
     * @param end end of the run
     */
    static boolean isHardBreak(String text, Span range, int start, int end) {
        int breaks = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\u2029' || text.charAt(i) == '\u2028') {
                breaks++;
            }
        }
        if (breaks == 0) {
            return false;
        }
        if (breaks > 1 || end >= range.end()) {
            return true;
        }
        char before = start > range.start() ? text.charAt(start - 1) : '\n';
        char after = text.charAt(end);
        if (before == ':' || DRAWN.indexOf(before) >= 0 || DRAWN.indexOf(after) >= 0) {
            return true;
        }
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        boolean longLine = start - Math.max(lineStart, range.start()) >= SHORTEST_WRAPPED_LINE;
        return !longLine
                && (Character.isUpperCase(after)
                        || Character.isDigit(after)
                        || before == ','
                        || isSentenceEnd(before)
                        || after == '('
                        || after == '+');
    }

    private static boolean isSentenceEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\n';
    }
}
