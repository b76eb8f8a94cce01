package sendcheck.door;

/** The account whose token a request showed. A controller's argument of this type is filled by the door. */
public record Account(String id) {
    /** The one account of a service on the applicant's own machine. */
    public static final Account LOCAL = new Account("local");
}
