package sendcheck.rule;

import java.util.Locale;

/** What a rule could not check, and why. */
public record Skip(String rule, Cause cause, String reason) {
    public enum Cause {
        /** It needs something that is not there (a list, an ID), or the applicant turned it off. */
        NOT_APPLICABLE,
        /** Two readings are possible and the rule keeps silent. */
        AMBIGUOUS,
        /** It broke or ran out of time. */
        FAILED;

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
