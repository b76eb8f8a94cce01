package sendcheck.mail;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * A part without parts of its own, as {@link MimeSieve} lets it through.
 *
 * @param choice parts with the same number are versions of one text (multipart/alternative)
 * @param content its bytes, still encoded, for text that is shown; empty for anything else
 * @param size bytes that were there, as they were encoded
 */
record MimePart(InternetHeaders headers, int choice, byte[] content, long size) {

    static Optional<String> header(InternetHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeader(name, ", "));
    }

    /** The part's media type; plain text if it names none or none that can be read (RFC 2045, 5.2). */
    static ContentType type(InternetHeaders headers) {
        try {
            return new ContentType(header(headers, "Content-Type").orElse("text/plain"));
        } catch (ParseException e) {
            return new ContentType("text", "plain", null);
        }
    }

    /** {@code attachment}, {@code inline}, or empty. */
    static String disposition(InternetHeaders headers) {
        return header(headers, "Content-Disposition")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    static boolean isShownText(InternetHeaders headers) {
        ContentType type = type(headers);
        boolean text = type.match("text/plain") || type.match("text/html");
        return text && !disposition(headers).equals("attachment");
    }

    boolean isShownText() {
        return isShownText(headers);
    }

    boolean isHtml() {
        return type(headers).match("text/html");
    }
}
