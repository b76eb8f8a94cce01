package sendcheck.rule;

import java.util.Locale;

/** How loud a finding is, quietest first (rulebook, "Severities"). */
public enum Severity {
    NOTE,
    CAUTION,
    HOLD;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
