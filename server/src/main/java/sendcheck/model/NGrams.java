package sendcheck.model;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Which words and parts of words a sentence holds, hashed into two spaces of fixed size: words alone, in twos and in threes, and three to five characters in a
 * row. Beside the vectors of meaning they hold what those blur: the word itself.
 */
final class NGrams {
    /** Buckets of each of the two spaces. Few of them are shared by n-grams that both count. */
    static final int BUCKETS = 1 << 15;

    private static final int MOST_WORDS = 3;
    private static final int FEWEST_CHARACTERS = 3;
    private static final int MOST_CHARACTERS = 5;
    private static final int FNV_BASIS = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private NGrams() {}

    /** Features by index, from 0 to twice the buckets; each of the two spaces has length 1. */
    static TreeMap<Integer, Float> of(String sentence) {
        List<String> words = BertText.words(sentence.toLowerCase(Locale.ROOT)).stream()
                .filter(NGrams::isWord)
                .toList();
        TreeMap<Integer, Float> byWord = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            int hash = FNV_BASIS;
            for (int n = 0; n < MOST_WORDS && i + n < words.size(); n++) {
                hash = add(add(hash, words.get(i + n)), " ");
                byWord.merge(bucket(hash), 1f, Math::max);
            }
        }
        TreeMap<Integer, Float> byCharacter = new TreeMap<>();
        String text = " " + String.join(" ", words) + " ";
        for (int i = 0; i < text.length(); i++) {
            int hash = FNV_BASIS;
            for (int n = 1; n <= MOST_CHARACTERS && i + n <= text.length(); n++) {
                hash = add(hash, text.charAt(i + n - 1));
                if (n >= FEWEST_CHARACTERS) {
                    byCharacter.merge(BUCKETS + bucket(hash), 1f, Math::max);
                }
            }
        }
        TreeMap<Integer, Float> all = normalized(byWord);
        all.putAll(normalized(byCharacter));
        return all;
    }

    /** Marks are left out: who asks and who tells is to be told by words. */
    private static boolean isWord(String piece) {
        return Character.isLetterOrDigit(piece.codePointAt(0));
    }

    private static TreeMap<Integer, Float> normalized(TreeMap<Integer, Float> features) {
        float scale = (float) (1 / Math.sqrt(Math.max(1, features.size())));
        features.replaceAll((index, value) -> value * scale);
        return features;
    }

    private static int add(int hash, String text) {
        int sum = hash;
        for (int i = 0; i < text.length(); i++) {
            sum = add(sum, text.charAt(i));
        }
        return sum;
    }

    private static int add(int hash, char c) {
        return (hash ^ c) * FNV_PRIME;
    }

    /** FNV-1a's low bits are mixed worst; MurmurHash3's last step spreads them. */
    private static int bucket(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return (mixed ^ (mixed >>> 16)) & (BUCKETS - 1);
    }
}
