package sendcheck.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static Json json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\": 1, \"a\": 2}", "{} {}", "nix", "{\"a\": tru}", "[1,]", "\u0000"})
    void whatIsNotJsonIsRefused(String text) {
        assertThatThrownBy(() -> json(text)).isInstanceOf(BadInput.class);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> json("[".repeat(100_000))).isInstanceOf(BadInput.class);
    }

    @Test
    void loneSurrogatesKeepTheirPlace() {
        assertThat(json("{\"a\": \"x\\ud83dy\\udc4d \\ud83d\\udc4d\"}").text("a"))
                .isEqualTo("x\uFFFDy\uFFFD \uD83D\uDC4D");
    }

    @Test
    void nullCountsAsAbsent() {
        Json json = json("{\"a\": null, \"b\": [null]}");
        assertThat(json.find("a")).isEmpty();
        assertThat(json.text("a")).isEmpty();
        assertThatThrownBy(() -> json.texts("b"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        e -> assertThat(e.complaints().get(0).pointer()).isEqualTo("/b/0"));
    }

    @Test
    void pointersAreEscaped() {
        assertThatThrownBy(() -> json("{\"a/b~\": 1}").get("a/b~").text())
                .isInstanceOfSatisfying(
                        BadInput.class,
                        e -> assertThat(e.complaints().get(0).pointer()).isEqualTo("/a~1b~0"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "17, 17", "17.0, 17", "1e3, 1000"})
    void wholeNumbers(String written, long count) {
        assertThat(json("{\"n\": " + written + "}").count("n")).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1e999999999", "1e30", "\"1\"", "true"})
    void otherNumbersAreRefused(String written) {
        assertThatThrownBy(() -> json("{\"n\": " + written + "}").count("n")).isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-16", "2027-03-16T10:15:00", "+99999-01-01T00:00:00Z", "1969-01-01T00:00:00Z", ""})
    void timesNeedAnOffsetAndASensibleYear(String written) {
        assertThatThrownBy(() -> json("{\"t\": \"" + written + "\"}").time("t")).isInstanceOf(BadInput.class);
    }

    @Test
    void aPatchReplacesFieldsWhole() {
        Json patched = json("{\"a\": [1], \"b\": \"x\", \"c\": \"y\"}").patchedWith(json("{\"a\": [], \"b\": null}"));
        assertThat(patched.items("a")).isEmpty();
        assertThat(patched.find("b")).isEmpty();
        assertThat(patched.text("c")).isEqualTo("y");
    }
}
