package sendcheck.check;

import java.util.List;
import sendcheck.applicant.Profile;
import sendcheck.draft.Recipient;
import sendcheck.program.AddressMatch;
import sendcheck.program.ProgramList;

/** What recipients alone say of scope, so that a client of a remote service can keep personal mail to itself (rulebook, "Scope"). */
final class ScopeByRecipients {
    private ScopeByRecipients() {}

    /** {@code yes} with a listed address; {@code no} for mail to oneself or to nobody; else the text decides. */
    static String of(List<Recipient> recipients, ProgramList programs, Profile profile) {
        boolean listed =
                recipients.stream().anyMatch(recipient -> programs.match(recipient) instanceof AddressMatch.Listed);
        boolean strangers = recipients.stream()
                .anyMatch(recipient ->
                        !profile.emails().contains(recipient.mailbox().address()));
        return listed ? "yes" : strangers ? "needs-text" : "no";
    }
}
