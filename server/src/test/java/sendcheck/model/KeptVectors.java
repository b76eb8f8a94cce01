package sendcheck.model;

import ai.onnxruntime.OrtException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Vectors of sentences, kept under {@code target/}, so that training again takes a minute and not two. */
final class KeptVectors implements AutoCloseable {
    private static final Path FOLDER = Path.of("target/model");
    private static final Path FILE = FOLDER.resolve("vectors.bin");

    private final SentenceVectors vectors;
    private final Map<String, float[]> kept = new HashMap<>();

    KeptVectors() throws IOException, OrtException, ModelFiles.NoModel {
        vectors = new ModelFiles(FOLDER.resolve("files")).load();
        if (Files.exists(FILE)) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(FILE)))) {
                for (int left = in.readInt(); left > 0; left--) {
                    String sentence = in.readUTF();
                    float[] vector = new float[SentenceVectors.DIMENSIONS];
                    for (int i = 0; i < vector.length; i++) {
                        vector[i] = in.readFloat();
                    }
                    kept.put(sentence, vector);
                }
            }
        }
    }

    float[] of(String sentence) throws OrtException {
        float[] vector = kept.get(sentence);
        if (vector == null) {
            vector = vectors.of(sentence);
            kept.put(sentence, vector);
        }
        return vector;
    }

    @Override
    public void close() throws IOException, OrtException {
        vectors.close();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(FILE)))) {
            out.writeInt(kept.size());
            for (Map.Entry<String, float[]> each : kept.entrySet()) {
                out.writeUTF(each.getKey());
                for (float number : each.getValue()) {
                    out.writeFloat(number);
                }
            }
        }
    }
}
