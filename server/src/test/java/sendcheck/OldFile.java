package sendcheck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The database file of an older version. */
public final class OldFile {
    private OldFile() {}

    /** What 0.2.0 left when it was killed after three sends, {@code v1@x} to {@code v3@x}. */
    public static void layInto(Path folder) throws IOException {
        try (InputStream in = OldFile.class.getResourceAsStream("/store/version-0.2.0.mv.db.gz")) {
            if (in == null) {
                throw new AssertionError("no old file");
            }
            Files.write(folder.resolve("sendcheck.mv.db"), new GZIPInputStream(in).readAllBytes());
        }
    }
}
