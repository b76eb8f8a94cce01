package sendcheck.receipt;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import sendcheck.contact.TextFingerprint;

/**
 * What a send needs to know of the draft that was checked. Holds no text and no address.
 *
 * @param account whose draft it was
 * @param epoch of that account: removed and opened anew, it is another
 * @param inScope whether it was program mail
 * @param programs the recipients that made it program mail, by {@link Receipts#mark} of their address, each with the id of its program; "" where
 *     it belonged to no program alone
 */
public record Receipt(
        String account,
        String epoch,
        Instant issuedAt,
        boolean inScope,
        Map<String, String> programs,
        Optional<TextFingerprint> fingerprint) {
    public Receipt {
        programs = Map.copyOf(programs);
    }
}
