package sendcheck.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a mail client hands over, decoded but not yet read: the input of {@link Draft#read}.
 *
 * @param sendAt when it will leave
 */
public record Message(
        Optional<Mailbox> from,
        List<Recipient> recipients,
        String subject,
        MarkedText body,
        List<Attachment> attachments,
        Optional<Answered> inReplyTo,
        Instant sendAt) {
    public Message {
        recipients = List.copyOf(recipients);
        attachments = List.copyOf(attachments);
    }
}
