package sendcheck.check;

/** More recipients than {@link DraftBody#MOST_RECIPIENTS}: answered 422. */
public final class TooManyRecipients extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    public TooManyRecipients(String pointer) {
        super("more than " + DraftBody.MOST_RECIPIENTS + " recipients", null, false, false);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
