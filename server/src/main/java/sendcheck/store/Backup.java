package sendcheck.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A data directory in one file: the database, the token and the key of receipts, and a list of them with their SHA-256. Who has it can read all of
 * it, so only its owner can.
 */
public final class Backup {
    private static final String CONTENTS = "sendcheck-backup.txt";
    private static final String FORMAT = "Sendcheck backup 1";
    private static final List<String> FILES =
            List.of(DatabaseFile.FILE, DataDirectory.TOKEN, DataDirectory.RECEIPT_KEY);

    private Backup() {}

    /**
     * Writes a backup of a directory that this process has taken.
     *
     * @throws UnusableData if there is nothing to back up, it is damaged, or the file is there already
     */
    public static void write(DataDirectory data, Path target, Instant now) {
        if (Files.exists(target)) {
            throw new UnusableData(target + " is there already. Give a new name.");
        }
        DatabaseFile.in(data).inspect();
        // Made now if nothing asked for them yet, so that a backup is always whole.
        data.token();
        data.receiptKey();
        Path draft = target.resolveSibling(target.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            WholeFile.create(draft);
            Map<String, String> sums = new TreeMap<>();
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(draft))) {
                for (String name : FILES) {
                    zip.putNextEntry(new ZipEntry(name));
                    sums.put(name, copy(Files.newInputStream(data.folder().resolve(name)), zip));
                }
                zip.putNextEntry(new ZipEntry(CONTENTS));
                zip.write(contents(now, sums).getBytes(StandardCharsets.UTF_8));
            }
            WholeFile.put(draft, target);
        } catch (IOException e) {
            throw new UnusableData("The backup " + target + " cannot be written (" + Breakdown.reason(e) + ").");
        }
    }

    /**
     * Puts a backup into a directory that this process has taken and that holds no data. The database comes last: until it is there, the same
     * can be done again.
     *
     * @return when the backup was made
     * @throws UnusableData if the file is no whole backup, or the directory holds data of its own
     */
    public static Instant restore(Path source, DataDirectory data) {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            List<String> contents = contents(zip, source);
            Instant made = Instant.parse(contents.get(1));
            refuseDamaged(zip, contents, source);
            refuseOwnData(zip, data);
            for (String name : List.of(DataDirectory.TOKEN, DataDirectory.RECEIPT_KEY)) {
                WholeFile.write(data.folder().resolve(name), bytes(zip, name));
            }
            try (InputStream database = open(zip, DatabaseFile.FILE)) {
                DatabaseFile.in(data).putBack(database);
            }
            return made;
        } catch (ZipException | DateTimeParseException e) {
            throw noBackup(source);
        } catch (IOException e) {
            throw new UnusableData("The backup " + source + " cannot be put back (" + Breakdown.reason(e) + ").");
        }
    }

    private static String contents(Instant now, Map<String, String> sums) {
        StringBuilder lines = new StringBuilder(FORMAT + "\n" + now.truncatedTo(ChronoUnit.SECONDS) + "\n");
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    private static List<String> contents(ZipFile zip, Path source) throws IOException {
        if (zip.getEntry(CONTENTS) == null) {
            throw noBackup(source);
        }
        List<String> lines =
                new String(bytes(zip, CONTENTS), StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 2 || !lines.get(0).startsWith("Sendcheck backup ")) {
            throw noBackup(source);
        }
        if (!lines.get(0).equals(FORMAT)) {
            throw new UnusableData(
                    source + " was written by another version of Sendcheck, in a form that this one does not know.");
        }
        return lines;
    }

    private static void refuseDamaged(ZipFile zip, List<String> contents, Path source) throws IOException {
        for (String name : FILES) {
            if (zip.getEntry(name) == null) {
                throw damaged(source);
            }
            try (InputStream in = open(zip, name)) {
                if (!contents.contains(copy(in, OutputStream.nullOutputStream()) + "  " + name)) {
                    throw damaged(source);
                }
            } catch (ZipException e) {
                throw damaged(source);
            }
        }
    }

    private static void refuseOwnData(ZipFile zip, DataDirectory data) throws IOException {
        Path database = data.folder().resolve(DatabaseFile.FILE);
        if (Files.exists(database)) {
            throw new UnusableData("There is a database in " + data.folder() + " already. Nothing was put back: move "
                    + database + " away first, or put the backup into a directory of its own (--data DIR).");
        }
        for (String name : List.of(DataDirectory.TOKEN, DataDirectory.RECEIPT_KEY)) {
            Path file = data.folder().resolve(name);
            if (Files.exists(file) && !java.util.Arrays.equals(Files.readAllBytes(file), bytes(zip, name))) {
                throw new UnusableData("The backup holds another " + name + " than " + data.folder()
                        + ". Nothing was put back: move " + file
                        + " away first, or put the backup into a directory of its own (--data DIR).");
            }
        }
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        return Optional.ofNullable(zip.getInputStream(zip.getEntry(name)))
                .orElseThrow(() -> new IOException("no " + name));
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (InputStream in = open(zip, name)) {
            return in.readAllBytes();
        }
    }

    /** Copies, and answers the SHA-256 of what went by. */
    private static String copy(InputStream from, OutputStream to) throws IOException {
        try (DigestInputStream in = new DigestInputStream(from, MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(to);
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static UnusableData noBackup(Path source) {
        return new UnusableData(source + " is no backup of Sendcheck.");
    }

    private static UnusableData damaged(Path source) {
        return new UnusableData(source + " is damaged: it does not hold what was backed up.");
    }
}
