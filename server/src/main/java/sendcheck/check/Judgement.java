package sendcheck.check;

import java.time.Instant;
import sendcheck.account.Applicant;
import sendcheck.draft.Draft;
import sendcheck.rule.Assessment;
import sendcheck.rule.Deadline;
import sendcheck.rule.Judge;
import sendcheck.rule.Rulebook;
import sendcheck.scope.ScopeReader;

/** Judges drafts as clients send them: the one way to the rules for HTTP, the command line and the measure of accuracy. */
public final class Judgement {
    /** A check's time (contract: 2 s), less what reading and answering take. */
    private static final long MILLIS = 1_800;

    private final Judge judge;

    public Judgement(Judge judge) {
        this.judge = judge;
    }

    /** With every rule of the rulebook. Reads their files; call it once. */
    public static Judgement ofRulebook() {
        return new Judgement(new Judge(Rulebook.load(), new ScopeReader()));
    }

    public Judge judge() {
        return judge;
    }

    /** @param now when the message leaves if the draft does not say so */
    public Assessment assess(DraftBody body, Applicant applicant, Instant now) {
        Deadline deadline = deadline();
        return assess(Draft.read(body.message(now)), applicant, deadline);
    }

    /** By when a check that begins now must be through with its rules. */
    public static Deadline deadline() {
        return Deadline.inMillis(MILLIS);
    }

    public Assessment assess(Draft draft, Applicant applicant, Deadline deadline) {
        return judge.assess(draft, applicant.profile(), applicant.programs(), applicant.contacts(), deadline);
    }
}
