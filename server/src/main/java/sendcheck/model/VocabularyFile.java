package sendcheck.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** The vocabulary out of a {@code tokenizer.json} (Hugging Face's tokenizers 0.x): {@code model.vocab}, numbers by piece. */
final class VocabularyFile {
    private VocabularyFile() {}

    static Map<String, Integer> read(InputStream in) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("vocab")) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String piece = json.currentName();
                        json.nextToken();
                        vocabulary.put(piece, json.getIntValue());
                    }
                    return vocabulary;
                }
            }
        }
        throw new IOException("no vocabulary");
    }
}
