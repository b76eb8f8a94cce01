package sendcheck.draft;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/** Makes a {@link Passage} from ranges of a text: what differs only for the eye or the mail client becomes the same. */
final class Folding {
    private final String original;
    private final EncodedLeftovers leftovers;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    private Folding(String original) {
        this.original = original;
        this.leftovers = EncodedLeftovers.in(original);
        this.text = new StringBuilder(original.length());
        this.starts = new int[original.length() + 16];
        this.ends = new int[original.length() + 16];
    }

    /** Folds the ranges of {@code original}, in order; a new line stands between two ranges. */
    static Passage fold(Field field, String original, List<Span> ranges) {
        Folding folding = new Folding(original);
        ranges.forEach(folding::add);
        int length = folding.text.length();
        return new Passage(
                field,
                original,
                folding.text.toString(),
                Arrays.copyOf(folding.starts, length),
                Arrays.copyOf(folding.ends, length));
    }

    private void add(Span range) {
        Wraps wraps = new Wraps(original, range);
        int i = range.start();
        if (i > 0 && !atLineStart()) {
            append('\n', original.offsetByCodePoints(i, -1), i);
        }
        while (i < range.end()) {
            int end = spaceEnd(i, range.end());
            if (end > i) {
                char joint = wraps.joint(i, end);
                if (end < range.end() && !atLineStart() && joint != Wraps.NOTHING) {
                    append(joint, i, i + 1);
                }
            } else {
                end = i + invisibleLength(i);
                end = end > i ? end : addCharacter(i, range.end());
            }
            i = end;
        }
    }

    private boolean atLineStart() {
        return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    }

    /** The end of a run of white space, with what is invisible in it; {@code from} if none begins there. */
    private int spaceEnd(int from, int limit) {
        int at = from + spaceLength(from);
        int end = at;
        while (at > from && at < limit) {
            int length = Math.max(spaceLength(at), invisibleLength(at));
            if (length == 0) {
                break;
            }
            at += length;
            end = at;
        }
        return Math.min(end, limit);
    }

    private int spaceLength(int at) {
        return isSpace(original.charAt(at)) ? 1 : leftovers.spaceLength(at);
    }

    private int invisibleLength(int at) {
        return isInvisible(original.charAt(at)) ? 1 : leftovers.softBreakLength(at);
    }

    /** Adds what the character at an offset becomes; gives the offset behind it and its accents. */
    private int addCharacter(int at, int limit) {
        int length = leftovers.characterLength(at);
        if (length > 0) {
            append(straight(leftovers.character(at)), at, at + length);
            return at + length;
        }
        char c = original.charAt(at);
        if (Character.isHighSurrogate(c) && at + 1 < limit && Character.isLowSurrogate(original.charAt(at + 1))) {
            return addPair(at);
        }
        int end = at + 1;
        if (isLatin(c)) {
            while (end < limit && Character.getType(original.charAt(end)) == Character.NON_SPACING_MARK) {
                end++;
            }
            append(end == at + 1 ? straight(c) : accented(at, end), at, end);
        } else if (c >= '\uFB00' && c <= '\uFB06') {
            Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                    .chars()
                    .forEach(letter -> append((char) letter, at, at + 1));
        } else if (c >= '\uFF01' && c <= '\uFF5E') {
            append((char) (c - 0xFEE0), at, end);
        } else {
            append(straight(c), at, end);
        }
        return end;
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && (c < '\u0250' || (c >= '\u1E00' && c <= '\u1EFF'));
    }

    /** A letter with its accents behind it, as one; accents that it cannot carry are left out. At most four are looked at: more are no accents. */
    private char accented(int at, int end) {
        String composed = Normalizer.normalize(original.substring(at, Math.min(end, at + 5)), Normalizer.Form.NFC);
        return composed.charAt(0);
    }

    /** Letters of the mathematical alphabets, which decorate text that is pasted from elsewhere, become plain; other pairs stay. */
    private int addPair(int at) {
        int letter = original.codePointAt(at);
        if (letter >= 0x1D400 && letter <= 0x1D7FF) {
            String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
            append(plain.charAt(0), at, at + 2);
        } else {
            append(original.charAt(at), at, at + 2);
            append(original.charAt(at + 1), at, at + 2);
        }
        return at + 2;
    }

    private void append(char c, int start, int end) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        starts[at] = start;
        ends[at] = end;
        text.append(c);
    }

    static boolean isSpace(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\t'
                || c == '\u000B'
                || c == '\f'
                || c == '\u0085'
                || c == '\u2028'
                || c == '\u2029'
                || Character.isSpaceChar(c);
    }

    /** Soft hyphen, zero-width and direction marks, variation selectors, byte-order mark: there, and not to be seen. */
    static boolean isInvisible(char c) {
        return c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || (c >= '\uFE00' && c <= '\uFE0F')
                || c == '\uFEFF'
                || c == '\u034F'
                || c == '\u061C'
                || c == '\u180E'
                || (Character.isISOControl(c) && !isSpace(c));
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
