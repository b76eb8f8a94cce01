package sendcheck.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Sentences as points in the space of bge-small-en-v1.5 (Xiao et al. 2023): those that mean alike lie close. One thread a call; some 4 ms and 1 MB
 * a sentence.
 */
final class SentenceVectors implements AutoCloseable {
    /** Dimensions of a vector. */
    static final int DIMENSIONS = 384;

    /** Pieces of a sentence, marks included. Of 500 words without a full stop the beginning is judged. */
    private static final int LONGEST = 128;

    private final WordPiece tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private SentenceVectors(WordPiece tokenizer, OrtEnvironment environment, OrtSession session) {
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads the model. The native library must have been found before ({@link ModelFiles}).
     *
     * @param model the ONNX file; mapped from disk, as bytes it would stay in memory twice
     */
    static SentenceVectors load(Path model, WordPiece tokenizer) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment("sendcheck");
        // Off by default but on Windows.
        environment.setTelemetry(false);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return new SentenceVectors(tokenizer, environment, environment.createSession(model.toString(), options));
        }
    }

    /** A sentence's vector, of length 1. */
    float[] of(String sentence) throws OrtException {
        int[] pieces = tokenizer.encode(sentence, LONGEST);
        long[] shape = {1, pieces.length};
        long[] numbers = Arrays.stream(pieces).asLongStream().toArray();
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[pieces.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            // The first piece, [CLS], stands for the sentence (model card, "pooling").
            float[] vector = new float[DIMENSIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(vector);
            return normalized(vector);
        }
    }

    private static float[] normalized(float[] vector) {
        double sum = 0;
        for (float each : vector) {
            sum += each * each;
        }
        double length = Math.sqrt(sum);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
