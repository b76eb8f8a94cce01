package sendcheck.draft;

import java.util.List;
import java.util.Optional;

/**
 * A message, read: what every rule sees. Made once by {@link #read}.
 *
 * <p>Own words are the {@link #greeting}, then the {@link #letter}, then the {@link #signature}; each is a part of {@link #ownWords}, given as a span of it or as a passage.
 */
public final class Draft {
    private final Message message;
    private final Passage subject;
    private final Passage ownWords;
    private final Optional<Span> greeting;
    private final Span letterSpan;
    private final Optional<Span> signature;
    private final Passage letter;

    Draft(
            Message message,
            Passage subject,
            Passage ownWords,
            Optional<Span> greeting,
            Span letterSpan,
            Optional<Span> signature) {
        this.message = message;
        this.subject = subject;
        this.ownWords = ownWords;
        this.greeting = greeting;
        this.letterSpan = letterSpan;
        this.signature = signature;
        this.letter = ownWords.slice(letterSpan);
    }

    /** Reads a message: finds own words, greeting and signature, and folds the text for matching. */
    public static Draft read(Message message) {
        return DraftReader.read(message);
    }

    public Message message() {
        return message;
    }

    /** The subject, folded, with any "Re:". */
    public Passage subject() {
        return subject;
    }

    /** All that the applicant wrote in the body: greeting, letter, signature. */
    public Passage ownWords() {
        return ownWords;
    }

    /** The greeting line ("Dear Dr. Alvarez,"), as a span of {@link #ownWords}. */
    public Optional<Span> greeting() {
        return greeting;
    }

    /** What the message says: own words without greeting line and signature. */
    public Passage letter() {
        return letter;
    }

    /** {@link #letter} as a span of {@link #ownWords}. */
    public Span letterSpan() {
        return letterSpan;
    }

    /** From the sign-off line or "-- " to the end of own words, as a span of {@link #ownWords}. */
    public Optional<Span> signature() {
        return signature;
    }

    public List<Recipient> recipients() {
        return message.recipients();
    }

    /** Words of the letter: what the rule on length counts. */
    public int wordCount() {
        return letter.words().size();
    }

    /** Whether the draft answers a message of somebody. */
    public boolean isReply() {
        return message.inReplyTo().isPresent();
    }
}
