package sendcheck.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sendcheck.account.Applicant;
import sendcheck.draft.Draft;
import sendcheck.draft.Message;
import sendcheck.rule.Assessment;
import sendcheck.rule.Deadline;
import sendcheck.rule.Judge;
import sendcheck.rule.Rulebook;
import sendcheck.rule.Skip;
import sendcheck.scope.ScopeReader;
import sendcheck.tone.SecondOpinion;

/** Judges drafts as clients send them: the one way to the rules for HTTP, the command line and the measure of accuracy. */
public final class Judgement {
    /** A check's time (contract: 2 s), less what reading and answering take. */
    private static final long MILLIS = 1_800;

    private final Judge judge;

    public Judgement(Judge judge) {
        this.judge = judge;
    }

    /** With every rule of the rulebook; phrases judge tone alone. Reads their files; call it once. */
    public static Judgement ofRulebook() {
        return new Judgement(new Judge(Rulebook.load(), new ScopeReader()));
    }

    /** With every rule of the rulebook, and a judge of meaning beside the phrases. */
    public static Judgement ofRulebook(SecondOpinion secondOpinion) {
        return new Judgement(new Judge(Rulebook.load(), new ScopeReader(), secondOpinion));
    }

    public Judge judge() {
        return judge;
    }

    /** @param now when the message leaves if the draft does not say so */
    public Assessment assess(DraftBody body, Applicant applicant, Instant now) {
        Deadline deadline = deadline();
        return assess(body.message(now), applicant, deadline);
    }

    /** By when a check that begins now must be through with its rules. */
    public static Deadline deadline() {
        return Deadline.inMillis(MILLIS);
    }

    /** A message as far as it can be judged. */
    public static Draft read(Message message) {
        return Draft.read(Legible.of(message).message());
    }

    /** Reads and judges; of what is too long for a check's time the beginning, and then the answer is not complete. */
    public Assessment assess(Message message, Applicant applicant, Deadline deadline) {
        Legible legible = Legible.of(message);
        Assessment assessment = judge.assess(
                Draft.read(legible.message()),
                applicant.profile(),
                applicant.programs(),
                applicant.contacts(),
                deadline);
        return legible.whole() || !assessment.inScope() ? assessment : partly(assessment);
    }

    /** A rule that found nothing in the beginning has not seen the rest. */
    private Assessment partly(Assessment assessment) {
        Set<String> answered = new HashSet<>();
        assessment.findings().forEach(finding -> answered.add(finding.rule()));
        assessment.skips().forEach(skip -> answered.add(skip.rule()));
        List<Skip> skips = new ArrayList<>(assessment.skips());
        judge.rules().stream()
                .map(rule -> rule.card().id())
                .filter(rule -> !answered.contains(rule))
                .forEach(rule -> skips.add(
                        new Skip(rule, Skip.Cause.FAILED, "The message is too long: only its beginning was checked.")));
        return new Assessment(
                assessment.draft(), assessment.correspondence(), true, false, assessment.findings(), skips);
    }
}
