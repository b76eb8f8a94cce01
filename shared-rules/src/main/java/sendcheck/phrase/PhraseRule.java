package sendcheck.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sendcheck.draft.Draft;
import sendcheck.draft.Passage;
import sendcheck.draft.Place;
import sendcheck.draft.Span;
import sendcheck.program.ContactPolicy;
import sendcheck.program.Program;
import sendcheck.rule.Finding;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;
import sendcheck.yaml.Yaml;

/**
 * A rule whose YAML file says what it looks for: {@code words}, {@code phrases}, {@code unless}, and {@code when} for what the program's policy and
 * the correspondence change.
 */
public final class PhraseRule implements Rule {
    private final RuleCard card;
    private final PhraseMatcher matcher;
    private final boolean silentInReply;
    private final Set<String> silentForPolicy;
    private final Set<String> holdForPolicy;

    public PhraseRule(RuleCard card) {
        this.card = card;
        this.matcher = PhraseMatcher.of(card.yaml());
        Yaml when = card.yaml().find("when").orElse(Yaml.parse(card.id(), "{}"));
        this.silentInReply = when.text("silent-in-reply", "no").equals("yes");
        this.silentForPolicy = Set.copyOf(when.texts("silent-for-policy"));
        this.holdForPolicy = Set.copyOf(when.texts("hold-for-policy"));
    }

    @Override
    public RuleCard card() {
        return card;
    }

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        if (silentInReply && situation.correspondence().isReplyToProgram()) {
            return Ruling.silent();
        }
        Set<String> policies = policies(situation);
        if (policies.stream().anyMatch(silentForPolicy::contains)) {
            return Ruling.silent();
        }
        boolean hold = policies.stream().anyMatch(holdForPolicy::contains);
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : List.of(draft.subject(), draft.letter())) {
            if (passage == draft.subject() && draft.isReply()) {
                continue;
            }
            for (Span span : matcher.in(passage, situation.deadline())) {
                findings.add(finding(passage.place(span), hold));
            }
        }
        return Ruling.of(findings);
    }

    private static Set<String> policies(Situation situation) {
        return situation.correspondence().programs().stream()
                .map(Program::contact)
                .map(ContactPolicy::label)
                .collect(java.util.stream.Collectors.toSet());
    }

    private Finding finding(Place place, boolean hold) {
        return card.finding(
                hold ? Severity.HOLD : Severity.CAUTION,
                hold ? "policy" : RuleCard.DEFAULT,
                Map.of("quote", place.quote()),
                List.of(place));
    }
}
