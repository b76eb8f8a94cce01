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
        Optional<Span> signature = SignOff.find(own, from);
        int to = signature.map(Span::start).orElse(own.length());
        return new Draft(message, subject, own, greeting, new Span(from, to), signature);
    }
}
