package sendcheck.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that was really sent to a program, or a call to it.
 *
 * @param programId empty if the address is on no list
 * @param address the recipient, lower case; empty for a call
 * @param fingerprint of the text; empty for a call or a message recorded without one
 */
public record Contact(
        String id,
        Optional<String> programId,
        String address,
        Kind kind,
        Instant at,
        String messageId,
        Optional<TextFingerprint> fingerprint) {
    public enum Kind {
        EMAIL,
        CALL
    }
}
