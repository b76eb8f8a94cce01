package sendcheck.draft;

import java.util.List;
import java.util.Optional;

/** Reads a {@link Message} into a {@link Draft}. */
final class DraftReader {
    private DraftReader() {}

    static Draft read(Message message) {
        String body = message.body().text();
        Passage subject = Folding.fold(
                Field.SUBJECT,
                message.subject(),
                List.of(new Span(0, message.subject().length())));
        Passage own = Folding.fold(Field.BODY, body, OwnWords.ranges(message.body()));
        Optional<Span> greeting = Greeting.find(own);
        int from = greeting.map(Span::end).orElse(0);
        String writer = message.from().map(Mailbox::name).orElse("");
        Optional<Span> signature = SignOff.find(own, from, writer, signatureBlock(message.body(), own));
        int to = signature.map(Span::start).orElse(own.length());
        return new Draft(message, subject, own, greeting, new Span(from, to), signature);
    }

    /** Where the client's own signature block begins, as an index of own words. */
    private static Optional<Integer> signatureBlock(MarkedText body, Passage own) {
        for (MarkedText.Mark mark : body.marks()) {
            if (mark.kind() == MarkedText.Kind.SIGNATURE) {
                int at = own.indexOf(mark.span().start());
                if (at < own.length() && own.originOf(at) < mark.span().end()) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }
}
