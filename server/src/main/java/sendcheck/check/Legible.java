package sendcheck.check;

import java.util.List;
import sendcheck.draft.MarkedText;
import sendcheck.draft.Message;
import sendcheck.draft.Span;

/**
 * As much of a message as can be judged within a check's time. What is cut off lies at the end, so that offsets stay.
 *
 * @param whole whether that is all of it
 */
record Legible(Message message, boolean whole) {
    /** UTF-16 units of the body. A letter has some 2,000, with a long thread below it some 30,000. */
    static final int LONGEST_BODY = 40_000;

    /** UTF-16 units. RFC 5322 allows lines of 998; clients fold longer ones. */
    static final int LONGEST_SUBJECT = 4_000;

    static Legible of(Message message) {
        MarkedText body = message.body();
        if (body.text().length() <= LONGEST_BODY && message.subject().length() <= LONGEST_SUBJECT) {
            return new Legible(message, true);
        }
        String subject = beginning(message.subject(), LONGEST_SUBJECT);
        return new Legible(
                new Message(
                        message.from(),
                        message.recipients(),
                        subject,
                        cut(body),
                        message.attachments(),
                        message.inReplyTo(),
                        message.sendAt()),
                false);
    }

    private static MarkedText cut(MarkedText body) {
        String text = beginning(body.text(), LONGEST_BODY);
        List<MarkedText.Mark> marks = body.marks().stream()
                .filter(mark -> mark.span().start() < text.length())
                .map(mark -> new MarkedText.Mark(
                        mark.kind(),
                        new Span(mark.span().start(), Math.min(mark.span().end(), text.length()))))
                .toList();
        return new MarkedText(text, marks);
    }

    /** Never half a surrogate pair. */
    private static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
