package sendcheck.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sendcheck.applicant.Mute;
import sendcheck.applicant.Profile;
import sendcheck.contact.ContactLog;
import sendcheck.draft.Draft;
import sendcheck.program.Correspondence;
import sendcheck.program.ProgramList;
import sendcheck.scope.Scope;
import sendcheck.scope.ScopeReader;
import sendcheck.tone.SecondOpinion;
import sendcheck.tone.SecondReading;

/** Runs every rule over a draft. Knows no rule by name; a rule that breaks is reported and never breaks a check. */
public final class Judge {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(finding -> finding.places().get(0).field())
            .thenComparing(finding -> finding.places().get(0).index())
            .thenComparing(finding ->
                    finding.places().get(0).span().map(span -> span.start()).orElse(-1));

    /** Stands in an answer's skips where a rule's id does, when tone was judged by phrases alone. */
    public static final String SECOND_OPINION = "second-opinion";

    private final List<Rule> rules;
    private final ScopeReader scope;
    private final Optional<SecondOpinion> secondOpinion;

    /** Phrases judge tone alone. */
    public Judge(List<Rule> rules, ScopeReader scope) {
        this(rules, scope, Optional.empty());
    }

    public Judge(List<Rule> rules, ScopeReader scope, SecondOpinion secondOpinion) {
        this(rules, scope, Optional.of(secondOpinion));
    }

    private Judge(List<Rule> rules, ScopeReader scope, Optional<SecondOpinion> secondOpinion) {
        this.rules = List.copyOf(rules);
        this.scope = scope;
        this.secondOpinion = secondOpinion;
    }

    public List<Rule> rules() {
        return rules;
    }

    public Assessment assess(
            Draft draft, Profile profile, ProgramList programs, ContactLog contacts, Deadline deadline) {
        Correspondence correspondence = Correspondence.of(draft, programs, profile);
        if (scope.of(draft, correspondence) != Scope.PROGRAM_MAIL) {
            return new Assessment(draft, correspondence, false, true, List.of(), List.of());
        }
        Instant sendAt = draft.message().sendAt();
        SecondReading reading = new SecondReading(draft.letter(), secondOpinion, deadline);
        Situation situation = new Situation(profile, programs, contacts, correspondence, sendAt, deadline, reading);
        List<Finding> findings = new ArrayList<>();
        List<Skip> skips = new ArrayList<>();
        boolean complete = true;
        for (Rule rule : rules) {
            RuleCard card = rule.card();
            if (isSilenced(card.id(), situation)) {
                skips.add(card.notApplicable("You silenced this check."));
                continue;
            }
            Ruling ruling = judge(rule, draft, situation);
            findings.addAll(ruling.findings());
            skips.addAll(ruling.skips());
            boolean failed = ruling.skips().stream().anyMatch(skip -> skip.cause() == Skip.Cause.FAILED);
            complete &= !(failed && card.severities().get(0) != Severity.NOTE);
        }
        reading.absence().ifPresent(reason -> skips.add(new Skip(SECOND_OPINION, Skip.Cause.NOT_APPLICABLE, reason)));
        findings.sort(ORDER);
        return new Assessment(draft, correspondence, true, complete, findings, skips);
    }

    private static Ruling judge(Rule rule, Draft draft, Situation situation) {
        String id = rule.card().id();
        try {
            situation.deadline().check();
            return rule.judge(draft, situation);
        } catch (Deadline.Passed e) {
            return Ruling.skipped(new Skip(id, Skip.Cause.FAILED, "There was not enough time for this check."));
        } catch (RuntimeException | StackOverflowError e) {
            // The exception's text may hold words of the message; its type may not.
            return Ruling.skipped(new Skip(
                    id, Skip.Cause.FAILED, "This check broke (" + e.getClass().getSimpleName() + ")."));
        }
    }

    private static boolean isSilenced(String rule, Situation situation) {
        Profile profile = situation.profile();
        return profile.disabledRules().contains(rule)
                || profile.mutes().stream().anyMatch(mute -> mute.rule().equals(rule) && applies(mute, situation));
    }

    /** A mute for a program holds where that program alone is addressed. */
    private static boolean applies(Mute mute, Situation situation) {
        boolean inTime =
                mute.until().map(until -> situation.sendAt().isBefore(until)).orElse(true);
        Optional<String> program = mute.programId();
        boolean here = program.isEmpty()
                || (!situation.correspondence().possiblePrograms().isEmpty()
                        && situation.correspondence().possiblePrograms().stream()
                                .allMatch(each -> each.id().equals(program.get())));
        return inTime && here;
    }
}
