package sendcheck.draft;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the greeting line. */
final class Greeting {
    private static final Pattern OPENING = Pattern.compile(
            "^(?:dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)|respected|to whom|to the|attn|attention|dr\\.?|mr\\.?|ms\\.?|mrs\\.?|prof(?:essor)?\\.?)\\b");

    private Greeting() {}

    static Optional<Span> find(Passage own) {
        for (Span sentence : own.sentences()) {
            int lineEnd = own.text().indexOf('\n', sentence.start());
            int end = lineEnd < 0 ? own.length() : lineEnd;
            if (OPENING.matcher(own.plain().substring(sentence.start(), end)).find() && end - sentence.start() <= 160) {
                return Optional.of(new Span(sentence.start(), end));
            }
            return Optional.empty();
        }
        return Optional.empty();
    }
}
