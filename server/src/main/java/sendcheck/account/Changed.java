package sendcheck.account;

/** Somebody else changed it meanwhile: the ETag given does not fit, or two changes met. Answered 412. */
public final class Changed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Changed() {
        super("changed meanwhile", null, false, false);
    }
}
