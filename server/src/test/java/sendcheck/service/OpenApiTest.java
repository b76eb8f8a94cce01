package sendcheck.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI document that the build makes from the code says what the contract says ({@code contract.yaml}: its calls and fields). */
class OpenApiTest {
    private static Map<?, ?> yaml(String resource) {
        try (InputStream in = OpenApiTest.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("no " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Object tree = new Load(LoadSettings.builder().build()).loadFromString(text);
            return tree instanceof Map<?, ?> map ? map : Map.of();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<?, ?> map(Map<?, ?> map, String key) {
        return (Map<?, ?>) value(map, key);
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return (List<?>) value(map, key);
    }

    private static Object value(Map<?, ?> map, String key) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> new AssertionError("no " + key));
    }

    private static final Map<?, ?> CONTRACT = yaml("/contract.yaml");
    private static final Map<?, ?> OPENAPI = yaml("/META-INF/swagger/sendcheck.yml");

    @Test
    void everyCallOfTheContractIsThereAndNoOther() {
        Set<String> described = new TreeSet<>();
        map(OPENAPI, "paths")
                .forEach((path, operations) -> ((Map<?, ?>) operations)
                        .keySet()
                        .forEach(method -> described.add(String.valueOf(method).toUpperCase(java.util.Locale.ROOT) + " "
                                + String.valueOf(path).replace("/api/v1", ""))));
        Set<String> promised = new TreeSet<>();
        list(CONTRACT, "calls").forEach(call -> promised.add(String.valueOf(call)));
        assertThat(described).isEqualTo(promised);
    }

    @TestFactory
    List<DynamicTest> everyFieldOfTheContractIsThere() {
        List<DynamicTest> tests = new ArrayList<>();
        map(CONTRACT, "fields")
                .forEach((schema, fields) -> tests.add(DynamicTest.dynamicTest(String.valueOf(schema), () -> {
                    Map<?, ?> described = map(map(map(OPENAPI, "components"), "schemas"), String.valueOf(schema));
                    Set<String> names = new TreeSet<>();
                    map(described, "properties").keySet().forEach(name -> names.add(String.valueOf(name)));
                    List<String> promised =
                            ((List<?>) fields).stream().map(String::valueOf).toList();
                    assertThat(names).containsAll(promised);
                })));
        return tests;
    }

    @TestFactory
    List<DynamicTest> whatMayBeLeftOutIsNotRequired() {
        List<DynamicTest> tests = new ArrayList<>();
        map(CONTRACT, "required")
                .forEach((schema, fields) -> tests.add(DynamicTest.dynamicTest(String.valueOf(schema), () -> {
                    Map<?, ?> described = map(map(map(OPENAPI, "components"), "schemas"), String.valueOf(schema));
                    Set<String> required = new TreeSet<>();
                    if (described.containsKey("required")) {
                        list(described, "required").forEach(name -> required.add(String.valueOf(name)));
                    }
                    Set<String> promised = new TreeSet<>();
                    ((List<?>) fields).forEach(name -> promised.add(String.valueOf(name)));
                    assertThat(required).isEqualTo(promised);
                })));
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyKindOfBodyOfTheContractIsTaken() {
        List<DynamicTest> tests = new ArrayList<>();
        map(CONTRACT, "bodies")
                .forEach((call, types) -> tests.add(DynamicTest.dynamicTest(String.valueOf(call), () -> {
                    String[] parts = String.valueOf(call).split(" ", 2);
                    Map<?, ?> operation = map(
                            map(map(OPENAPI, "paths"), "/api/v1" + parts[1]),
                            parts[0].toLowerCase(java.util.Locale.ROOT));
                    Set<String> taken = new TreeSet<>();
                    map(map(operation, "requestBody"), "content")
                            .keySet()
                            .forEach(type -> taken.add(String.valueOf(type)));
                    Set<String> promised = new TreeSet<>();
                    ((List<?>) types).forEach(type -> promised.add(String.valueOf(type)));
                    assertThat(taken).isEqualTo(promised);
                })));
        return tests;
    }

    @TestFactory
    List<DynamicTest> whatCarriesAnETagSaysSo() {
        List<DynamicTest> tests = new ArrayList<>();
        map(CONTRACT, "tags")
                .forEach((call, header) -> tests.add(DynamicTest.dynamicTest(String.valueOf(call), () -> {
                    String[] parts = String.valueOf(call).split(" ", 2);
                    Map<?, ?> operation = map(
                            map(map(OPENAPI, "paths"), "/api/v1" + parts[1]),
                            parts[0].toLowerCase(java.util.Locale.ROOT));
                    assertThat(list(operation, "parameters").stream()
                                    .map(each -> (Map<?, ?>) each)
                                    .filter(each -> "header".equals(each.get("in")))
                                    .map(each -> String.valueOf(each.get("name"))))
                            .containsExactly(String.valueOf(header));
                    Map<?, ?> responses = map(operation, "responses");
                    assertThat(responses.containsKey(parts[0].equals("GET") ? "304" : "412"))
                            .isTrue();
                    Object done = responses.keySet().stream()
                            .filter(status -> String.valueOf(status).startsWith("2"))
                            .findFirst()
                            .orElseThrow();
                    Map<?, ?> success = map(responses, String.valueOf(done));
                    assertThat(map(success, "headers").containsKey("ETag")).isTrue();
                    assertThat(success.containsKey("content") || done.equals("204"))
                            .isTrue();
                })));
        return tests;
    }

    @Test
    void onlyHealthNeedsNoToken() {
        map(OPENAPI, "paths")
                .forEach((path, operations) -> ((Map<?, ?>) operations).forEach((method, operation) -> {
                    boolean open = !((Map<?, ?>) operation).containsKey("security");
                    assertThat(open).as(path + " " + method).isEqualTo(path.equals("/api/v1/health"));
                }));
    }
}
