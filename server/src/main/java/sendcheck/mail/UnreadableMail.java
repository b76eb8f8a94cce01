package sendcheck.mail;

/** A MIME message that is no message, or larger or deeper than any letter. The text tells which limit it passed, never what it says. */
public final class UnreadableMail extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    UnreadableMail(String reason, boolean tooLarge) {
        super(reason, null, false, false);
        this.tooLarge = tooLarge;
    }

    public boolean tooLarge() {
        return tooLarge;
    }
}
