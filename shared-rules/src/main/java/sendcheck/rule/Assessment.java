package sendcheck.rule;

import java.util.List;
import sendcheck.draft.Draft;
import sendcheck.program.Correspondence;

/**
 * The judge's answer about a draft.
 *
 * @param findings loudest first, then in the order of the text
 * @param complete whether every hold and caution rule could judge
 */
public record Assessment(
        Draft draft,
        Correspondence correspondence,
        boolean inScope,
        boolean complete,
        List<Finding> findings,
        List<Skip> skips) {
    public Assessment {
        findings = List.copyOf(findings);
        skips = List.copyOf(skips);
    }

    /** The loudest finding's severity; {@link Severity#NOTE} means clear. */
    public Severity verdict() {
        return findings.stream()
                .map(Finding::severity)
                .max(java.util.Comparator.naturalOrder())
                .orElse(Severity.NOTE);
    }
}
