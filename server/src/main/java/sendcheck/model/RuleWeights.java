package sendcheck.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import sendcheck.tone.Levels;

/**
 * One rule's logistic regression.
 *
 * @param levels from where on it is heeded
 * @param bias what speaks for the rule before anything is read
 * @param meaning weights of {@link Features#meaning}
 * @param step what one unit of {@code grams} weighs
 * @param grams weights of n-grams, in 255 steps: finer ones change no verdict and quadruple the file
 */
record RuleWeights(String rule, Levels levels, float bias, float[] meaning, float step, byte[] grams) {
    private static final int STEPS = 127;

    /** @param weights of every feature, then of the bias */
    static RuleWeights of(String rule, Levels levels, double[] weights) {
        byte[] grams = new byte[2 * NGrams.BUCKETS];
        double largest = 1e-9;
        for (int i = 0; i < grams.length; i++) {
            largest = Math.max(largest, Math.abs(weights[i]));
        }
        float step = (float) (largest / STEPS);
        for (int i = 0; i < grams.length; i++) {
            grams[i] = (byte) Math.round(weights[i] / step);
        }
        float[] meaning = new float[SentenceVectors.DIMENSIONS];
        for (int i = 0; i < meaning.length; i++) {
            meaning[i] = (float) weights[grams.length + i];
        }
        return new RuleWeights(rule, levels, (float) weights[Features.COUNT], meaning, step, grams);
    }

    /** How plausible it is that a sentence breaks the rule, from 0 to 1. */
    double plausibility(Features features) {
        double sum = bias;
        float[] vector = features.meaning();
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * meaning[i];
        }
        int[] indices = features.indices();
        double bySteps = 0;
        for (int i = 0; i < indices.length; i++) {
            bySteps += features.values()[i] * grams[indices[i]];
        }
        return 1 / (1 + Math.exp(-(sum + bySteps * step)));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(rule);
        out.writeDouble(levels.veto());
        out.writeDouble(levels.sure());
        out.writeFloat(bias);
        for (float each : meaning) {
            out.writeFloat(each);
        }
        out.writeFloat(step);
        out.write(grams);
    }

    static RuleWeights read(DataInputStream in) throws IOException {
        String rule = in.readUTF();
        Levels levels = new Levels(in.readDouble(), in.readDouble());
        float bias = in.readFloat();
        float[] meaning = new float[SentenceVectors.DIMENSIONS];
        for (int i = 0; i < meaning.length; i++) {
            meaning[i] = in.readFloat();
        }
        float step = in.readFloat();
        byte[] grams = new byte[2 * NGrams.BUCKETS];
        in.readFully(grams);
        return new RuleWeights(rule, levels, bias, meaning, step, grams);
    }
}
