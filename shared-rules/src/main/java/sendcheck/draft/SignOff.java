package sendcheck.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where the signature begins: the sign-off line or "-- ". */
final class SignOff {
    private static final Pattern LINE = Pattern.compile(
            "(?m)^(?:--$|(?:with (?:best|kind|warm) regards|best regards|kind regards|warm regards|regards|best|sincerely|sincerely yours|respectfully|thank you|many thanks|thanks|yours truly|cheers),?$)");

    private SignOff() {}

    static Optional<Span> find(Passage own, int from) {
        Matcher line = LINE.matcher(own.plain());
        return line.find(from) ? Optional.of(new Span(line.start(), own.length())) : Optional.empty();
    }
}
