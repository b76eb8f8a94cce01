package sendcheck.model;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Model and native library, as files: the runtime takes them from nowhere else, and mapped from disk they cost less memory. Each version of them has a
 * folder of its own within the data directory, named by their checksums; it is made at that version's first start, and then those of others go.
 */
final class ModelFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ModelFiles.class);

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";

    /** ONNX Runtime reads its libraries from there if it is set. */
    private static final String LIBRARY_FOLDER = "onnxruntime.native.path";

    /** Names of folders that a version made: what else lies beside them is not ours. */
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{8}){2}");

    private final Path folder;

    /** @param folder of all versions, closed to other users; made if need be */
    ModelFiles(Path folder) {
        this.folder = folder;
    }

    /** Loads the sentence model. */
    SentenceVectors load() throws IOException, OrtException, NoModel {
        String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        List<Packed> all = new ArrayList<>();
        all.add(Packed.find(MODEL));
        for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
            all.add(Packed.find("/ai/onnxruntime/native/" + platform + "/" + System.mapLibraryName(library)));
        }
        Path version = folder.resolve(all.stream().map(Packed::checksum).collect(Collectors.joining("-")));
        Files.createDirectories(version);
        close(folder, "rwx------");
        close(version, "rwx------");
        for (Packed each : all) {
            each.unpack(version);
        }
        System.setProperty(LIBRARY_FOLDER, version.toString());
        try (InputStream vocabulary = resource(VOCABULARY)) {
            SentenceVectors vectors = SentenceVectors.load(
                    version.resolve(all.get(0).name()), new WordPiece(VocabularyFile.read(vocabulary)));
            removeOthers(version);
            return vectors;
        }
    }

    /** What cannot be removed, as a library that another process has open on Windows, is left for the next start. */
    private void removeOthers(Path version) {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : inside.filter(path -> !path.equals(version))
                    .filter(path ->
                            VERSION.matcher(path.getFileName().toString()).matches())
                    .toList()) {
                try (Stream<Path> files = Files.walk(each)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.info("An older sentence model could not be removed: {}", e.toString());
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

    /**
     * A file that the build holds in one of its jars.
     *
     * @param crc as the jar's directory has it, which costs no reading
     */
    private record Packed(String resource, long crc) {
        static Packed find(String resource) throws IOException, NoModel {
            URL url = ModelFiles.class.getResource(resource);
            if (url == null || !(url.openConnection() instanceof JarURLConnection jar)) {
                throw new NoModel("this build holds no " + name(resource));
            }
            return new Packed(resource, jar.getJarEntry().getCrc());
        }

        private static String name(String resource) {
            return resource.substring(resource.lastIndexOf('/') + 1);
        }

        String name() {
            return name(resource);
        }

        String checksum() {
            return String.format(Locale.ROOT, "%08x", crc);
        }

        /** Puts it into a folder, unless it lies there whole: power may have failed before all of it was on the disk. */
        void unpack(Path folder) throws IOException, NoModel {
            Path file = folder.resolve(name());
            if (!Files.exists(file) || crcOf(file) != crc) {
                Path part = file.resolveSibling(name() + ".new");
                try (InputStream in = ModelFiles.resource(resource)) {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                }
                close(part, "rw-------");
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        private static long crcOf(Path file) throws IOException {
            try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
                in.transferTo(OutputStream.nullOutputStream());
                return in.getChecksum().getValue();
            }
        }
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
