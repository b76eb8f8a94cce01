package sendcheck.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Says how far the database had come when the last change was acknowledged. H2 opens a file that lost its end or its middle as if nothing
 * were missing, at the last state that it still finds whole; only something beside the file can tell (docs/decisions/storage.md).
 *
 * <p>It holds, for each account's epoch, how many changes were made, and a checksum. It may lag behind the database and never runs ahead, since it
 * is written last; so it need not be forced to the disk, and a torn one counts as none.
 */
final class Witness {
    private static final String COUNTS =
            "SELECT epoch, profile_version + programs_version + contacts_version FROM account ORDER BY epoch";

    private final Path file;

    Witness(Path file) {
        this.file = file;
    }

    /** How many changes each account has seen, by epoch. */
    static Map<String, Long> countsIn(Connection database) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(COUNTS)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Asks and writes as one step, so that no slower writer puts an older count over a newer one. */
    synchronized void record(Connection database) throws SQLException, IOException {
        StringBuilder lines = new StringBuilder();
        countsIn(database)
                .forEach((epoch, count) ->
                        lines.append(epoch).append(' ').append(count).append('\n'));
        byte[] content = (lines + checksum(lines.toString()) + "\n").getBytes(StandardCharsets.US_ASCII);
        if (!Files.exists(file)) {
            WholeFile.create(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content), 0);
            channel.truncate(content.length);
        }
    }

    /** Whether the database lacks what was acknowledged. */
    boolean missesIn(Map<String, Long> counts) throws IOException {
        return read().entrySet().stream()
                .anyMatch(known -> counts.getOrDefault(known.getKey(), -1L) < known.getValue());
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    private Map<String, Long> read() throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII).stripTrailing();
        int last = text.lastIndexOf('\n') + 1;
        String lines = text.substring(0, last);
        if (!text.substring(last).equals(checksum(lines))) {
            return Map.of();
        }
        Map<String, Long> counts = new TreeMap<>();
        lines.lines().map(line -> line.split(" ", 2)).forEach(parts -> counts.put(parts[0], Long.parseLong(parts[1])));
        return counts;
    }

    private static String checksum(String lines) {
        CRC32 crc = new CRC32();
        crc.update(lines.getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(crc.getValue());
    }
}
