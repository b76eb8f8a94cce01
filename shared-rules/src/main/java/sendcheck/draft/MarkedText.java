package sendcheck.draft;

import java.util.List;

/**
 * A body as plain text, with what its markup said about parts of it. Plain text mail has no marks: what it quotes is read from the words.
 *
 * @param text the text that all body offsets refer to
 * @param marks in the order of the text; may nest
 */
public record MarkedText(String text, List<Mark> marks) {
    public MarkedText {
        marks = List.copyOf(marks);
    }

    public static MarkedText plain(String text) {
        return new MarkedText(text, List.of());
    }

    /** What the markup said of a stretch of text. */
    public record Mark(Kind kind, Span span) {}

    public enum Kind {
        /** Quoted or forwarded: not the applicant's own words. */
        QUOTE,
        /** The line that introduces a quotation ("On … wrote:"). */
        QUOTE_HEAD,
        /** The mail client's signature block. */
        SIGNATURE
    }
}
