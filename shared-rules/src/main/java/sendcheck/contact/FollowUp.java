package sendcheck.contact;

import sendcheck.draft.Draft;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Situation;

/** A further message to a program that heard from the applicant lately. */
public record FollowUp(RuleCard card) implements Rule {
    @Override
    public Ruling judge(Draft draft, Situation situation) {
        return Ruling.silent();
    }
}
