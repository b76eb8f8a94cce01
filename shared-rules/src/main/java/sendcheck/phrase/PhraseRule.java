package sendcheck.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sendcheck.draft.Draft;
import sendcheck.draft.Passage;
import sendcheck.draft.Place;
import sendcheck.draft.Span;
import sendcheck.rule.Edit;
import sendcheck.rule.Finding;
import sendcheck.rule.Fix;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;
import sendcheck.yaml.Yaml;

/**
 * A rule that is all in its YAML file. Beside what every file has, it says:
 *
 * <pre>
 * words:                        # own classes of words (the shared ones: data/lexicon.yaml)
 *   chat: [chat, quick word]
 * acts:
 *   - act: asks-for-a-call      # one speech act; a message or title of this key is preferred to the default one
 *     match:                    # phrases, any of which fires; notation: PhraseNotation
 *       - could we {0-3} &lt;chat&gt;
 *     also:                     # and, in each of these scopes, one of these phrases
 *       sentence: [you, your]
 *     unless:                   # but none of these
 *       clause: [not, never]
 *     unless-when: [reply-to-program]
 * unless: ...                   # excuses of every act
 * unless-when: [...]
 * louder-when: [no-calls]       # then the loudest severity and the message "louder"
 * </pre>
 *
 * <p>Scopes: overlap, clause, sentence, ahead (before the match, same sentence), before (the sentence before), near (one sentence around), letter.
 * It looks at the letter, and at the subject of a message that answers nothing.
 */
public final class PhraseRule implements Rule {
    private static final String LOUDER = "louder";

    private final RuleCard card;
    private final PhraseMatcher matcher;
    private final Set<Condition> unlessWhen;
    private final Set<Condition> louderWhen;

    /**
     * Reads the phrase rules of these ids, in their order.
     *
     * @throws sendcheck.yaml.BadYaml if a file is wrong: with file, line and reason
     */
    public static List<PhraseRule> load(List<String> ids) {
        Lexicon shared = Lexicon.load();
        return ids.stream().map(id -> new PhraseRule(RuleCard.load(id), shared)).toList();
    }

    PhraseRule(RuleCard card, Lexicon shared) {
        this.card = card;
        Yaml yaml = card.yaml();
        Lexicon lexicon =
                yaml.find("words").map(own -> shared.with(own.entries())).orElse(shared);
        List<Act> acts = yaml.get("acts").items().stream()
                .map(act -> Act.of(act, lexicon))
                .toList();
        this.matcher = new PhraseMatcher(acts, Act.excuses(yaml, "unless", lexicon));
        this.unlessWhen = Condition.all(yaml.items("unless-when"));
        this.louderWhen = Condition.all(yaml.items("louder-when"));
    }

    @Override
    public RuleCard card() {
        return card;
    }

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        if (unlessWhen.stream().anyMatch(condition -> condition.holds(situation))) {
            return Ruling.silent();
        }
        List<Place> places = new ArrayList<>();
        List<Edit> removals = new ArrayList<>();
        String key = RuleCard.DEFAULT;
        for (Passage passage : passages(draft)) {
            for (PhraseMatcher.Found found : matcher.in(passage, act -> act.canFire(situation), situation.deadline())) {
                key = places.isEmpty()
                                && card.messages().containsKey(found.act().name())
                        ? found.act().name()
                        : key;
                places.add(passage.place(found.span()));
                remove(passage, passage.sentenceAt(found.span().start()), removals);
            }
        }
        if (places.isEmpty()) {
            return Ruling.silent();
        }
        boolean louder = louderWhen.stream().anyMatch(condition -> condition.holds(situation));
        Severity severity = louder
                ? card.severities().get(0)
                : card.severities().get(card.severities().size() - 1);
        Finding finding = card.finding(
                severity, louder ? LOUDER : key, Map.of("quote", places.get(0).quote()), places);
        return Ruling.of(finding.with(fixes(draft, removals)));
    }

    private static List<Passage> passages(Draft draft) {
        return draft.isReply() ? List.of(draft.letter()) : List.of(draft.subject(), draft.letter());
    }

    /** Takes a sentence out, with the space behind it or, at a line's end, before it. */
    private static void remove(Passage passage, Span sentence, List<Edit> removals) {
        int start = sentence.start();
        int end = sentence.end();
        String text = passage.text();
        if (end < text.length() && text.charAt(end) == ' ') {
            end++;
        } else if (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        Span cut = passage.place(start, end).span().orElseThrow();
        if (!removals.isEmpty() && removals.get(removals.size() - 1).field() == passage.field()) {
            Span last = removals.get(removals.size() - 1).span();
            cut = new Span(Math.max(cut.start(), last.end()), cut.end());
        }
        if (cut.length() > 0) {
            removals.add(new Edit(passage.field(), 0, cut, ""));
        }
    }

    /** None where nothing else would be left of subject or letter. */
    private static List<Fix> fixes(Draft draft, List<Edit> removals) {
        for (Passage passage : passages(draft)) {
            int removed = removals.stream()
                    .filter(edit -> edit.field() == passage.field())
                    .mapToInt(edit -> edit.span().length())
                    .sum();
            if (removed > 0 && removed + 1 >= passage.text().strip().length()) {
                return List.of();
            }
        }
        String label = removals.size() == 1 ? "Take the sentence out" : "Take these sentences out";
        return List.of(new Fix(label, removals));
    }
}
