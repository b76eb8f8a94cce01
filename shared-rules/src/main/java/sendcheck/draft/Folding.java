package sendcheck.draft;

import java.text.Normalizer;
import java.util.List;

/** Makes a {@link Passage} from ranges of a text: what differs only for the eye or the mail client becomes the same. */
final class Folding {
    private Folding() {}

    /** Folds the ranges of {@code original}, in order; a new line stands between two ranges. */
    static Passage fold(Field field, String original, List<Span> ranges) {
        StringBuilder text = new StringBuilder(original.length());
        int[] origin = new int[original.length() + ranges.size() + 1];
        for (Span range : ranges) {
            int from = range.start();
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n' && from > 0) {
                append(text, origin, '\n', from - 1);
            }
            int i = from;
            while (i < range.end()) {
                char c = original.charAt(i);
                if (isSpace(c)) {
                    int end = i;
                    while (end < range.end() && (isSpace(original.charAt(end)) || isInvisible(original.charAt(end)))) {
                        end++;
                    }
                    boolean newLine = Wraps.isHardBreak(original, range, i, end);
                    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n' && end < range.end()) {
                        append(text, origin, newLine ? '\n' : ' ', i);
                    }
                    i = end;
                } else {
                    if (!isInvisible(c)) {
                        append(text, origin, straight(c), i);
                    }
                    i++;
                }
            }
        }
        return new Passage(field, original, text.toString(), java.util.Arrays.copyOf(origin, text.length()));
    }

    private static void append(StringBuilder text, int[] origin, char c, int at) {
        origin[text.length()] = at;
        text.append(c);
    }

    static boolean isSpace(char c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029' || Character.isSpaceChar(c);
    }

    /** Soft hyphen, zero-width and direction marks, variation selectors, byte-order mark: there, and not to be seen. */
    static boolean isInvisible(char c) {
        return c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || (c >= '\uFE00' && c <= '\uFE0F')
                || c == '\uFEFF'
                || c == '\u034F'
                || (c < ' ' && c != '\n' && c != '\r' && c != '\t');
    }

    private static char straight(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u00B4', '`', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2212' -> '-';
            default -> c;
        };
    }

    /** Lower case without accents, one code unit for one code unit. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c < 128 ? Character.toLowerCase(c) : plainLetter(c));
        }
        return plain.toString();
    }

    private static char plainLetter(char c) {
        if (Character.isSurrogate(c)) {
            return c;
        }
        char first =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return Character.toLowerCase(Character.isLetter(first) ? first : c);
    }
}
