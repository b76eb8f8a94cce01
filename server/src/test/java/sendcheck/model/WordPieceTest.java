package sendcheck.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sendcheck.json.Json;

/** Our tokenizer says what the reference implementation said (src/test/resources/wordpiece/README.md). */
class WordPieceTest {
    private static WordPiece tokenizer =
            new WordPiece(java.util.Map.of("[PAD]", 0, "[UNK]", 1, "[CLS]", 2, "[SEP]", 3, "[MASK]", 4));

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                WordPieceTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json"))) {
            tokenizer = new WordPiece(VocabularyFile.read(in));
        }
    }

    @Test
    void equalsTheReferenceOnEveryRecordedString() throws IOException {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(
                        WordPieceTest.class.getResourceAsStream("/wordpiece/references.tsv.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.lastIndexOf('\t');
                String quoted = line.substring(0, tab);
                String text = Json.parse(("{\"text\":" + quoted + "}").getBytes(StandardCharsets.UTF_8))
                        .get("text")
                        .text();
                String given = Arrays.stream(tokenizer.encode(text, Integer.MAX_VALUE))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "));
                count++;
                if (!given.equals(line.substring(tab + 1))) {
                    wrong.add(quoted + "\n  is        " + given + "\n  should be " + line.substring(tab + 1));
                }
            }
        }

        assertThat(count).isGreaterThanOrEqualTo(5_000);
        assertThat(wrong).as("%d of %d", wrong.size(), count).isEmpty();
    }

    @Test
    void cutsOffWhatIsTooLongAndStillEnds() {
        int[] whole = tokenizer.encode("one two three four", 100);

        assertThat(tokenizer.encode("one two three four", 6)).isEqualTo(whole);
        assertThat(tokenizer.encode("one two three four", 4)).containsExactly(whole[0], whole[1], whole[2], whole[5]);
    }
}
