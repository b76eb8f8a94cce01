package sendcheck.rule;

import java.util.List;

/** A rule's answer about one draft. */
public record Ruling(List<Finding> findings, List<Skip> skips) {
    private static final Ruling SILENT = new Ruling(List.of(), List.of());

    public Ruling {
        findings = List.copyOf(findings);
        skips = List.copyOf(skips);
    }

    public static Ruling silent() {
        return SILENT;
    }

    public static Ruling of(Finding... findings) {
        return new Ruling(List.of(findings), List.of());
    }

    public static Ruling of(List<Finding> findings) {
        return new Ruling(findings, List.of());
    }

    public static Ruling skipped(Skip skip) {
        return new Ruling(List.of(), List.of(skip));
    }
}
