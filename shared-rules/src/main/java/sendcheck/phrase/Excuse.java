package sendcheck.phrase;

import java.util.List;
import java.util.Map;
import sendcheck.draft.Span;
import sendcheck.yaml.Yaml;

/**
 * What makes a match innocent.
 *
 * @param scope where the words stand
 */
record Excuse(Scope scope, List<PhrasePattern> phrases) {
    enum Scope {
        /** They share a word with the match. */
        OVERLAP,
        /** In the match's clause, from comma to comma. */
        CLAUSE,
        SENTENCE,
        /** Anywhere before the match, in its sentence. */
        AHEAD,
        /** In the sentence before. */
        BEFORE,
        /** In the sentence before or after, or in the same. */
        NEAR,
        /** Anywhere in the letter. */
        LETTER
    }

    private static final Map<String, Scope> SCOPES = Map.of(
            "overlap", Scope.OVERLAP,
            "clause", Scope.CLAUSE,
            "sentence", Scope.SENTENCE,
            "ahead", Scope.AHEAD,
            "before", Scope.BEFORE,
            "near", Scope.NEAR,
            "letter", Scope.LETTER);

    /** Reads a mapping from scopes to phrases. */
    static List<Excuse> of(Yaml yaml, Lexicon lexicon) {
        return yaml.entries().entrySet().stream()
                .map(entry -> {
                    Scope scope = SCOPES.get(entry.getKey());
                    if (scope == null) {
                        throw entry.getValue()
                                .bad("'" + entry.getKey() + "' is none of "
                                        + String.join(
                                                ", ",
                                                SCOPES.keySet().stream()
                                                        .sorted()
                                                        .toList()));
                    }
                    return new Excuse(
                            scope, PhrasePattern.all(entry.getValue().items(), lexicon, PhrasePattern.Reach.FAR));
                })
                .toList();
    }

    /**
     * @param sentence index of the match's sentence
     * @param match offsets into the letter
     */
    boolean holds(LetterText letter, int sentence, Span match) {
        Span whole = letter.sentences().get(sentence);
        return switch (scope) {
            case OVERLAP -> {
                Span inside = new Span(match.start() - whole.start(), match.end() - whole.start());
                yield phrases.stream().anyMatch(phrase -> phrase.overlaps(letter.of(whole), inside));
            }
            case CLAUSE -> found(letter.of(letter.clause(whole, match)));
            case SENTENCE -> found(letter.of(whole));
            case AHEAD -> found(letter.of(new Span(whole.start(), match.start())));
            case BEFORE -> sentence > 0 && foundIn(letter, sentence - 1);
            case NEAR ->
                foundIn(letter, sentence)
                        || (sentence > 0 && foundIn(letter, sentence - 1))
                        || (sentence + 1 < letter.sentences().size() && foundIn(letter, sentence + 1));
            case LETTER -> letter.sentences().stream().anyMatch(each -> found(letter.of(each)));
        };
    }

    private boolean foundIn(LetterText letter, int sentence) {
        return found(letter.of(letter.sentences().get(sentence)));
    }

    private boolean found(String text) {
        return phrases.stream().anyMatch(phrase -> phrase.matches(text));
    }
}
