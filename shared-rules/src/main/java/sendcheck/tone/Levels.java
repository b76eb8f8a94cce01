package sendcheck.tone;

/**
 * From where on a plausibility is heeded, by rule.
 *
 * @param veto below it a phrase is passed over; 0 for never
 * @param sure from it on no phrase is needed; above 1 for never
 */
public record Levels(double veto, double sure) {
    public Levels {
        if (!(veto >= 0 && veto <= sure)) {
            throw new IllegalArgumentException("a veto of " + veto + " and sure from " + sure);
        }
    }
}
