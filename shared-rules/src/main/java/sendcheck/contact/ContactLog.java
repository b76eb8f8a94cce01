package sendcheck.contact;

import java.time.Instant;
import java.util.List;

/** What was sent to whom, as rules ask it. Answers hold contacts whose time lies in {@code [from, to)}, newest first. */
public interface ContactLog {
    List<Contact> withProgram(String programId, Instant from, Instant to);

    List<Contact> withAddress(String address, Instant from, Instant to);

    /** Whether any contact with the address was ever recorded. */
    boolean knowsAddress(String address);

    /** All contacts with any program. */
    List<Contact> all(Instant from, Instant to);

    /** A log held in memory: for tests, the command line and a service without an applicant. */
    static ContactLog of(List<Contact> contacts) {
        List<Contact> newestFirst = contacts.stream()
                .sorted(java.util.Comparator.comparing(Contact::at).reversed())
                .toList();
        return new ContactLog() {
            private List<Contact> select(java.util.function.Predicate<Contact> which, Instant from, Instant to) {
                return newestFirst.stream()
                        .filter(which)
                        .filter(contact ->
                                !contact.at().isBefore(from) && contact.at().isBefore(to))
                        .toList();
            }

            @Override
            public List<Contact> withProgram(String programId, Instant from, Instant to) {
                return select(
                        contact -> contact.programId().filter(programId::equals).isPresent(), from, to);
            }

            @Override
            public List<Contact> withAddress(String address, Instant from, Instant to) {
                return select(contact -> contact.address().equals(address), from, to);
            }

            @Override
            public boolean knowsAddress(String address) {
                return newestFirst.stream()
                        .anyMatch(contact -> contact.address().equals(address));
            }

            @Override
            public List<Contact> all(Instant from, Instant to) {
                return select(contact -> true, from, to);
            }
        };
    }
}
