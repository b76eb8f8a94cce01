package sendcheck.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sendcheck.contact.Contact;

/**
 * The contacts of one account since a moment, indexed as rules ask for them. A program that is not in the index had no contact since
 * then, which is as good to know.
 *
 * @param since contacts before it are not here
 * @param all newest first
 * @param addresses every one that was ever written to; any other is known to be new
 */
record RecentContacts(
        Instant since,
        List<Contact> all,
        Set<String> addresses,
        Map<String, List<Contact>> byProgram,
        Map<String, List<Contact>> byAddress) {
    static RecentContacts of(Instant since, List<Contact> newestFirst, Collection<String> addresses) {
        return new RecentContacts(
                since,
                List.copyOf(newestFirst),
                Set.copyOf(addresses),
                newestFirst.stream()
                        .filter(contact -> contact.programId().isPresent())
                        .collect(Collectors.groupingBy(
                                contact -> contact.programId().orElse(""))),
                newestFirst.stream()
                        .filter(contact -> !contact.address().isEmpty())
                        .collect(Collectors.groupingBy(Contact::address)));
    }

    /** What it takes of the cache's bound: contacts with their fingerprints, and addresses, which are a tenth as large. */
    int weight() {
        return 1 + all.size() + addresses.size() / 10;
    }
}
