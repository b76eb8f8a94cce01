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
        List<AddressMatch> matches = correspondence.matches();
        if (matches.stream().anyMatch(AddressMatch.Listed.class::isInstance)) {
            return Scope.PROGRAM_MAIL;
        }
        if (byAddresses(matches) == Scope.PERSONAL || isToOneself(draft)) {
            return Scope.PERSONAL;
        }
        boolean program = byAddresses(matches) == Scope.PROGRAM_MAIL
                ? !ApplicantWords.isAboutOtherResidence(draft)
                : ApplicantWords.in(draft);
        return program ? Scope.PROGRAM_MAIL : Scope.PERSONAL;
    }

    /** What the recipients alone tell. */
    public Scope ofAddresses(List<Recipient> recipients, ProgramList list) {
        List<AddressMatch> matches = recipients.stream().map(list::match).toList();
        return matches.stream().anyMatch(AddressMatch.Listed.class::isInstance)
                ? Scope.PROGRAM_MAIL
                : byAddresses(matches);
    }

    /** Of unlisted addresses. */
    private static Scope byAddresses(List<AddressMatch> matches) {
        boolean roleOnDomain = matches.stream()
                .filter(match -> !(match instanceof AddressMatch.Unlisted))
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
        return !draft.recipients().isEmpty()
                && draft.recipients().stream()
                        .allMatch(recipient -> recipient.mailbox().address().equals(own));
    }
}
