package sendcheck.receipt;

/** A receipt that is forged, foreign or stale. */
public final class BadReceipt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean stale;

    public BadReceipt(String reason, boolean stale) {
        super(reason, null, false, false);
        this.stale = stale;
    }

    public boolean stale() {
        return stale;
    }
}
