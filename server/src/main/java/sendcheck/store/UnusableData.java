package sendcheck.store;

/** The data directory cannot be used; the text tells a person why and what to do. */
public final class UnusableData extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableData(String reason) {
        super(reason, null, false, false);
    }
}
