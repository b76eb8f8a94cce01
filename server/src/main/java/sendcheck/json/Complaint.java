package sendcheck.json;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); for CSV {@code line 3, column 2 (Specialty)}
 * @param detail what is wrong there, in a sentence
 */
@Serdeable
public record Complaint(String pointer, String detail) {}
