package sendcheck.history;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sendcheck.account.AccountRows;
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
     * @return whether anything was new
     */
    @Transactional
    public boolean message(
            String account,
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
            accounts.updateContactsVersion(account);
        }
        return added > 0;
    }

    /**
     * Records what the applicant logs by hand.
     *
     * @return whether it was new
     */
    @Transactional
    public boolean byHand(String account, Contact contact) {
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
            accounts.updateContactsVersion(account);
        }
        return added > 0;
    }

    /** Whether there was such a contact. */
    @Transactional
    public boolean takeBack(String account, String id) {
        boolean there = rows.remove(account, id) > 0;
        if (there) {
            accounts.updateContactsVersion(account);
        }
        return there;
    }
}
