package sendcheck.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.store.DataDirectory;
import sendcheck.store.UnusableData;

/**
 * Sees at each start that the data directory (700) and what is kept in it (600) are closed to other users of the machine, whatever a copy, a
 * restored backup or an umask made of them.
 */
final class OwnerAlone {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerAlone.class);

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final List<String> KEPT = List.of("token", "receipt.key", "sendcheck.mv.db", "witness");

    private OwnerAlone() {}

    /**
     * Closes what stands open, and says so: who could read a token may have it.
     *
     * @throws UnusableData if it cannot be closed: the directory is another user's, or its file system knows no owners
     */
    static void see(DataDirectory data) {
        close(data.folder(), FOLDER);
        for (String name : KEPT) {
            Path file = data.folder().resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                close(file, FILE);
            }
        }
    }

    private static void close(Path path, Set<PosixFilePermission> closed) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            // Windows: a folder in the user's own profile is closed to other users as it stands.
            return;
        }
        try {
            Set<PosixFilePermission> open = EnumSet.copyOf(view.readAttributes().permissions());
            open.removeAll(closed);
            if (open.isEmpty()) {
                return;
            }
            view.setPermissions(closed);
            if (!view.readAttributes().permissions().equals(closed)) {
                throw new UnusableData(
                        path + " stays open to other users of this machine. Give it a directory that can be"
                                + " closed (--data DIR).");
            }
            LOG.warn(
                    "{} was open to other users of this machine ({}); it is closed now",
                    path.getFileName(),
                    PosixFilePermissions.toString(open));
        } catch (IOException e) {
            throw new UnusableData(path + " is open to other users of this machine, and cannot be closed.");
        }
    }
}
