package sendcheck.tone;

/**
 * A sentence of the own words, as the applicant wrote it but for folded spaces and quotes.
 *
 * @param before the sentence before it; empty if it is the first
 * @param after the sentence behind it; empty if it is the last
 */
public record SentenceInContext(String before, String text, String after) {}
