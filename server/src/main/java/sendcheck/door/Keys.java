package sendcheck.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** Whose token it is. On the applicant's own machine there is one token and one account. */
public final class Keys {
    private static final String SCHEME = "bearer ";

    private final byte[] token;
    private final String account;

    public Keys(String token, String account) {
        this.token = digest(token);
        this.account = account;
    }

    /** @param authorization the values of the Authorization header */
    Optional<String> account(List<String> authorization) {
        if (authorization.size() != 1 || !authorization.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        // Digests have one length and are compared in full, whatever was sent: time tells nothing.
        byte[] shown = digest(authorization.get(0).substring(SCHEME.length()).strip());
        return MessageDigest.isEqual(shown, token) ? Optional.of(account) : Optional.empty();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
