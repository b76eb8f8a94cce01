package sendcheck.program;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One residency program of the applicant's list. Texts that are unknown are empty. */
public record Program(
        String id,
        String name,
        String institution,
        String specialty,
        String track,
        String city,
        String state,
        String nrmpCode,
        String acgmeId,
        List<String> emails,
        List<String> domains,
        List<String> aliases,
        List<Person> people,
        ContactPolicy contact,
        Optional<Instant> contactedMe,
        String tie,
        String website) {
    public Program {
        emails = List.copyOf(emails);
        domains = List.copyOf(domains);
        aliases = List.copyOf(aliases);
        people = List.copyOf(people);
    }

    /** The name as people say it: the official one without the "Program" at its end. */
    public String shortName() {
        String bare =
                name.replaceFirst("(?i)\\s+(?:residency\\s+)?program$", "").strip();
        return bare.isEmpty() ? name : bare;
    }

    /** The same program as the list knew it before: under that id, with what it knew of the program's first contact. */
    public Program identifiedAs(String knownId, Optional<Instant> knownContact) {
        return new Program(
                knownId,
                name,
                institution,
                specialty,
                track,
                city,
                state,
                nrmpCode,
                acgmeId,
                emails,
                domains,
                aliases,
                people,
                contact,
                knownContact,
                tie,
                website);
    }
}
