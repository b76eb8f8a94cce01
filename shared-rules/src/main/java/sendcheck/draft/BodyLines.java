package sendcheck.draft;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The lines of a body, and which of its characters are known to be quoted. */
final class BodyLines {
    private final String text;
    private final BitSet quoted;
    private int[] starts = new int[64];
    private int count;
    private final Map<Integer, Optional<HeaderBlock.Label>> labels = new HashMap<>();

    BodyLines(String text, BitSet quoted) {
        this.text = text;
        this.quoted = quoted;
        for (int start = 0; start < text.length(); start = nextLine(start)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = start;
        }
    }

    private int nextLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    int count() {
        return count;
    }

    int start(int line) {
        return line < count ? starts[line] : text.length();
    }

    /** The offset behind the line's LF. */
    int end(int line) {
        return start(line + 1);
    }

    int length(int line) {
        return end(line) - start(line);
    }

    /** The line without white space around it. */
    String words(int line) {
        int from = start(line);
        int to = end(line);
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Folding.isSpace(c) || Folding.isInvisible(c);
    }

    boolean isBlank(int line) {
        for (int i = start(line); i < end(line); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first line at or after one that is not blank; {@link #count} if there is none. */
    int nextWritten(int line) {
        int at = line;
        while (at < count && isBlank(at)) {
            at++;
        }
        return at;
    }

    /** Whether the line's first visible character is quoted. */
    boolean isQuoted(int line) {
        int at = start(line);
        while (at + 1 < end(line) && isBlank(text.charAt(at))) {
            at++;
        }
        return line < count && quoted.get(at);
    }

    /** The header label with which the line begins. */
    Optional<HeaderBlock.Label> label(int line) {
        return labels.computeIfAbsent(line, at -> HeaderBlock.read(words(at)));
    }

    void quote(int fromLine, int toLine) {
        quoted.set(start(fromLine), start(toLine));
    }

    void quoteFrom(int line) {
        quoted.set(start(line), text.length());
    }

    /** Where the line's {@code >} is, after at most two spaces; -1 without one. */
    int quoteSign(int line) {
        int at = start(line);
        int limit = Math.min(end(line), at + 3);
        while (at < limit && (text.charAt(at) == ' ' || Folding.isInvisible(text.charAt(at)))) {
            at++;
        }
        return at < limit && text.charAt(at) == '>' ? at : -1;
    }

    char charAt(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\n';
    }

    boolean startsWith(String words, int offset) {
        return text.startsWith(words, offset);
    }
}
