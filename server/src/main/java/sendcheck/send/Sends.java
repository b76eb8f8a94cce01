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
        return accounts.withStanding(account.id(), standing -> record(account, send, standing));
    }

    private Recorded record(Account account, SendBody send, Standing standing) {
        Optional<Receipt> receipt = send.receipt().map(written -> receipts.read(written, account.id()));
        List<Contact> before = history.ofMessage(account.id(), send.messageId());
        if (!before.isEmpty()) {
            return new Recorded(Outcome.KNOWN, before);
        }
        receipt.ifPresent(each -> Receipts.requireFresh(each, standing.epoch(), clock.instant()));
        Optional<Draft> draft = send.draft().map(body -> Judgement.read(body.message(send.sentAt())));
        boolean programMail = reachesListed(send.recipients(), standing)
                || receipt.map(Receipt::inScope).orElse(false)
                || draft.map(each -> inScope(each, standing, account)).orElse(false);
        List<Addressed> addressed = programMail ? addressed(send, standing, receipt) : List.of();
        if (addressed.isEmpty()) {
            return new Recorded(Outcome.PERSONAL, List.of());
        }
        Optional<TextFingerprint> fingerprint = receipt.flatMap(Receipt::fingerprint)
                .or(() -> draft.map(
                        each -> FramedText.fingerprint(each, standing.programs().programs())));
        boolean isNew = recording.message(
                account.id(), standing.epoch(), addressed, send.messageId(), send.sentAt(), fingerprint);
        history.changed(account.id());
        return new Recorded(isNew ? Outcome.NEW : Outcome.KNOWN, history.ofMessage(account.id(), send.messageId()));
    }

    /** Returns when all that was recorded would survive a crash. */
    void settle(Account account) {
        history.changed(account.id());
        disk.settle();
    }

    private static boolean reachesListed(List<Recipient> recipients, Standing standing) {
        return recipients.stream().anyMatch(recipient -> isListed(recipient, standing));
    }

    private static boolean isListed(Recipient recipient, Standing standing) {
        return standing.programs().match(recipient) instanceof AddressMatch.Listed;
    }

    private boolean inScope(Draft draft, Standing standing, Account account) {
        Applicant applicant = new Applicant(standing.profile(), standing.programs(), history.log(account.id()));
        return judgement
                .assess(draft.message(), applicant, Judgement.deadline())
                .inScope();
    }

    /**
     * Whom the message makes a contact with. With a receipt: listed addresses, and those that made the draft program mail when it was checked;
     * a draft that went to somebody else in the end is nobody's business.
     */
    private List<Addressed> addressed(SendBody send, Standing standing, Optional<Receipt> receipt) {
        List<Recipient> recipients = send.recipients().stream()
                .filter(each -> receipt.map(known -> isListed(each, standing)
                                || known.programs()
                                        .containsKey(
                                                receipts.mark(each.mailbox().address())))
                        .orElse(true))
                .toList();
        return Addressed.among(recipients, standing.programs(), standing.profile()).stream()
                .map(each -> each.programId().isPresent()
                        ? each
                        : new Addressed(receipt.flatMap(known -> programThen(known, each)), each.address()))
                .toList();
    }

    /** The list may have changed since the check: an address that is on it no more counts for the program that had it then. */
    private Optional<String> programThen(Receipt receipt, Addressed addressed) {
        return Optional.ofNullable(receipt.programs().get(receipts.mark(addressed.address())))
                .filter(program -> !program.isEmpty());
    }
}
