package sendcheck.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import sendcheck.store.Backup;
import sendcheck.store.DataDirectory;
import sendcheck.store.UnusableData;

/** {@code sendcheck backup} and {@code restore}: all that is stored, in one file. */
final class BackupCommand {
    private BackupCommand() {}

    static int backup(Options options, PrintStream out) {
        Path target = path(options);
        DataDirectory data = options.data();
        if (!data.hasData()) {
            throw new UnusableData("There is no data of Sendcheck in " + data.folder() + ".");
        }
        data.take();
        try {
            Backup.write(data, target, Clock.systemUTC().instant());
        } finally {
            data.release();
        }
        out.println("Backed up to " + target
                + ". It holds your contacts and your token: keep it where only you can read it.");
        return 0;
    }

    static int restore(Options options, PrintStream out) {
        Path source = path(options);
        if (!Files.isRegularFile(source)) {
            throw new UnusableData("There is no file " + source + ".");
        }
        DataDirectory data = options.data();
        data.take();
        try {
            Instant made = Backup.restore(source, data);
            out.println("Put back what was backed up at " + made + ", into " + data.folder() + ".");
        } finally {
            data.release();
        }
        return 0;
    }

    private static Path path(Options options) {
        String written = options.operands().get(0);
        try {
            return Path.of(written).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new WrongUse("'" + written + "' can be no file");
        }
    }
}
