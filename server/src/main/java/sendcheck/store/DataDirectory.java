package sendcheck.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder that holds all that the service keeps: the database, the token, the key of receipts, and, while it runs, its address. Only its
 * owner can read it.
 */
public final class DataDirectory {
    private static final int SECRET_BYTES = 32;

    /** Bytes; a token and an address are far shorter. */
    private static final long MOST_READ = 1_000;

    static final String TOKEN = "token";
    static final String RECEIPT_KEY = "receipt.key";

    private static final String MODEL = "model";

    /** Every file that is ever ours; what else lies in the folder is left as it is. */
    private static final Set<String> OURS = Stream.concat(
                    Stream.of(
                            "lock",
                            TOKEN,
                            "token.new",
                            RECEIPT_KEY,
                            "receipt.key.new",
                            "address",
                            "address.new",
                            DatabaseFile.FILE,
                            DatabaseFile.WITNESS,
                            DatabaseFile.ERASING,
                            MODEL),
                    DatabaseFile.LITTER.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** What {@link #address} gives: nothing else that stands in the file is asked. */
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d{1,5}");

    private final Path folder;

    private Optional<FileChannel> lock = Optional.empty();

    private DataDirectory(Path folder) {
        this.folder = folder;
    }

    /** Names a folder without touching it. */
    public static DataDirectory at(Path folder) {
        return new DataDirectory(folder.toAbsolutePath().normalize());
    }

    /** {@code $XDG_DATA_HOME/sendcheck}, else {@code ~/.local/share/sendcheck} (XDG Base Directory Specification 0.8). */
    public static DataDirectory usual() {
        String home = Optional.ofNullable(System.getenv("XDG_DATA_HOME")).orElse("");
        Path data = home.isBlank() || !Path.of(home).isAbsolute()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(home);
        return at(data.resolve("sendcheck"));
    }

    public Path folder() {
        return folder;
    }

    /** The folder of what the build holds and only works as a file: the sentence model. It can be deleted; the next start makes it anew. */
    public Path model() {
        return folder.resolve(MODEL);
    }

    /**
     * Makes the folder if need be, closed to others, and takes it for this process alone, until the process ends. Of a folder that is there only
     * our own files are touched.
     *
     * @throws UnusableData if another process has it, it cannot be written, or it holds other things and nothing of ours
     */
    public void take() {
        if (folder.toString().indexOf(';') >= 0) {
            // H2 would read what follows as settings.
            throw new UnusableData("A data directory cannot have a ';' in its name (" + folder + ").");
        }
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                WholeFile.close(folder, "rwx------");
            }
            refuseForeign();
            if (!Files.isWritable(folder)) {
                throw new UnusableData("The data directory " + folder + " cannot be written.");
            }
            Path lockFile = folder.resolve("lock");
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            WholeFile.close(lockFile);
            // The system lets go of it when the process ends, however it ends.
            if (channel.tryLock() == null) {
                channel.close();
                throw taken();
            }
            lock = Optional.of(channel);
        } catch (OverlappingFileLockException e) {
            throw taken();
        } catch (AccessDeniedException | FileAlreadyExistsException e) {
            throw new UnusableData("The data directory " + folder + " cannot be written.");
        } catch (IOException e) {
            throw new UnusableData("The data directory " + folder + " cannot be used (" + Breakdown.reason(e) + ").");
        }
    }

    /** Leaves the folder to another process. */
    public void release() {
        try {
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException e) {
            // The process is about to end, and the system lets go of the lock then.
        }
    }

    private UnusableData taken() {
        return new UnusableData("Another sendcheck is using the data directory " + folder
                + ". Stop that one first, or give this one a directory of its own (--data DIR).");
    }

    /** A folder of somebody's documents, given by a slip, is not moved into. */
    private void refuseForeign() throws IOException {
        if (Files.exists(folder.resolve(TOKEN)) || Files.exists(folder.resolve(DatabaseFile.FILE))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.anyMatch(file -> !OURS.contains(String.valueOf(file.getFileName())))) {
                throw new UnusableData(
                        "The directory " + folder
                                + " holds other files and no data of Sendcheck. Give it an empty or a new directory (--data DIR).");
            }
        }
    }

    /** Whether there is a database in it. */
    public boolean hasData() {
        return Files.exists(folder.resolve(DatabaseFile.FILE));
    }

    /** Whether a living process has the folder. */
    public boolean isTaken() {
        Path lockFile = folder.resolve("lock");
        if (!Files.isWritable(lockFile)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The bearer token (256 random bits); made at the first call. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret(TOKEN));
    }

    /** The key that receipts are signed with; made at the first call. */
    public byte[] receiptKey() {
        return secret(RECEIPT_KEY);
    }

    private byte[] secret(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(secret);
                WholeFile.write(
                        file,
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(secret)
                                .concat("\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            WholeFile.close(file);
            byte[] secret = Base64.getUrlDecoder().decode(Files.readString(file).strip());
            if (secret.length < SECRET_BYTES) {
                throw new IllegalArgumentException("short");
            }
            return secret;
        } catch (IllegalArgumentException e) {
            throw new UnusableData(file + " is damaged. Delete it, and a new one is made at the next start.");
        } catch (IOException e) {
            throw new UnusableData(file + " cannot be read or written (" + Breakdown.reason(e) + ").");
        }
    }

    /** Reads the token of a service that runs on this folder; empty if there is none or it is not ours to read. */
    public Optional<String> existingToken() {
        return readIfThere(folder.resolve(TOKEN));
    }

    /** Where a service that runs on this folder can be reached ({@code http://127.0.0.1:PORT}); a stale one after a crash. */
    public Optional<String> address() {
        return readIfThere(folder.resolve("address"))
                .filter(address -> ADDRESS.matcher(address).matches());
    }

    public void writeAddress(String address) {
        try {
            WholeFile.write(folder.resolve("address"), address.concat("\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UnusableData(folder + " cannot be written (" + Breakdown.reason(e) + ").");
        }
    }

    public void removeAddress() {
        try {
            Files.deleteIfExists(folder.resolve("address"));
        } catch (IOException e) {
            // A stale address does no harm: nobody answers there.
        }
    }

    private static Optional<String> readIfThere(Path file) {
        try {
            return Files.isReadable(file) && Files.size(file) <= MOST_READ
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            // Not ours to read, or no text: as good as not there.
            return Optional.empty();
        }
    }
}
