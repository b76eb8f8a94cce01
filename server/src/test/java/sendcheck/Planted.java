package sendcheck;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for words that were planted, in every byte of every file of a folder. */
public final class Planted {
    private Planted() {}

    /** {@code FILE: WORD} for each word that stands somewhere in UTF-8 or UTF-16. */
    public static List<String> in(Path folder, String... words) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // ISO-8859-1 maps bytes to characters one to one.
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String word : words) {
                    for (Charset charset :
                            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                        ByteBuffer encoded = charset.encode(word);
                        if (bytes.contains(StandardCharsets.ISO_8859_1.decode(encoded))) {
                            found.add(folder.relativize(file) + ": " + word);
                        }
                    }
                }
            }
        }
        return found;
    }
}
