package sendcheck.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what the applicant wrote in a body, among what was quoted or forwarded. */
final class OwnWords {
    private static final Pattern QUOTE_HEAD = Pattern.compile(
            "(?im)^(?:on .{5,200}wrote:|-{2,} ?original message ?-{2,}|-{2,} ?forwarded message ?-{2,}|from: .{1,200}\\R(?:sent|date): )");

    private OwnWords() {}

    /** Ranges of the body's text, in order. */
    static List<Span> ranges(MarkedText body) {
        String text = body.text();
        boolean[] quoted = new boolean[text.length()];
        for (MarkedText.Mark mark : body.marks()) {
            if (mark.kind() != MarkedText.Kind.SIGNATURE) {
                java.util.Arrays.fill(quoted, mark.span().start(), mark.span().end(), true);
            }
        }
        var head = QUOTE_HEAD.matcher(text);
        if (head.find()) {
            java.util.Arrays.fill(quoted, head.start(), text.length(), true);
        }
        int lineStart = 0;
        while (lineStart < text.length()) {
            int lineEnd = text.indexOf('\n', lineStart);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd + 1;
            if (text.charAt(lineStart) == '>') {
                java.util.Arrays.fill(quoted, lineStart, lineEnd, true);
            }
            lineStart = lineEnd;
        }
        List<Span> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || quoted[i]) {
                if (i > start) {
                    ranges.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return ranges;
    }
}
