package sendcheck.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;
import sendcheck.rule.Deadline;

/**
 * Looks for all phrases of a rule at once. A phrase is tried on a sentence only if the sentence holds, in order, a word of each set that the phrase
 * requires, and of those only phrases are looked at whose rarest set has a word there.
 */
final class PhraseMatcher {
    /** A phrase of an act, with the numbers of the words that it requires. */
    private record Candidate(Act act, PhrasePattern phrase, List<BitSet> required) {}

    /**
     * What was found, and by which act.
     *
     * @param certain whether this act, or another whose words overlap, needs no second opinion
     */
    record Found(Act act, Span span, boolean certain) {
        Found(Act act, Span span) {
            this(act, span, act.certain());
        }

        Found with(Found other) {
            return new Found(act, span, certain || other.certain);
        }
    }

    /** Larger sets are classes of words; how often those stand in phrases says nothing about how rare their words are. */
    private static final int FEW = 12;

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<List<Candidate>> byWord = new ArrayList<>();
    private final List<Excuse> unless;

    /** @param unless excuses of every act */
    PhraseMatcher(List<Act> acts, List<Excuse> unless) {
        this.unless = unless;
        List<Candidate> candidates = new ArrayList<>();
        Map<Integer, Integer> uses = new HashMap<>();
        Map<Set<String>, BitSet> numbered = new java.util.IdentityHashMap<>();
        for (Act act : acts) {
            for (PhrasePattern phrase : act.phrases()) {
                List<BitSet> required = phrase.required().stream()
                        .map(words -> numbered.computeIfAbsent(words, vocabulary::numbers))
                        .toList();
                candidates.add(new Candidate(act, phrase, required));
                required.stream()
                        .filter(words -> words.cardinality() <= FEW)
                        .forEach(words -> words.stream().forEach(word -> uses.merge(word, 1, Integer::sum)));
            }
        }
        for (Candidate candidate : candidates) {
            BitSet rarest = candidate.required().stream()
                    .min(Comparator.comparingInt(words -> words.stream()
                            .map(word -> uses.getOrDefault(word, 0))
                            .sum()))
                    .orElseThrow();
            rarest.stream().forEach(word -> {
                while (byWord.size() <= word) {
                    byWord.add(new ArrayList<>());
                }
                byWord.get(word).add(candidate);
            });
        }
    }

    /** Whether a sentence is, for the greater part, what somebody else says. */
    static boolean isQuotation(Passage passage, Span sentence) {
        return new LetterText(passage).isQuotation(sentence);
    }

    /**
     * Matches in the order of the passage. Of matches that overlap the one that begins first counts, and of those the longest.
     *
     * @param canFire which acts count in this situation
     * @throws Deadline.Passed when time ran out
     */
    List<Found> in(Passage passage, Predicate<Act> canFire, Deadline deadline) {
        LetterText letter = new LetterText(passage);
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < letter.sentences().size(); i++) {
            deadline.check();
            all.addAll(inSentence(letter, i, canFire));
        }
        return all;
    }

    private List<Found> inSentence(LetterText letter, int index, Predicate<Act> canFire) {
        Span sentence = letter.sentences().get(index);
        String text = letter.of(sentence);
        Vocabulary.Words words = vocabulary.in(text);
        List<Found> found = new ArrayList<>();
        Set<Candidate> tried = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        words.all().stream().filter(word -> word < byWord.size()).forEach(word -> {
            for (Candidate candidate : byWord.get(word)) {
                boolean worthTrying =
                        words.hold(candidate.required()) && canFire.test(candidate.act()) && tried.add(candidate);
                if (worthTrying) {
                    for (Span span : candidate.phrase().findAll(text)) {
                        Span place = new Span(sentence.start() + span.start(), sentence.start() + span.end());
                        if (!letter.isQuotation(place)
                                && candidate.act().stands(letter, index, place)
                                && unless.stream().noneMatch(each -> each.holds(letter, index, place))) {
                            found.add(new Found(candidate.act(), place));
                        }
                    }
                }
            }
        });
        return withoutOverlaps(found);
    }

    private static List<Found> withoutOverlaps(List<Found> found) {
        found.sort(Comparator.<Found>comparingInt(each -> each.span().start())
                .thenComparingInt(each -> -each.span().end()));
        List<Found> kept = new ArrayList<>();
        for (Found each : found) {
            int last = kept.size() - 1;
            if (kept.isEmpty() || !kept.get(last).span().overlaps(each.span())) {
                kept.add(each);
            } else {
                kept.set(last, kept.get(last).with(each));
            }
        }
        return kept;
    }
}
