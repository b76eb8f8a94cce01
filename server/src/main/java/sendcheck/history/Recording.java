package sendcheck.history;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sendcheck.account.AccountRows;
import sendcheck.account.Changed;
import sendcheck.contact.Contact;
import sendcheck.contact.TextFingerprint;

/** Writes contacts, each call in one transaction. Whoever calls it tells {@link History#changed} afterwards. */
@Singleton
public class Recording {
    private final ContactRows rows;
    private final AccountRows accounts;

    public Recording(ContactRows rows, AccountRows accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    /**
     * Records a message that went to these addresses, all or none; an address that has this message already is left alone.
     *
     * @param epoch of the account that the caller looked at: what is recorded for one that was removed meanwhile does not land in the next
     * @return whether anything was new
     * @throws Changed if the account is another one now
     */
    @Transactional
    public boolean message(
            String account,
            String epoch,
            List<Addressed> addressed,
            String messageId,
            Instant sentAt,
            Optional<TextFingerprint> fingerprint) {
        int added = 0;
        for (Addressed each : addressed) {
            added += rows.add(
                    UUID.randomUUID().toString(),
                    account,
                    each.programId().orElse(null),
                    each.address(),
                    "email",
                    sentAt.toEpochMilli(),
                    messageId,
                    fingerprint.map(TextFingerprint::encoded).orElse(null));
        }
        if (added > 0) {
            count(account, epoch);
        }
        return added > 0;
    }

    /**
     * Records what the applicant logs by hand.
     *
     * @return whether it was new
     * @throws Changed if the account is another one now
     */
    @Transactional
    public boolean byHand(String account, String epoch, Contact contact) {
        int added = rows.add(
                contact.id(),
                account,
                contact.programId().orElse(null),
                contact.address(),
                contact.kind() == Contact.Kind.CALL ? "call" : "email",
                contact.at().toEpochMilli(),
                contact.messageId().isEmpty() ? null : contact.messageId(),
                null);
        if (added > 0) {
            count(account, epoch);
        }
        return added > 0;
    }

    /**
     * Whether there was such a contact.
     *
     * @throws Changed if the account is another one now
     */
    @Transactional
    public boolean takeBack(String account, String epoch, String id) {
        boolean there = rows.remove(account, id) > 0;
        if (there) {
            count(account, epoch);
        }
        return there;
    }

    private void count(String account, String epoch) {
        if (accounts.updateContactsVersion(account, epoch) == 0) {
            throw new Changed();
        }
    }
}
