package sendcheck.receipt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import sendcheck.contact.TextFingerprint;

/**
 * Writes and reads receipts: {@code base64url(lines) "." base64url(HMAC-SHA256 of the first part)}. Any node that has the key can read any
 * receipt; nothing is stored for it (docs/decisions/receipts.md).
 */
public final class Receipts {
    /** Contract, {@code POST /checks}. */
    public static final Duration VALID = Duration.ofDays(7);

    /** A clock may run a little ahead on the node that issued it. */
    private static final Duration CLOCK_SLIP = Duration.ofMinutes(10);

    private static final String VERSION = "2";
    private static final int MARK_BYTES = 12;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    public Receipts(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    public String write(Receipt receipt) {
        StringBuilder lines = new StringBuilder()
                .append(VERSION)
                .append('\n')
                .append(receipt.account())
                .append('\n')
                .append(receipt.epoch())
                .append('\n')
                .append(receipt.issuedAt().toEpochMilli())
                .append('\n')
                .append(receipt.inScope() ? "program" : "personal")
                .append('\n')
                .append(receipt.fingerprint().map(TextFingerprint::encoded).orElse(""));
        new TreeMap<>(receipt.programs())
                .forEach((mark, program) ->
                        lines.append('\n').append(mark).append(' ').append(program));
        String payload = ENCODER.encodeToString(lines.toString().getBytes(StandardCharsets.UTF_8));
        return payload + "." + ENCODER.encodeToString(sign(payload));
    }

    /**
     * Reads a receipt that this service signed for this account.
     *
     * @throws BadReceipt if it is forged or somebody else's; how old it is is another question ({@link #requireFresh})
     */
    public Receipt read(String written, String account) {
        int dot = written.indexOf('.');
        BadReceipt forged = new BadReceipt("This receipt was not issued by this service.", false);
        if (dot < 0) {
            throw forged;
        }
        String payload = written.substring(0, dot);
        List<String> lines;
        try {
            byte[] signature = Base64.getUrlDecoder().decode(written.substring(dot + 1));
            if (!MessageDigest.isEqual(signature, sign(payload))) {
                throw forged;
            }
            lines = List.of(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8).split("\n", -1));
        } catch (IllegalArgumentException e) {
            throw forged;
        }
        if (!lines.get(0).equals(VERSION) || lines.size() < 6) {
            throw new BadReceipt("This receipt is of another version of the service.", true);
        }
        if (!lines.get(1).equals(account)) {
            throw new BadReceipt("This receipt belongs to another account.", false);
        }
        Map<String, String> programs = new LinkedHashMap<>();
        for (String line : lines.subList(6, lines.size())) {
            programs.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
        }
        return new Receipt(
                account,
                lines.get(2),
                Instant.ofEpochMilli(Long.parseLong(lines.get(3))),
                lines.get(4).equals("program"),
                programs,
                Optional.of(lines.get(5)).filter(text -> !text.isEmpty()).map(TextFingerprint::decode));
    }

    /**
     * @param epoch of the account as it is now
     * @throws BadReceipt if its 7 days are over, or have not begun, or the account was removed since
     */
    public static void requireFresh(Receipt receipt, String epoch, Instant now) {
        if (!receipt.epoch().equals(epoch)) {
            throw new BadReceipt("The account was removed after this receipt was issued.", true);
        }
        if (now.isAfter(receipt.issuedAt().plus(VALID))
                || now.isBefore(receipt.issuedAt().minus(CLOCK_SLIP))) {
            throw new BadReceipt(
                    "This receipt is older than 7 days. Record the send with the whole message instead.", true);
        }
    }

    /** An address in a form that tells nothing to who does not know it: keyed, so that it cannot be guessed either. */
    public String mark(String address) {
        byte[] signature = sign("address:" + address);
        return ENCODER.encodeToString(java.util.Arrays.copyOf(signature, MARK_BYTES));
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
