package sendcheck.contact;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A sketch of a text that tells how alike two texts are and from which no sentence can be read back: for each of {@link #SIZE} hash functions the
 * smallest hash over the text's three-word shingles (MinHash, Broder 1997), cut to 16 bits (b-bit MinHash, Li and König 2010).
 */
public final class TextFingerprint {
    /** Estimates a Jaccard similarity of 0.8 with a standard error of 0.025, sqrt(s(1-s)/SIZE). */
    public static final int SIZE = 256;

    private static final int SHINGLE = 3;

    private final short[] sketch;

    private TextFingerprint(short[] sketch) {
        this.sketch = sketch;
    }

    /** The sketch of a sequence of words, already without names. */
    public static TextFingerprint ofWords(List<String> words) {
        long[] minima = new long[SIZE];
        Arrays.fill(minima, Long.MAX_VALUE);
        int last = Math.max(0, words.size() - SHINGLE);
        for (int i = 0; i <= last; i++) {
            long shingle = hash(words.subList(i, Math.min(words.size(), i + SHINGLE)));
            for (int k = 0; k < SIZE; k++) {
                long hashed = mix(shingle + k * 0x9E3779B97F4A7C15L);
                if (hashed < minima[k]) {
                    minima[k] = hashed;
                }
            }
        }
        short[] sketch = new short[SIZE];
        for (int k = 0; k < SIZE; k++) {
            sketch[k] = (short) minima[k];
        }
        return new TextFingerprint(sketch);
    }

    /** FNV-1a, 64 bits, over the words and the gaps between them. */
    private static long hash(List<String> words) {
        long hash = 0xCBF29CE484222325L;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
            }
            hash = (hash ^ ' ') * 0x100000001B3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64: spreads one hash into many independent ones. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Estimated Jaccard similarity of the shingle sets, 0 to 1. */
    public double similarity(TextFingerprint other) {
        int same = 0;
        for (int k = 0; k < SIZE; k++) {
            if (sketch[k] == other.sketch[k]) {
                same++;
            }
        }
        return (double) same / SIZE;
    }

    /** For a receipt or a database column: base64url, 683 characters. */
    public String encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE * Short.BYTES);
        bytes.asShortBuffer().put(sketch);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws IllegalArgumentException if it is no encoded sketch */
    public static TextFingerprint decode(String encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded));
        if (bytes.remaining() != SIZE * Short.BYTES) {
            throw new IllegalArgumentException("no sketch");
        }
        short[] sketch = new short[SIZE];
        bytes.asShortBuffer().get(sketch);
        return new TextFingerprint(sketch);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextFingerprint that && Arrays.equals(sketch, that.sketch);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sketch);
    }

    @Override
    public String toString() {
        return "TextFingerprint";
    }
}
