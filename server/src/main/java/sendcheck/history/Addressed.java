package sendcheck.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendcheck.applicant.Profile;
import sendcheck.draft.Field;
import sendcheck.draft.Recipient;
import sendcheck.program.AddressMatch;
import sendcheck.program.Program;
import sendcheck.program.ProgramList;

/**
 * One address of a program that a message went to: what becomes a contact.
 *
 * @param programId empty where the address belongs to no program alone; then the contact is counted by its address
 */
public record Addressed(Optional<String> programId, String address) {
    /** The program addresses among a message's recipients, each once. Friends and advisers in copy are nobody's business and not among them. */
    public static List<Addressed> among(List<Recipient> recipients, ProgramList programs, Profile profile) {
        Map<String, Addressed> found = new LinkedHashMap<>();
        List<Recipient> unlisted = new ArrayList<>();
        for (Recipient recipient : recipients) {
            AddressMatch match = programs.match(recipient);
            String address = recipient.mailbox().address();
            if (match instanceof AddressMatch.Listed listed) {
                found.putIfAbsent(address, new Addressed(only(listed.programs()), address));
            } else if (match instanceof AddressMatch.OnDomain near) {
                found.putIfAbsent(
                        address, new Addressed(Optional.of(near.program().id()), address));
            } else if (match instanceof AddressMatch.OnSharedDomain) {
                found.putIfAbsent(address, new Addressed(Optional.empty(), address));
            } else if (!profile.emails().contains(address) && !address.isEmpty()) {
                unlisted.add(recipient);
            }
        }
        if (found.isEmpty()) {
            boolean direct = unlisted.stream().anyMatch(recipient -> recipient.field() == Field.TO);
            unlisted.stream()
                    .filter(recipient -> !direct || recipient.field() == Field.TO)
                    .map(recipient -> recipient.mailbox().address())
                    .forEach(address -> found.putIfAbsent(address, new Addressed(Optional.empty(), address)));
        }
        return List.copyOf(found.values());
    }

    private static Optional<String> only(List<Program> programs) {
        return programs.size() == 1 ? Optional.of(programs.get(0).id()) : Optional.empty();
    }
}
