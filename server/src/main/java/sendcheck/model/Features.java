package sendcheck.model;

import ai.onnxruntime.OrtException;
import java.util.Map;

/**
 * A sentence as numbers: its words and parts of words ({@link NGrams}), and its meaning ({@link SentenceVectors}). Training and judging both take
 * them from here.
 *
 * @param indices of n-grams, ascending
 * @param values of each, in the same order
 * @param meaning {@link SentenceVectors#DIMENSIONS} numbers
 */
record Features(int[] indices, float[] values, float[] meaning) {
    /** Of both kinds; n-grams come first. */
    static final int COUNT = 2 * NGrams.BUCKETS + SentenceVectors.DIMENSIONS;

    /** What a vector of meaning is multiplied by. At 2 and more its 384 numbers learn voices by heart (docs/decisions/second-opinion.md). */
    private static final float WEIGHT_OF_MEANING = 1.5f;

    static Features of(String sentence, SentenceVectors vectors) throws OrtException {
        return of(sentence, vectors.of(sentence));
    }

    /** @param vector the sentence's, of length 1 */
    static Features of(String sentence, float[] vector) {
        Map<Integer, Float> grams = NGrams.of(sentence);
        int[] indices = new int[grams.size()];
        float[] values = new float[indices.length];
        int at = 0;
        for (Map.Entry<Integer, Float> gram : grams.entrySet()) {
            indices[at] = gram.getKey();
            values[at++] = gram.getValue();
        }
        float[] meaning = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            meaning[i] = vector[i] * WEIGHT_OF_MEANING;
        }
        return new Features(indices, values, meaning);
    }
}
