package sendcheck.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;

/**
 * Model and native library, as files: the runtime takes them from nowhere else, and mapped from disk they cost less memory. They lie in a folder of
 * the data directory, put there at the first start of a version.
 */
final class ModelFiles {
    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";

    /** ONNX Runtime reads its libraries from there if it is set. */
    private static final String LIBRARY_FOLDER = "onnxruntime.native.path";

    private final Path folder;

    /** @param folder closed to other users; made if need be */
    ModelFiles(Path folder) {
        this.folder = folder;
    }

    /** Loads the sentence model. */
    SentenceVectors load() throws IOException, ai.onnxruntime.OrtException, NoModel {
        String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        Files.createDirectories(folder);
        close(folder, "rwx------");
        for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
            extract("/ai/onnxruntime/native/" + platform + "/" + System.mapLibraryName(library));
        }
        Path model = extract(MODEL);
        System.setProperty(LIBRARY_FOLDER, folder.toString());
        try (InputStream vocabulary = resource(VOCABULARY)) {
            return SentenceVectors.load(model, new WordPiece(VocabularyFile.read(vocabulary)));
        }
    }

    /** What ONNX Runtime calls this machine. */
    static String platform(String system, String processor) throws NoModel {
        String name = system.toLowerCase(Locale.ROOT);
        String os = name.startsWith("linux")
                ? "linux"
                : name.startsWith("mac") ? "osx" : name.startsWith("windows") ? "win" : "";
        String chip = switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64", "arm64" -> "aarch64";
            default -> "";
        };
        if (os.isEmpty() || chip.isEmpty() || (os.equals("win") && chip.equals("aarch64"))) {
            throw new NoModel("no native library for " + system + " on " + processor);
        }
        return os + "-" + chip;
    }

    /** A file that is there and as long as the resource is taken for it: nobody but the user can write there. */
    private Path extract(String resource) throws IOException, NoModel {
        Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        try (InputStream in = resource(resource)) {
            long length =
                    ModelFiles.class.getResource(resource).openConnection().getContentLengthLong();
            if (!Files.exists(file) || Files.size(file) != length) {
                Path part = file.resolveSibling(file.getFileName() + ".new");
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                close(part, "rw-------");
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return file;
    }

    private static void close(Path path, String permissions) throws IOException {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        } catch (UnsupportedOperationException e) {
            // Windows: a folder in the user's own profile is closed to other users as it stands.
        }
    }

    private static InputStream resource(String name) throws NoModel {
        InputStream in = ModelFiles.class.getResourceAsStream(name);
        if (in == null) {
            throw new NoModel("this build holds no " + name.substring(name.lastIndexOf('/') + 1));
        }
        return in;
    }

    /** There is none for this machine or in this build. */
    static final class NoModel extends Exception {
        private static final long serialVersionUID = 1L;

        NoModel(String reason) {
            super(reason);
        }
    }
}
