package sendcheck.draft;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds what the applicant wrote in a body, among what was quoted or forwarded. */
final class OwnWords {
    private OwnWords() {}

    /** Ranges of the body's text, in order; they touch nothing quoted. */
    static List<Span> ranges(MarkedText body) {
        String text = body.text();
        BitSet quoted = new BitSet(text.length());
        for (MarkedText.Mark mark : body.marks()) {
            if (mark.kind() != MarkedText.Kind.SIGNATURE) {
                quoted.set(mark.span().start(), mark.span().end());
            }
        }
        markQuotedLines(text, quoted);
        markBelowHeads(text, quoted);
        return ranges(text, quoted);
    }

    private static void markQuotedLines(String text, BitSet quoted) {
        for (int start = 0; start < text.length(); start = lineEnd(text, start)) {
            int at = start;
            while (at < text.length() && at < start + 2 && text.charAt(at) == ' ') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '>') {
                quoted.set(start, lineEnd(text, start));
            }
        }
    }

    /** Under a head the rest is quoted, unless its lines carry {@code >}: then answers may stand between them. */
    private static void markBelowHeads(String text, BitSet quoted) {
        int from = 0;
        Optional<Span> head = QuoteHead.find(text, from);
        while (head.isPresent()) {
            int start = withRuleAbove(text, head.get().start());
            int end = lineEnd(text, head.get().end());
            int next = end;
            while (next < text.length() && Folding.isSpace(text.charAt(next))) {
                next++;
            }
            boolean marked = next < text.length() && (text.charAt(next) == '>' || quoted.get(next));
            if (!marked && !quoted.get(head.get().start())) {
                quoted.set(start, text.length());
                return;
            }
            quoted.set(start, end);
            head = QuoteHead.find(text, end);
        }
    }

    /** Outlook draws a line of underscores above its block; it is no blank to fill in. */
    private static int withRuleAbove(String text, int start) {
        int at = start;
        while (at > 0 && Folding.isSpace(text.charAt(at - 1))) {
            at--;
        }
        int lineStart = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        String line = text.substring(lineStart, Math.max(lineStart, at)).strip();
        boolean rule = line.length() >= 5 && line.chars().allMatch(c -> c == '_' || c == '-' || c == '=');
        return rule ? lineStart : start;
    }

    /** The offset after the line's LF, or the text's end. */
    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
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
