package sendcheck.rule;

import sendcheck.draft.Draft;

/** One rule of the rulebook: a pure function of the draft and its situation. */
public interface Rule {
    /** What the rule's YAML file says of it. */
    RuleCard card();

    /**
     * Judges a draft that is program mail.
     *
     * @throws Deadline.Passed when time ran out; the judge reports the rule as failed
     */
    Ruling judge(Draft draft, Situation situation);
}
