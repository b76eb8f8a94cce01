package sendcheck.draft;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds what the applicant wrote in a body, among what was quoted or forwarded. */
final class OwnWords {
    /** A quoted line that a client broke once more is at least so long. */
    private static final int SHORTEST_BROKEN_LINE = 55;

    private OwnWords() {}

    /** Ranges of the body's text, in order; they touch nothing quoted. */
    static List<Span> ranges(MarkedText body) {
        String text = body.text();
        BitSet quoted = new BitSet(text.length());
        for (MarkedText.Mark mark : body.marks()) {
            if (mark.kind() != MarkedText.Kind.SIGNATURE) {
                Span span = mark.span();
                quoted.set(
                        splitsPair(text, span.start()) ? span.start() - 1 : span.start(),
                        splitsPair(text, span.end()) ? span.end() + 1 : span.end());
            }
        }
        BodyLines lines = new BodyLines(text, quoted);
        markSignedLines(lines);
        markBelowHeads(lines);
        return ranges(text, quoted);
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static void markSignedLines(BodyLines lines) {
        for (int i = 0; i < lines.count(); i++) {
            if (lines.quoteSign(i) >= 0 && !isOwnInSpiteOfSign(lines, i)) {
                lines.quote(i, i + 1);
            }
        }
        for (int i = 1; i + 1 < lines.count(); i++) {
            if (lines.quoteSign(i - 1) >= 0 && lines.quoteSign(i + 1) >= 0 && isRestOfBrokenLine(lines, i)) {
                lines.quote(i, i + 1);
            }
        }
    }

    /** ">250 on Step 2" at a line's start, and the ">From" of mailboxes, alone among lines without a sign. */
    private static boolean isOwnInSpiteOfSign(BodyLines lines, int line) {
        int next = lines.quoteSign(line) + 1;
        char c = lines.charAt(next);
        boolean own = (c >= '0' && c <= '9') || lines.startsWith("From ", next);
        return own
                && (line == 0
                        || (lines.quoteSign(line - 1) < 0
                                && !lines.words(line - 1).endsWith(":")))
                && (line + 1 >= lines.count() || lines.quoteSign(line + 1) < 0);
    }

    /** A client that wraps what another one quoted leaves the end of a long line without its sign. */
    private static boolean isRestOfBrokenLine(BodyLines lines, int line) {
        String rest = lines.words(line);
        return !rest.isEmpty()
                && rest.length() < SHORTEST_BROKEN_LINE
                && !Character.isUpperCase(rest.charAt(0))
                && lines.length(line - 1) >= SHORTEST_BROKEN_LINE;
    }

    /** Under a head the rest is quoted, unless its lines are marked: then answers may stand between them. */
    private static void markBelowHeads(BodyLines lines) {
        int line = 0;
        while (line < lines.count()) {
            Optional<QuoteHead> found = lines.isQuoted(line) ? Optional.empty() : QuoteHead.at(lines, line);
            if (found.isEmpty()) {
                line++;
                continue;
            }
            int first = withRuleAbove(lines, found.get().firstLine());
            line = endOfHeads(lines, found.get().lastLine() + 1);
            int next = lines.nextWritten(line);
            if (next < lines.count() && !lines.isQuoted(next)) {
                lines.quoteFrom(first);
                return;
            }
            lines.quote(first, line);
        }
    }

    /** Where heads end of which one stands right under the other ("Original Message", then "On … wrote:"). */
    private static int endOfHeads(BodyLines lines, int afterHead) {
        int end = afterHead;
        int line = lines.nextWritten(end);
        int next = line;
        while (line < Math.min(next + QuoteHead.MOST_LINES, lines.count())) {
            Optional<QuoteHead> another = lines.isQuoted(line) ? Optional.empty() : QuoteHead.at(lines, line);
            if (another.isPresent() && another.get().firstLine() <= next) {
                end = another.get().lastLine() + 1;
                next = lines.nextWritten(end);
                line = next;
            } else {
                line++;
            }
        }
        return end;
    }

    /** Outlook draws a line of underscores above its block; it is no blank to fill in. */
    private static int withRuleAbove(BodyLines lines, int line) {
        int above = line - 1;
        while (above >= 0 && lines.isBlank(above)) {
            above--;
        }
        if (above < 0) {
            return line;
        }
        String rule = lines.words(above);
        boolean drawn = rule.length() >= 5
                && rule.length() < 200
                && rule.chars().allMatch(c -> c == '_' || c == '-' || c == '=' || c == '*');
        return drawn ? above : line;
    }

    private static List<Span> ranges(String text, BitSet quoted) {
        List<Span> ranges = new ArrayList<>();
        for (int start = quoted.nextClearBit(0); start < text.length(); ) {
            int next = quoted.nextSetBit(start);
            int end = next < 0 ? text.length() : next;
            if (!text.substring(start, end).isBlank()) {
                ranges.add(new Span(start, end));
            }
            start = quoted.nextClearBit(end);
        }
        return ranges;
    }
}
