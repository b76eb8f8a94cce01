package sendcheck.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer where in a JSON document (RFC 6901); "" is the whole of it; absent for a CSV file
 * @param detail what is wrong there, in a sentence
 * @param line of a CSV file, from 1
 * @param column of a CSV file, from 1; absent where the whole line is meant
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "detail")
public record Complaint(
        @Nullable String pointer,
        String detail,
        @Nullable Long line,
        @Nullable Integer column) {
    public Complaint(String pointer, String detail) {
        this(pointer, detail, null, null);
    }

    /** About a whole line of a CSV file. */
    public static Complaint atLine(long line, String detail) {
        return new Complaint(null, detail, line, null);
    }

    /** About a cell of a CSV file. */
    public static Complaint atCell(long line, int column, String detail) {
        return new Complaint(null, detail, line, column);
    }

    /** The place and what is wrong there, for a person to read. */
    public String sentence() {
        return where().map(at -> at + ": " + detail).orElse(detail);
    }

    private Optional<String> where() {
        Optional<String> cell = Optional.ofNullable(column).map(at -> ", column " + at);
        return Optional.ofNullable(line)
                .map(at -> "line " + at + cell.orElse(""))
                .or(() -> Optional.ofNullable(pointer).filter(at -> !at.isEmpty()));
    }
}
