package sendcheck.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendcheck.draft.Mailbox;

/** Reads addresses as mail clients write them. What has no address in it becomes one without an @: it is on no list, and is not lost. */
public final class Addresses {
    /** RFC 5321, 4.5.3.1: 64 for the part before the @, 255 for the domain. */
    public static final int LONGEST = 320;

    private Addresses() {}

    /** Why this can be nobody's address; empty if it can. What has no @ may stand among recipients: it is on no list. */
    public static Optional<String> complaint(String address) {
        if (address.length() > LONGEST) {
            return Optional.of("An address has " + LONGEST + " characters at most.");
        }
        return address.chars().anyMatch(Character::isISOControl)
                ? Optional.of("An address has no control characters.")
                : Optional.empty();
    }

    /** {@code Name <a@b>}, {@code "Last, First" <a@b>}, {@code a@b (Name)} or {@code a@b}. */
    public static Mailbox read(String written) {
        String entry = written.strip();
        int open = entry.lastIndexOf('<');
        int close = entry.indexOf('>', open + 1);
        if (open >= 0 && close > open) {
            return new Mailbox(name(entry.substring(0, open)), entry.substring(open + 1, close));
        }
        int comment = entry.indexOf('(');
        if (comment > 0 && entry.endsWith(")") && entry.indexOf('@') >= 0 && entry.indexOf('@') < comment) {
            return new Mailbox(entry.substring(comment + 1, entry.length() - 1), entry.substring(0, comment));
        }
        return new Mailbox("", entry);
    }

    private static String name(String phrase) {
        String name = phrase.strip();
        if (name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"")) {
            name = name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        return name;
    }

    /** The addresses of one entry: a client may hand over several in one, or a group ("Residents: a@b, c@d;"). At least one. */
    public static List<String> split(String entry) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        boolean angled = false;
        boolean addressed = false;
        for (int i = 0; i < entry.length(); i++) {
            char c = entry.charAt(i);
            if (c == '\\' && quoted && i + 1 < entry.length()) {
                part.append(c).append(entry.charAt(++i));
                addressed |= entry.charAt(i) == '@';
                continue;
            }
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '<' || c == '>')) {
                angled = c == '<';
            }
            addressed |= c == '@';
            boolean separates = (c == ',' || c == ';') && !quoted && !angled && addressed;
            if (separates) {
                add(parts, part);
                addressed = false;
            } else {
                part.append(c);
            }
        }
        add(parts, part);
        return parts.isEmpty() ? List.of(entry) : List.copyOf(parts);
    }

    private static void add(List<String> parts, StringBuilder part) {
        String text = part.toString().strip();
        if (!text.isEmpty()) {
            parts.add(text);
        }
        part.setLength(0);
    }
}
