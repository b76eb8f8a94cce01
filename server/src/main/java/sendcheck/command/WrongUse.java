package sendcheck.command;

/** A command that cannot be carried out as it was given; the text tells a person why. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUse(String reason) {
        super(reason, null, false, false);
    }
}
