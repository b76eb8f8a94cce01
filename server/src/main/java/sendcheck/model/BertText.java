package sendcheck.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as BERT's uncased models read it: cleaned, without capitals and accents, parted at spaces, at punctuation and around every CJK ideograph
 * (Devlin et al. 2018, {@code tokenization.py}; the same as "BertNormalizer" and "BertPreTokenizer" of Hugging Face's tokenizers).
 */
final class BertText {
    private static final int REPLACEMENT = 0xFFFD;

    /** Two Bengali signs that Unicode took in after the reference's tables were made: for it they are letters. */
    private static final int NEWER_PUNCTUATION = 0x09FD;

    private static final int NEWER_MARK = 0x09FE;

    private BertText() {}

    /** Words and single punctuation marks, in order. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = Normalizer.normalize(cleaned(text), Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.getType(c) == Character.NON_SPACING_MARK && c != NEWER_MARK) {
                continue;
            }
            int small = Character.toLowerCase(c);
            if (isSpace(small)) {
                end(word, words);
            } else if (isPunctuation(small)) {
                end(word, words);
                words.add(Character.toString(small));
            } else {
                word.appendCodePoint(small);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                cleaned.append(' ');
            } else if (isIdeograph(c)) {
                cleaned.append(' ').appendCodePoint(c).append(' ');
            } else if (c != REPLACEMENT && !isControl(c)) {
                cleaned.appendCodePoint(c);
            }
        }
        return cleaned.toString();
    }

    /** Form feeds and the like are controls, and vanish. */
    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isPunctuation(int c) {
        boolean ascii =
                (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
        return ascii || (c != NEWER_PUNCTUATION && isPunctuationType(Character.getType(c)));
    }

    private static boolean isPunctuationType(int type) {
        return switch (type) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks that BERT's authors name; later extensions of Unicode are no part of it. */
    private static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2B73F)
                || (c >= 0x2B740 && c <= 0x2B81F)
                || (c >= 0x2B920 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
