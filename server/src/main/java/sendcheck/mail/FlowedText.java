package sendcheck.mail;

/** Undoes the soft line breaks of {@code format=flowed} (RFC 3676). */
final class FlowedText {
    private FlowedText() {}

    /** @param dropSpace whether the space before a soft break belongs to the break ({@code delsp=yes}) */
    static String unwrap(String text, boolean dropSpace) {
        StringBuilder unwrapped = new StringBuilder(text.length());
        boolean joined = false;
        for (String written : text.split("\n", -1)) {
            boolean quoted = written.startsWith(">");
            // A space at the start was put there to keep the line from being taken for something else.
            String line = !quoted && written.startsWith(" ") ? written.substring(1) : written;
            if (unwrapped.length() > 0 && !(joined && !quoted)) {
                unwrapped.append('\n');
            }
            boolean soft = !quoted && line.endsWith(" ") && !line.equals("-- ");
            unwrapped.append(soft && dropSpace ? line.substring(0, line.length() - 1) : line);
            joined = soft;
        }
        return unwrapped.toString();
    }
}
