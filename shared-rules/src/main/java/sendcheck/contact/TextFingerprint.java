package sendcheck.contact;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * A MinHash sketch of a message's own words: two sketches tell how alike the texts are, and no sentence can be read back from one.
 *
 * @param sketch minima of {@link #SIZE} hash functions over the three-word shingles; never changed after construction
 */
public record TextFingerprint(int[] sketch) {
    /** 128 minima estimate a Jaccard similarity of 0.8 with a standard error of 0.035 (sqrt(s(1-s)/k), Broder 1997). */
    public static final int SIZE = 128;

    public TextFingerprint {
        if (sketch.length != SIZE) {
            throw new IllegalArgumentException("a sketch has " + SIZE + " minima, not " + sketch.length);
        }
    }

    /** Estimated Jaccard similarity of the shingle sets, 0 to 1. */
    public double similarity(TextFingerprint other) {
        int same = 0;
        for (int i = 0; i < SIZE; i++) {
            if (sketch[i] == other.sketch[i]) {
                same++;
            }
        }
        return (double) same / SIZE;
    }

    /** For a receipt or a database column. */
    public String encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE * Integer.BYTES);
        bytes.asIntBuffer().put(sketch);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws IllegalArgumentException if it is no encoded sketch */
    public static TextFingerprint decode(String encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded));
        if (bytes.remaining() != SIZE * Integer.BYTES) {
            throw new IllegalArgumentException("no sketch");
        }
        int[] sketch = new int[SIZE];
        bytes.asIntBuffer().get(sketch);
        return new TextFingerprint(sketch);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextFingerprint that && java.util.Arrays.equals(sketch, that.sketch);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(sketch);
    }

    @Override
    public String toString() {
        return "TextFingerprint";
    }
}
