package sendcheck.rule;

import sendcheck.draft.Field;
import sendcheck.draft.Place;
import sendcheck.draft.Span;

/**
 * One replacement in a field.
 *
 * @param index which recipient or attachment, from 0; 0 for subject and body
 * @param span what is replaced, offsets into the field's text; empty to insert
 * @param text what comes instead; empty to remove (a whole recipient or attachment goes)
 */
public record Edit(Field field, int index, Span span, String text) {
    /** Replaces the words at a place that has a span. */
    public static Edit replace(Place place, String text) {
        return new Edit(place.field(), place.index(), place.span().orElseThrow(), text);
    }

    public static Edit insert(Field field, int at, String text) {
        return new Edit(field, 0, new Span(at, at), text);
    }
}
