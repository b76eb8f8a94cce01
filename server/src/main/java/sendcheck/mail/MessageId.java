package sendcheck.mail;

import sendcheck.json.Json;

/** A Message-ID, which tells one message from all others. */
public final class MessageId {
    /** RFC 5322 allows lines of 998 characters. */
    private static final int LONGEST = 998;

    private MessageId() {}

    /** Without its angle brackets. */
    public static String bare(String written) {
        String id = written.strip();
        return id.startsWith("<") && id.endsWith(">")
                ? id.substring(1, id.length() - 1).strip()
                : id;
    }

    /**
     * Reads one that is stored.
     *
     * @throws sendcheck.json.BadInput if it is empty, too long, or has control characters
     */
    public static String read(Json json) {
        String id = bare(json.text());
        if (id.isEmpty() || id.length() > LONGEST || id.chars().anyMatch(Character::isISOControl)) {
            throw json.bad("This must be a Message-ID.");
        }
        return id;
    }
}
