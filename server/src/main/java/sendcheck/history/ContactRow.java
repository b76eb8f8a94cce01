package sendcheck.history;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import sendcheck.contact.Contact;
import sendcheck.contact.TextFingerprint;

/**
 * A contact as it is stored.
 *
 * @param happenedAt milliseconds since 1970 in UTC
 */
@MappedEntity("contact")
public record ContactRow(
        @Id String id,
        String accountId,
        @Nullable String programId,
        String address,
        String kind,
        long happenedAt,
        @Nullable String messageId,
        @Nullable String fingerprint) {
    Contact contact() {
        return new Contact(
                id,
                Optional.ofNullable(programId),
                address,
                kind.equals("call") ? Contact.Kind.CALL : Contact.Kind.EMAIL,
                Instant.ofEpochMilli(happenedAt),
                messageId == null ? "" : messageId,
                Optional.ofNullable(fingerprint).map(TextFingerprint::decode));
    }
}
