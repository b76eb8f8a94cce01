package sendcheck.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The folder that holds all that the service keeps: the database, the token, the key of receipts, and, while it runs, its address. Only its
 * owner can read it.
 */
public final class DataDirectory {
    private static final int SECRET_BYTES = 32;

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

    /** The database file, without H2's ending. */
    public Path database() {
        return folder.resolve("sendcheck");
    }

    /**
     * Makes the folder if need be, closes it to others, and takes it for this process alone, until the process ends.
     *
     * @throws UnusableData if another process has it, or it cannot be written
     */
    public void take() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            close(folder, "rwx------");
            Path lockFile = folder.resolve("lock");
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            close(lockFile, "rw-------");
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
            throw new UnusableData("The data directory " + folder + " cannot be used (" + reason(e) + ").");
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

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException
                ? "not found"
                : Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }

    /** Closes every file of the folder to others; the database makes its own as the system's defaults have it. */
    public void closeFiles() {
        try (java.util.stream.Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                close(file, Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        } catch (IOException e) {
            throw new UnusableData("The data directory " + folder + " cannot be used (" + reason(e) + ").");
        }
    }

    /** The bearer token (256 random bits); made at the first call. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret("token"));
    }

    /** The key that receipts are signed with; made at the first call. */
    public byte[] receiptKey() {
        return secret("receipt.key");
    }

    private byte[] secret(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(secret);
                write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n");
            }
            close(file, "rw-------");
            byte[] secret = Base64.getUrlDecoder().decode(Files.readString(file).strip());
            if (secret.length < SECRET_BYTES) {
                throw new IllegalArgumentException("short");
            }
            return secret;
        } catch (IllegalArgumentException e) {
            throw new UnusableData(file + " is damaged. Delete it, and a new one is made at the next start.");
        } catch (IOException e) {
            throw new UnusableData(file + " cannot be read or written (" + reason(e) + ").");
        }
    }

    /** Reads the token of a service that runs on this folder; empty if there is none or it is not ours to read. */
    public Optional<String> existingToken() {
        return readIfThere(folder.resolve("token"));
    }

    /** Where a service that runs on this folder can be reached ({@code http://127.0.0.1:PORT}); a stale one after a crash. */
    public Optional<String> address() {
        return readIfThere(folder.resolve("address"));
    }

    public void writeAddress(String address) {
        try {
            write(folder.resolve("address"), address + "\n");
        } catch (IOException e) {
            throw new UnusableData(folder + " cannot be written (" + reason(e) + ").");
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
            return Files.isReadable(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whole or not at all, even if the machine stops in the middle; closed to others before anything stands in it. */
    private static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        close(draft, "rw-------");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void close(Path path, String permissions) throws IOException {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        } catch (UnsupportedOperationException e) {
            // Windows: a folder in the user's own profile is closed to other users as it stands.
        }
    }
}
