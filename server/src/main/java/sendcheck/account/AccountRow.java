package sendcheck.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An account as it is stored.
 *
 * @param epoch new with every fresh account, part of every ETag
 * @param profile as {@code PUT /profile} writes it
 */
@MappedEntity("account")
public record AccountRow(
        @Id String id, String epoch, String profile, long profileVersion, long programsVersion, long contactsVersion) {}
