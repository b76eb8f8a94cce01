package sendcheck.receipt;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import sendcheck.contact.TextFingerprint;

/**
 * What a send needs to know of the draft that was checked. Holds no text and no address.
 *
 * @param account whose draft it was
 * @param inScope whether it was program mail
 * @param programs program ids by {@link Receipts#mark} of the address that belonged to them
 */
public record Receipt(
        String account,
        Instant issuedAt,
        boolean inScope,
        Map<String, String> programs,
        Optional<TextFingerprint> fingerprint) {
    public Receipt {
        programs = Map.copyOf(programs);
    }
}
