package sendcheck.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value within a JSON document, which knows its pointer. A field that is {@code null} counts as absent. */
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(10 * 1024 * 1024)
                    .build())
            .build();

    /** Times outside these years are slips of a client, and no database column need hold them. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final Object value;
    private final String pointer;

    private Json(Object value, String pointer) {
        this.value = value;
        this.pointer = pointer;
    }

    /** @throws BadInput if the bytes are not one JSON value in UTF-8 */
    public static Json parse(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() == null) {
                throw new BadInput("", "The body is empty.");
            }
            Object value = read(parser);
            if (parser.nextToken() != null) {
                throw new BadInput("", "There is something after the JSON value.");
            }
            return new Json(value, "");
        } catch (JsonProcessingException e) {
            // Jackson's message quotes the document; its place does not.
            var at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new BadInput("", "The body is not valid JSON" + where + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document that is already a tree of maps, lists, texts, numbers and booleans. */
    public static Json of(Object tree) {
        return new Json(tree, "");
    }

    private static Object read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    map.put(key, read(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(read(parser));
                }
                yield list;
            }
            case VALUE_STRING -> wellFormed(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> Absent.NULL;
        };
    }

    /** A lone half of a surrogate pair cannot be written as UTF-8; U+FFFD takes its place, so that offsets stay. */
    public static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                repaired = repaired == null ? new StringBuilder(text) : repaired;
                repaired.setCharAt(i, '\uFFFD');
            }
        }
        return repaired == null ? text : repaired.toString();
    }

    private enum Absent {
        NULL
    }

    public String pointer() {
        return pointer;
    }

    public BadInput bad(String detail) {
        return new BadInput(pointer, detail);
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw bad("This must be an object.");
    }

    public Optional<Json> find(String key) {
        Object found = map().get(key);
        return found == null || found == Absent.NULL ? Optional.empty() : Optional.of(new Json(found, pointerTo(key)));
    }

    private String pointerTo(String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** @throws BadInput if the field is missing */
    public Json get(String key) {
        return find(key).orElseThrow(() -> new BadInput(pointerTo(key), "This field is required."));
    }

    /** This object with the fields of another laid over it, as a JSON merge patch does (RFC 7396); fields are replaced whole. */
    public Json patchedWith(Json patch) {
        Map<String, Object> merged = new LinkedHashMap<>();
        map().forEach((key, field) -> merged.put(String.valueOf(key), field));
        patch.map().forEach((key, field) -> merged.put(String.valueOf(key), field));
        return new Json(merged, pointer);
    }

    public boolean isList() {
        return value instanceof List;
    }

    public List<Json> items() {
        if (!(value instanceof List<?> list)) {
            throw bad("This must be a list.");
        }
        List<Json> items = new ArrayList<>();
        for (Object item : list) {
            items.add(new Json(item, pointer + "/" + items.size()));
        }
        return items;
    }

    /** Items under a key; none if the key is absent. */
    public List<Json> items(String key) {
        return find(key).map(Json::items).orElse(List.of());
    }

    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw bad("This must be a text.");
    }

    /** The text under a key; empty if the key is absent. */
    public String text(String key) {
        return find(key).map(Json::text).orElse("");
    }

    public List<String> texts(String key) {
        return items(key).stream().map(Json::text).toList();
    }

    public boolean flag(String key) {
        return find(key)
                .map(found -> {
                    if (found.value instanceof Boolean flag) {
                        return flag;
                    }
                    throw found.bad("This must be true or false.");
                })
                .orElse(false);
    }

    /** A whole number from 0 up; 0 if the key is absent. */
    public long count(String key) {
        return find(key).map(Json::count).orElse(0L);
    }

    /** A whole number from 0 up. */
    public long count() {
        if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString());
            // The scale first: 1e999999999 would fill memory if it were written out.
            if (Math.abs(decimal.scale()) < 20
                    && decimal.signum() >= 0
                    && decimal.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                    && decimal.stripTrailingZeros().scale() <= 0) {
                return decimal.longValue();
            }
        }
        throw bad("This must be a whole number from 0 up.");
    }

    public Optional<Instant> time(String key) {
        return find(key).map(Json::time);
    }

    /** A time with an offset, as RFC 3339 writes it. */
    public Instant time() {
        try {
            Instant time = OffsetDateTime.parse(text()).toInstant();
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                throw bad("This time lies too far away.");
            }
            return time;
        } catch (DateTimeException e) {
            throw bad("This must be a time with an offset, like 2027-03-15T11:30:00-04:00.");
        }
    }
}
