package sendcheck.scope;

import java.util.List;
import sendcheck.draft.Draft;
import sendcheck.draft.Mailbox;
import sendcheck.draft.Recipient;
import sendcheck.program.AddressMatch;
import sendcheck.program.Correspondence;
import sendcheck.program.ProgramList;
import sendcheck.recipient.RoleMailbox;

/** Decides whether a draft is program mail (rulebook, "Scope"). */
public final class ScopeReader {
    /** Never {@link Scope#NEEDS_TEXT}. */
    public Scope of(Draft draft, Correspondence correspondence) {
        Scope byAddress = byAddresses(correspondence.matches());
        if (byAddress != Scope.NEEDS_TEXT) {
            return byAddress == Scope.PROGRAM_MAIL
                            && !isPlainlyListed(correspondence)
                            && ProgramTalk.isAboutOtherResidence(draft)
                    ? Scope.PERSONAL
                    : byAddress;
        }
        return !isToOneself(draft) && ProgramTalk.addressesProgram(draft, correspondence)
                ? Scope.PROGRAM_MAIL
                : Scope.PERSONAL;
    }

    /** What the recipients alone tell. */
    public Scope ofAddresses(List<Recipient> recipients, ProgramList list) {
        return byAddresses(recipients.stream().map(list::match).toList());
    }

    private static Scope byAddresses(List<AddressMatch> matches) {
        boolean anyListed = matches.stream().anyMatch(AddressMatch.Listed.class::isInstance);
        if (anyListed) {
            return Scope.PROGRAM_MAIL;
        }
        boolean roleOnDomain = matches.stream()
                .filter(match -> match instanceof AddressMatch.OnDomain || match instanceof AddressMatch.OnSharedDomain)
                .map(match -> match.recipient().mailbox())
                .anyMatch(mailbox -> RoleMailbox.isRole(mailbox) && !RoleMailbox.isOtherResidence(mailbox));
        boolean plainly =
                matches.stream().map(match -> match.recipient().mailbox()).anyMatch(RoleMailbox::isPlainlyResidency);
        if (roleOnDomain || plainly) {
            return Scope.PROGRAM_MAIL;
        }
        boolean allOtherResidence = !matches.isEmpty()
                && matches.stream().map(match -> match.recipient().mailbox()).allMatch(RoleMailbox::isOtherResidence);
        return allOtherResidence ? Scope.PERSONAL : Scope.NEEDS_TEXT;
    }

    private static boolean isToOneself(Draft draft) {
        String own = draft.message().from().map(Mailbox::address).orElse("");
        return draft.recipients().stream()
                .allMatch(recipient -> recipient.mailbox().address().equals(own));
    }

    private static boolean isPlainlyListed(Correspondence correspondence) {
        return correspondence.matches().stream().anyMatch(AddressMatch.Listed.class::isInstance);
    }
}
