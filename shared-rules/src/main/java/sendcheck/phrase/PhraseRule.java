package sendcheck.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
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
import sendcheck.rule.Skip;
import sendcheck.tone.SecondReading;
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
 *     certain: nobody says so in any other sense   # its matches need no second opinion, and why
 * unless: ...                   # excuses of every act
 * unless-when: [...]
 * louder-when: [no-calls]       # then the loudest severity and the message "louder"
 * </pre>
 *
 * <p>Beside the phrases a judge of meaning is asked ({@link sendcheck.tone.SecondOpinion}); the message {@code by-meaning} is about a sentence that it
 * alone noticed.
 *
 * <p>The place of a finding is the sentence; {@code data.noticed} are the words by which phrases noticed it, in the order of the text.
 *
 * <p>Scopes: overlap, clause, sentence, ahead (before the match, same sentence), before (the sentence before), near (one sentence around), letter.
 * It looks at the letter, and at the subject of a message that answers nothing.
 */
public final class PhraseRule implements Rule {
    private static final String LOUDER = "louder";

    /** Key of the message (and title) about a sentence in which no phrase stands. */
    static final String BY_MEANING = "by-meaning";

    /**
     * What speaks against a draft.
     *
     * @param span the words of a phrase, or the whole sentence if the second opinion alone noticed it
     * @param act empty if the second opinion alone noticed it
     */
    private record Noticed(Passage passage, Span span, Optional<Act> act) {
        static Noticed of(Passage passage, PhraseMatcher.Found found) {
            return new Noticed(passage, found.span(), Optional.of(found.act()));
        }

        boolean byMeaning() {
            return act.isEmpty();
        }

        String quote() {
            return passage.place(span).quote();
        }

        Span sentence() {
            return passage.sentenceAt(span.start());
        }

        /** In a letter the sentence: that is what gives offence, what both judges weigh and what a fix takes out. A subject is no sentence. */
        Place place() {
            return passage.place(passage.field() == Field.SUBJECT ? span : sentence());
        }
    }

    private final RuleCard card;
    private final List<Act> acts;
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
        this.acts = yaml.get("acts").items().stream()
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
        List<Noticed> noticed = new ArrayList<>();
        if (!draft.isReply()) {
            // A subject is seldom a sentence; only phrases look at it.
            byPhrase(draft.subject(), situation).forEach(found -> noticed.add(Noticed.of(draft.subject(), found)));
        }
        inLetter(draft.letter(), situation).forEach(noticed::add);
        List<Skip> skips = situation.secondReading().ranOut()
                ? List.of(new Skip(card.id(), Skip.Cause.FAILED, "There was not enough time to weigh every sentence."))
                : List.of();
        return new Ruling(noticed.isEmpty() ? List.of() : List.of(finding(noticed, draft, situation)), skips);
    }

    private Finding finding(List<Noticed> noticed, Draft draft, Situation situation) {
        List<Edit> removals = new ArrayList<>();
        for (Noticed each : noticed) {
            remove(each.passage(), each.sentence(), removals);
        }
        List<Place> places = noticed.stream().map(Noticed::place).distinct().toList();
        List<String> words = noticed.stream()
                .filter(each -> !each.byMeaning())
                .map(Noticed::quote)
                .toList();
        boolean louder = louderWhen.stream().anyMatch(condition -> condition.holds(situation));
        Severity severity = louder
                ? card.severities().get(0)
                : card.severities().get(card.severities().size() - 1);
        Noticed spoken =
                noticed.stream().filter(each -> !each.byMeaning()).findFirst().orElse(noticed.get(0));
        return card.finding(severity, louder ? LOUDER : key(spoken), Map.of("quote", spoken.quote()), places)
                .with(fixes(draft, removals))
                .with(words.isEmpty() ? Map.of() : Map.of("noticed", words));
    }

    private String key(Noticed noticed) {
        String key = noticed.act().map(Act::name).orElse(BY_MEANING);
        return card.messages().containsKey(key) ? key : RuleCard.DEFAULT;
    }

    private List<PhraseMatcher.Found> byPhrase(Passage passage, Situation situation) {
        return matcher.in(passage, act -> act.canFire(situation), situation.deadline());
    }

    /** Two judges: what a phrase finds and the second does not believe is dropped; what the second is sure of needs no phrase. */
    private List<Noticed> inLetter(Passage letter, Situation situation) {
        SecondReading reading = situation.secondReading();
        List<Noticed> noticed = new ArrayList<>();
        for (PhraseMatcher.Found each : byPhrase(letter, situation)) {
            if (each.certain()
                    || reading.at(each.span().start())
                            .filter(opinion -> opinion.isImplausible(card.id()))
                            .isEmpty()) {
                noticed.add(Noticed.of(letter, each));
            }
        }
        if (acts.stream().allMatch(act -> act.canFire(situation))) {
            // Where the situation excuses some acts, nobody knows which of them a meaning is.
            List<Span> phrases = noticed.stream().map(Noticed::span).toList();
            reading.sentences().stream()
                    .filter(each -> each.opinion().isSure(card.id()))
                    .map(SecondReading.Heard::sentence)
                    .filter(sentence -> phrases.stream().noneMatch(sentence::overlaps))
                    .filter(sentence -> !PhraseMatcher.isQuotation(letter, sentence))
                    .forEach(sentence -> noticed.add(new Noticed(letter, sentence, Optional.empty())));
        }
        noticed.sort(Comparator.comparingInt(each -> each.span().start()));
        return noticed;
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
