package sendcheck.program;

import java.util.Locale;
import java.util.Optional;

/** What a program says about being contacted (contract, "A program"). */
public enum ContactPolicy {
    OPEN,
    NO_CONTACT,
    ERAS_ONLY,
    COORDINATOR_ONLY,
    NO_CALLS,
    CALLS_INVITED;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ContactPolicy> of(String label) {
        for (ContactPolicy policy : values()) {
            if (policy.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }
}
