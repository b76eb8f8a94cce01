package sendcheck.tone;

/**
 * Judges sentences by their meaning. It is told the words alone: not who writes, to whom or when, so that the same sentence has the same answer
 * for everybody. Safe for use by several threads.
 */
public interface SecondOpinion {
    /** How plausible it is that a sentence breaks each of the tone rules, or why that cannot be said. Never throws. */
    Reply about(SentenceInContext sentence);

    /** What it answers. */
    sealed interface Reply permits Opinion, NotAvailable {}

    /**
     * Nothing can be said now; the phrases judge alone.
     *
     * @param reason for the applicant, a sentence
     */
    record NotAvailable(String reason) implements Reply {}

    /** A judge that is never there. */
    static SecondOpinion notAvailable(String reason) {
        NotAvailable reply = new NotAvailable(reason);
        return sentence -> reply;
    }
}
