package sendcheck.mail;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import jakarta.mail.internet.InternetHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendcheck.draft.Answered;
import sendcheck.draft.Mailbox;
import sendcheck.draft.Recipient;

/**
 * Which message a MIME message answers. Its headers name only a Message-ID; who wrote that message stands, if anywhere, in what is quoted.
 * Without that it is no answer to anybody: nothing is guessed that would silence a rule.
 */
final class AnsweredInMail {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,24}");

    private AnsweredInMail() {}

    static Optional<Answered> find(InternetHeaders headers, String text, List<Recipient> recipients) {
        Optional<String> id = MimePart.header(headers, "In-Reply-To").filter(value -> !value.isBlank());
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return writer(text, recipients)
                .map(from -> new Answered(from, Optional.empty(), id.get().replaceAll("[<>\\s]", ""), false));
    }

    /** The first recipient whose address stands in a line that introduces a quotation: one ending in a colon, or "From: …". */
    private static Optional<Mailbox> writer(String text, List<Recipient> recipients) {
        for (String line : text.split("\n", -1)) {
            String bare = line.strip();
            if (bare.endsWith(":") || bare.toLowerCase(Locale.ROOT).startsWith("from:")) {
                Matcher address = ADDRESS.matcher(bare);
                while (address.find()) {
                    String found = address.group().toLowerCase(Locale.ROOT);
                    Optional<Mailbox> recipient = recipients.stream()
                            .map(Recipient::mailbox)
                            .filter(mailbox -> mailbox.address().equals(found))
                            .findFirst();
                    if (recipient.isPresent()) {
                        return recipient;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
