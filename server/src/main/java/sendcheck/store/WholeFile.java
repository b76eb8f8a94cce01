package sendcheck.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that are there whole or not at all, even if the machine stops in the middle, and that only their owner reads. */
final class WholeFile {
    private static final String OWNER_ALONE = "rw-------";

    private WholeFile() {}

    /** Written aside, closed to others before anything stands in it. */
    static void write(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        create(draft);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
        put(draft, file);
    }

    /** An empty file that is closed to others. */
    static void create(Path file) throws IOException {
        Files.createFile(file);
        close(file);
    }

    /** Lets a finished file take another one's place. */
    static void put(Path finished, Path place) throws IOException {
        try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        settleFolder(place);
    }

    /** Makes the new name last, too. */
    static void settleFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows does not open folders; NTFS keeps its own journal of names.
        }
    }

    static void close(Path file) throws IOException {
        close(file, OWNER_ALONE);
    }

    static void close(Path path, String permissions) throws IOException {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        } catch (UnsupportedOperationException e) {
            // Windows: a folder in the user's own profile is closed to other users as it stands.
        }
    }
}
