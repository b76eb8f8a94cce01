package sendcheck.draft;

import java.time.Instant;
import java.util.Optional;

/**
 * The message that a draft answers.
 *
 * @param from who wrote it
 * @param date when it was written, if known
 * @param messageId without angle brackets, empty if unknown
 * @param automatic whether a machine wrote it (out of office, receipt)
 */
public record Answered(Mailbox from, Optional<Instant> date, String messageId, boolean automatic) {}
