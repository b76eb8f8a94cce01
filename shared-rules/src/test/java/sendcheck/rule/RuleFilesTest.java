package sendcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.yaml.Yaml;

/** Every file in {@code rules/} keeps to {@code rules/schema.json}, and belongs to a rule of the book. */
class RuleFilesTest {
    private static final Path FOLDER = Path.of("rules");

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER)
                .filter(file -> file.toString().endsWith(".yaml"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsToTheSchema(Path file) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve("schema.json")), InputFormat.JSON);
        Yaml rule = Yaml.parse(file.toString(), Files.readString(file));

        assertThat(schema.validate(json(rule), InputFormat.JSON)).isEmpty();
        assertThat(rule.text("id") + ".yaml").isEqualTo(file.getFileName().toString());
    }

    @Test
    void theRulebookHoldsThemAll() throws IOException {
        assertThat(Rulebook.load().stream().map(rule -> rule.card().id() + ".yaml"))
                .containsExactlyInAnyOrderElementsOf(
                        files().map(file -> file.getFileName().toString()).toList());
    }

    private static String json(Yaml yaml) {
        if (yaml.isText()) {
            return quoted(yaml.text());
        }
        if (yaml.isList()) {
            return yaml.items().stream().map(RuleFilesTest::json).collect(Collectors.joining(",", "[", "]"));
        }
        return yaml.entries().entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + json(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
