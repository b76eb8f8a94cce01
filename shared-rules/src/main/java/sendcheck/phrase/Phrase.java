package sendcheck.phrase;

import java.util.ArrayList;
import java.util.List;
import sendcheck.yaml.Yaml;

/**
 * One entry of a rule's {@code phrases}: what is looked for, and what in the same sentence excuses it.
 *
 * @param patterns any of which fires
 * @param unless patterns any of which, anywhere in the sentence, makes the match innocent
 * @param also if not empty, one of these must stand in the sentence as well
 */
record Phrase(List<PhrasePattern> patterns, List<PhrasePattern> unless, List<PhrasePattern> also) {
    static List<PhrasePattern> compile(List<Yaml> items, Lexicon lexicon) {
        List<PhrasePattern> patterns = new ArrayList<>();
        items.forEach(item -> patterns.add(PhrasePattern.compile(item, lexicon)));
        return List.copyOf(patterns);
    }

    static Phrase of(Yaml entry, Lexicon lexicon) {
        if (entry.isText()) {
            return new Phrase(compile(List.of(entry), lexicon), List.of(), List.of());
        }
        entry.entries().keySet().stream()
                .filter(key -> !List.of("match", "unless", "also").contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw entry.bad("'" + key + "' is none of match, unless, also");
                });
        return new Phrase(
                compile(entry.get("match").items(), lexicon),
                compile(entry.items("unless"), lexicon),
                compile(entry.items("also"), lexicon));
    }

    boolean isExcused(String sentence) {
        return unless.stream().anyMatch(pattern -> pattern.matches(sentence))
                || !(also.isEmpty() || also.stream().anyMatch(pattern -> pattern.matches(sentence)));
    }
}
