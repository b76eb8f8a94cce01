package sendcheck.yaml;

/** One of our own files is wrong: says which, where and why. */
public final class BadYaml extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    public BadYaml(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
