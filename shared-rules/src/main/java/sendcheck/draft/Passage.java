package sendcheck.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a message in the form that rules match: one space between words, straight quotes and plain hyphens, nothing invisible, soft
 * line wraps undone. LF remains only where the applicant began a new line or paragraph. Every index maps back to the field's own text.
 *
 * <p>{@link #text} keeps capitals and accents, {@link #plain} has neither; both have the same length, so an index into one is an index into the other.
 */
public final class Passage {
    private final Field field;
    private final String original;
    private final String text;
    private final String plain;
    private final int[] starts;
    private final int[] ends;
    private final List<Span> sentences;

    /**
     * @param starts for each index of {@code text} where that which it stands for begins in {@code original}; never descending
     * @param ends where it ends there; both as long as {@code text}
     */
    Passage(Field field, String original, String text, int[] starts, int[] ends) {
        this.field = field;
        this.original = original;
        this.text = text;
        this.plain = Folding.plain(text);
        this.starts = starts;
        this.ends = ends;
        this.sentences = Sentences.split(text);
    }

    /** A text that is no part of a message (a name from a list), folded in the same way. */
    public static Passage ofText(String text) {
        return Folding.fold(Field.SUBJECT, text, List.of(new Span(0, text.length())));
    }

    public Field field() {
        return field;
    }

    public String text() {
        return text;
    }

    public String plain() {
        return plain;
    }

    public int length() {
        return text.length();
    }

    /** Sentences in order, as spans of {@link #text}; a line of its own (greeting, list item) counts as one. */
    public List<Span> sentences() {
        return sentences;
    }

    /** The sentence around an index; the nearest one before it if it lies between two, the whole passage if there is none. */
    public Span sentenceAt(int index) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).start() > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? new Span(0, text.length()) : sentences.get(low - 1);
    }

    /** The place in the message of a span of this passage, in whole characters. The span may not be empty. */
    public Place place(Span span) {
        Span there = new Span(starts[span.start()], ends[span.end() - 1]);
        return new Place(field, 0, Optional.of(there), original.substring(there.start(), there.end()));
    }

    public Place place(int start, int end) {
        return place(new Span(start, end));
    }

    /** The first index that stands for an offset of the original text or a later one; the length if there is none. */
    int indexOf(int offset) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The offset in the original text that an index stands for. */
    int originOf(int index) {
        return starts[index];
    }

    /** The part of this passage within a span, as a passage. */
    public Passage slice(Span span) {
        return new Passage(
                field,
                original,
                text.substring(span.start(), span.end()),
                Arrays.copyOfRange(starts, span.start(), span.end()),
                Arrays.copyOfRange(ends, span.start(), span.end()));
    }

    /** The words of a span of this passage, without capitals and accents. */
    public String plain(Span span) {
        return plain.substring(span.start(), span.end());
    }

    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** Words of the passage: runs of letters or digits, with inner apostrophes and hyphens. */
    public List<Span> words() {
        List<Span> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWordCharacter(i);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(new Span(start, i));
                start = -1;
            }
        }
        return words;
    }

    private boolean isWordCharacter(int i) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            return true;
        }
        return (c == '\'' || c == '-')
                && i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    @Override
    public String toString() {
        return "Passage[" + field.label() + ", " + text.length() + " characters]";
    }
}
