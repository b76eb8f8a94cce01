package sendcheck.draft;

import java.util.Optional;

/**
 * Where a finding lies. An absence has no span.
 *
 * @param index which recipient or attachment, counted from 0 within its field; 0 for subject and body
 * @param span offsets into the field's text ({@link Message#subject()}, the body's text)
 * @param quote the words at the span; empty without one
 */
public record Place(Field field, int index, Optional<Span> span, String quote) {

    /** Something is missing from this field. */
    public static Place absentFrom(Field field) {
        return new Place(field, 0, Optional.empty(), "");
    }

    /** A whole recipient or attachment. */
    public static Place whole(Field field, int index, String quote) {
        return new Place(field, index, Optional.of(new Span(0, quote.length())), quote);
    }
}
