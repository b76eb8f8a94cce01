package sendcheck.program;

import java.util.List;
import sendcheck.draft.Recipient;

/** Which program of the list a recipient belongs to. */
public sealed interface AddressMatch {
    Recipient recipient();

    /** A listed address: of one program, or of several that share it. */
    record Listed(Recipient recipient, List<Program> programs) implements AddressMatch {}

    /** An unlisted address on a domain that the list gives to exactly one program. */
    record OnDomain(Recipient recipient, Program program) implements AddressMatch {}

    /** An unlisted address on a domain that several programs share: it belongs to none of them. */
    record OnSharedDomain(Recipient recipient, List<Program> programs) implements AddressMatch {}

    record Unlisted(Recipient recipient) implements AddressMatch {}
}
