package sendcheck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/stored-data.md} names every column of the database, and none that is not there. */
class StoredDataPageTest {
    private static final Pattern COLUMN = Pattern.compile("`((?:account|program|contact)\\.[a-z_]+)`");

    @TempDir
    private Path folder;

    @Test
    void everyColumnStandsOnThePage() throws Exception {
        DatabaseFile database = DatabaseFile.in(DataDirectory.at(folder));
        database.makeReady();
        List<String> columns = new ArrayList<>();
        try (var connection = DriverManager.getConnection(database.url(), DatabaseFile.USER, DatabaseFile.PASSWORD);
                ResultSet rows = connection.getMetaData().getColumns(null, "public", null, null)) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME");
                // Flyway's own: which versions of the tables there were.
                if (!table.equals("flyway_schema_history")) {
                    columns.add(table + "." + rows.getString("COLUMN_NAME"));
                }
            }
        }
        String page = Files.readString(Path.of("..", "docs", "stored-data.md"));
        List<String> named = COLUMN.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("`", ""))
                .distinct()
                .toList();
        assertThat(columns).hasSizeGreaterThan(15);
        assertThat(named).containsExactlyInAnyOrderElementsOf(columns);
    }
}
