package sendcheck.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;
import sendcheck.rule.Deadline;
import sendcheck.yaml.Yaml;

/** A rule's phrases, ready to be looked for. Only phrases one of whose anchors stands in a sentence are tried on it. */
public final class PhraseMatcher {
    private record Entry(PhrasePattern pattern, Phrase phrase) {}

    private final Map<String, List<Entry>> byAnchor = new HashMap<>();
    private final List<PhrasePattern> unless;

    private PhraseMatcher(List<PhrasePattern> unless) {
        this.unless = unless;
    }

    /** Compiles {@code words}, {@code phrases} and {@code unless} of a rule's file. */
    public static PhraseMatcher of(Yaml rule) {
        Lexicon lexicon = Lexicon.shared();
        lexicon = rule.find("words").isPresent() ? lexicon.with(rule.get("words")) : lexicon;
        PhraseMatcher matcher = new PhraseMatcher(Phrase.compile(rule.items("unless"), lexicon));
        for (Yaml entry : rule.get("phrases").items()) {
            Phrase phrase = Phrase.of(entry, lexicon);
            for (PhrasePattern pattern : phrase.patterns()) {
                for (String anchor : pattern.anchors()) {
                    matcher.byAnchor
                            .computeIfAbsent(anchor, key -> new ArrayList<>())
                            .add(new Entry(pattern, phrase));
                }
            }
        }
        return matcher;
    }

    /** Spans of a passage that match, at most one a sentence: the longest of those that begin first. */
    public List<Span> in(Passage passage, Deadline deadline) {
        List<Span> found = new ArrayList<>();
        for (Span sentence : passage.sentences()) {
            deadline.check();
            Span best = best(passage.plain(sentence));
            if (best != null) {
                found.add(new Span(sentence.start() + best.start(), sentence.start() + best.end()));
            }
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable Span best(String sentence) {
        Set<Entry> candidates = new LinkedHashSet<>();
        for (String word : PhrasePattern.words(sentence)) {
            candidates.addAll(byAnchor.getOrDefault(word, List.of()));
        }
        Span best = null;
        for (Entry entry : candidates) {
            Span span = entry.pattern().find(sentence).orElse(null);
            boolean better = span != null
                    && (best == null
                            || span.start() < best.start()
                            || (span.start() == best.start() && span.end() > best.end()));
            if (span != null && better && !entry.phrase().isExcused(sentence)) {
                best = span;
            }
        }
        boolean excused = best != null && unless.stream().anyMatch(pattern -> pattern.matches(sentence));
        return excused ? null : best;
    }
}
