package sendcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sendcheck.rule.Rulebook;

class RulePagesTest {
    private static final Path FOLDER = Path.of("../docs/rules");

    @Test
    void thePagesAreWhatTheRulesSay() throws IOException {
        Map<String, String> pages = new TreeMap<>(RulePages.of(Rulebook.load()));
        if (Boolean.getBoolean("docs.write")) {
            write(pages);
        }

        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(new TreeSet<>(
                            files.map(file -> file.getFileName().toString()).toList()))
                    .isEqualTo(new TreeSet<>(pages.keySet()));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(page.getKey())))
                    .as(
                            "docs/rules/%s is stale: mvn -pl shared-rules test -Dtest=RulePagesTest -Ddocs.write=true",
                            page.getKey())
                    .isEqualTo(page.getValue());
        }
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }
}
