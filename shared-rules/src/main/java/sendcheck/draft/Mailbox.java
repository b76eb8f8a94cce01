package sendcheck.draft;

import java.util.Locale;

/**
 * A mail address with the name shown beside it.
 *
 * @param name display name, empty if none
 * @param address {@code local@domain}, in lower case
 */
public record Mailbox(String name, String address) {
    public Mailbox {
        name = name.strip();
        address = address.strip().toLowerCase(Locale.ROOT);
    }

    /** The part before the @; the whole address if it has none. */
    public String local() {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    /** The part after the @; empty if the address has none. */
    public String domain() {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1);
    }

    /** As it is written in a header: {@code Name <address>}. */
    public String written() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }
}
