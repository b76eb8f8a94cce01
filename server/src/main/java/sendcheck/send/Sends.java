package sendcheck.send;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import sendcheck.account.Accounts;
import sendcheck.account.Applicant;
import sendcheck.account.Standing;
import sendcheck.check.Judgement;
import sendcheck.contact.Contact;
import sendcheck.contact.FramedText;
import sendcheck.contact.TextFingerprint;
import sendcheck.door.Account;
import sendcheck.draft.Draft;
import sendcheck.draft.Recipient;
import sendcheck.history.Addressed;
import sendcheck.history.History;
import sendcheck.history.Recording;
import sendcheck.program.AddressMatch;
import sendcheck.receipt.Receipt;
import sendcheck.receipt.Receipts;
import sendcheck.store.Disk;

/** Turns messages that have left into contacts, each once. */
@Singleton
public final class Sends {
    private final Accounts accounts;
    private final History history;
    private final Recording recording;
    private final Receipts receipts;
    private final Judgement judgement;
    private final Disk disk;
    private final Clock clock;

    public Sends(
            Accounts accounts,
            History history,
            Recording recording,
            Receipts receipts,
            Judgement judgement,
            Disk disk,
            Clock clock) {
        this.accounts = accounts;
        this.history = history;
        this.recording = recording;
        this.receipts = receipts;
        this.judgement = judgement;
        this.disk = disk;
        this.clock = clock;
    }

    /** What became of a message, with the HTTP status that says so. */
    public enum Outcome {
        NEW(201),
        KNOWN(200),
        PERSONAL(204);

        private final int status;

        Outcome(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    public record Recorded(Outcome outcome, List<Contact> contacts) {}

    /**
     * Records a message. It is safe from a crash only after {@link #settle}.
     *
     * @throws sendcheck.receipt.BadReceipt if the receipt is forged, foreign or stale
     */
    Recorded record(Account account, SendBody send) {
        Optional<Receipt> receipt = send.receipt().map(written -> receipts.read(written, account.id()));
        List<Contact> before = history.ofMessage(account.id(), send.messageId());
        if (!before.isEmpty()) {
            return new Recorded(Outcome.KNOWN, before);
        }
        receipt.ifPresent(each -> Receipts.requireFresh(each, clock.instant()));
        Standing standing = accounts.standing(account.id());
        Optional<Draft> draft = send.draft().map(body -> Draft.read(body.message(send.sentAt())));
        boolean programMail = reachesListed(send.recipients(), standing)
                || receipt.map(Receipt::inScope).orElse(false)
                || draft.map(each -> inScope(each, standing, account)).orElse(false);
        if (!programMail) {
            return new Recorded(Outcome.PERSONAL, List.of());
        }
        Optional<TextFingerprint> fingerprint = receipt.flatMap(Receipt::fingerprint)
                .or(() -> draft.map(
                        each -> FramedText.fingerprint(each, standing.programs().programs())));
        boolean isNew = recording.message(
                account.id(), addressed(send, standing, receipt), send.messageId(), send.sentAt(), fingerprint);
        history.changed(account.id());
        return new Recorded(isNew ? Outcome.NEW : Outcome.KNOWN, history.ofMessage(account.id(), send.messageId()));
    }

    /** Returns when all that was recorded would survive a crash. */
    void settle(Account account) {
        history.changed(account.id());
        disk.settle();
    }

    private static boolean reachesListed(List<Recipient> recipients, Standing standing) {
        return recipients.stream()
                .anyMatch(recipient -> standing.programs().match(recipient) instanceof AddressMatch.Listed);
    }

    private boolean inScope(Draft draft, Standing standing, Account account) {
        Applicant applicant = new Applicant(standing.profile(), standing.programs(), history.log(account.id()));
        return judgement.assess(draft, applicant, Judgement.deadline()).inScope();
    }

    /** The list may have changed since the check: an address that is on it no more counts for the program that had it then. */
    private List<Addressed> addressed(SendBody send, Standing standing, Optional<Receipt> receipt) {
        return Addressed.among(send.recipients(), standing.programs(), standing.profile()).stream()
                .map(each -> each.programId().isPresent()
                        ? each
                        : new Addressed(
                                receipt.flatMap(known ->
                                        Optional.ofNullable(known.programs().get(receipts.mark(each.address())))),
                                each.address()))
                .toList();
    }
}
