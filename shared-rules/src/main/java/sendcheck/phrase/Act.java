package sendcheck.phrase;

import java.util.List;
import java.util.Set;
import sendcheck.draft.Span;
import sendcheck.rule.Situation;
import sendcheck.yaml.Yaml;

/**
 * One thing that people do with words and a rule warns of: asks for a call, has somebody else call.
 *
 * @param name for the reader of the file and for a message of its own
 * @param phrases any of which fires
 * @param also each of these must hold as well
 * @param unless none of these may hold
 * @param unlessWhen nor any of these
 * @param certain whether it needs no second opinion; the file says why
 */
record Act(
        String name,
        List<PhrasePattern> phrases,
        List<Excuse> also,
        List<Excuse> unless,
        Set<Condition> unlessWhen,
        boolean certain) {
    private static final Set<String> KEYS = Set.of("act", "about", "match", "also", "unless", "unless-when", "certain");

    static Act of(Yaml yaml, Lexicon lexicon) {
        yaml.entries().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                throw value.bad("'" + key + "' is none of "
                        + String.join(", ", KEYS.stream().sorted().toList()));
            }
        });
        List<PhrasePattern> phrases = PhrasePattern.all(yaml.get("match").items(), lexicon, PhrasePattern.Reach.SHORT);
        if (phrases.isEmpty()) {
            throw yaml.get("match").bad("an act without phrases never fires");
        }
        return new Act(
                yaml.text("act"),
                phrases,
                excuses(yaml, "also", lexicon),
                excuses(yaml, "unless", lexicon),
                Condition.all(yaml.items("unless-when")),
                yaml.find("certain").isPresent());
    }

    static List<Excuse> excuses(Yaml yaml, String key, Lexicon lexicon) {
        return yaml.find(key).map(excuses -> Excuse.of(excuses, lexicon)).orElse(List.of());
    }

    boolean canFire(Situation situation) {
        return unlessWhen.stream().noneMatch(condition -> condition.holds(situation));
    }

    boolean stands(LetterText letter, int sentence, Span match) {
        return also.stream().allMatch(each -> each.holds(letter, sentence, match))
                && unless.stream().noneMatch(each -> each.holds(letter, sentence, match));
    }
}
