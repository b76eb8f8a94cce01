package sendcheck.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import sendcheck.contact.Contact;

/**
 * A contact as the contract writes it.
 *
 * @param programId null where the address belongs to no program alone
 * @param messageId without angle brackets; null for a call
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Contact")
public record ContactBody(
        String id,
        @Nullable String programId,
        String address,
        @Schema(allowableValues = {"email", "call"}) String kind,
        Instant at,
        @Nullable String messageId) {

    /** The contact log, or the part of it that a call made. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Contacts")
    public record Contacts(List<ContactBody> contacts) {
        public static Contacts of(List<Contact> contacts) {
            return new Contacts(contacts.stream().map(ContactBody::of).toList());
        }
    }

    public static ContactBody of(Contact contact) {
        return new ContactBody(
                contact.id(),
                contact.programId().orElse(null),
                contact.address(),
                contact.kind().name().toLowerCase(Locale.ROOT),
                contact.at(),
                contact.messageId().isEmpty() ? null : contact.messageId());
    }
}
