package sendcheck.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sendcheck.draft.Mailbox;
import sendcheck.draft.Recipient;

/** The applicant's program list, indexed once for many checks. Immutable. */
public final class ProgramList {
    private final List<Program> programs;
    private final Map<String, Program> byId = new HashMap<>();
    private final Map<String, List<Program>> byAddress = new HashMap<>();
    private final Map<String, List<Program>> byDomain = new HashMap<>();

    public ProgramList(List<Program> programs) {
        this.programs = List.copyOf(programs);
        for (Program program : this.programs) {
            byId.put(program.id(), program);
            program.emails().forEach(address -> add(byAddress, address, program));
            program.people().stream()
                    .map(Person::email)
                    .filter(email -> !email.isEmpty())
                    .forEach(email -> add(byAddress, email, program));
            program.domains().forEach(domain -> add(byDomain, domain, program));
        }
    }

    private static void add(Map<String, List<Program>> index, String key, Program program) {
        List<Program> found = index.computeIfAbsent(key.strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>());
        if (!found.contains(program)) {
            found.add(program);
        }
    }

    public List<Program> programs() {
        return programs;
    }

    public boolean isEmpty() {
        return programs.isEmpty();
    }

    public Optional<Program> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Programs that list this very address. */
    public List<Program> byAddress(String address) {
        return byAddress.getOrDefault(address.toLowerCase(Locale.ROOT), List.of());
    }

    /** Programs to which the list gives this domain or a domain above it. */
    public List<Program> byDomain(String domain) {
        LinkedHashSet<Program> found = new LinkedHashSet<>();
        String rest = domain.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            found.addAll(byDomain.getOrDefault(rest, List.of()));
            int dot = rest.indexOf('.');
            rest = dot < 0 ? "" : rest.substring(dot + 1);
        }
        return List.copyOf(found);
    }

    public AddressMatch match(Recipient recipient) {
        Mailbox mailbox = recipient.mailbox();
        List<Program> listed = byAddress(mailbox.address());
        if (!listed.isEmpty()) {
            return new AddressMatch.Listed(recipient, listed);
        }
        List<Program> near = byDomain(mailbox.domain());
        return switch (near.size()) {
            case 0 -> new AddressMatch.Unlisted(recipient);
            case 1 -> new AddressMatch.OnDomain(recipient, near.get(0));
            default -> new AddressMatch.OnSharedDomain(recipient, near);
        };
    }
}
