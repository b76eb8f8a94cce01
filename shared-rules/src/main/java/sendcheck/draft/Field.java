package sendcheck.draft;

import java.util.Locale;

/** A part of a message that a place can lie in. */
public enum Field {
    SUBJECT,
    BODY,
    FROM,
    TO,
    CC,
    BCC,
    ATTACHMENTS;

    /** The name in the HTTP contract, lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
