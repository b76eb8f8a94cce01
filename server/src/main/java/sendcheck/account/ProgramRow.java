package sendcheck.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A program of an account's list as it is stored.
 *
 * @param place in the applicant's own order, from 0
 * @param content as {@code PUT /programs} writes it
 * @param listed false for one that was taken off the list and has contacts
 */
@MappedEntity("program")
public record ProgramRow(
        @Id String rowKey, String accountId, String programId, int place, String content, boolean listed) {}
