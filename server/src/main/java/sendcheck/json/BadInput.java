package sendcheck.json;

import java.util.List;

/** What came in is not what the contract asks for. Its texts name places and reasons, never a message's words. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Complaint> complaints;

    public BadInput(List<Complaint> complaints) {
        super(complaints.get(0).detail(), null, false, false);
        this.complaints = List.copyOf(complaints);
    }

    public BadInput(String pointer, String detail) {
        this(List.of(new Complaint(pointer, detail)));
    }

    /** At least one. */
    public List<Complaint> complaints() {
        return complaints;
    }
}
