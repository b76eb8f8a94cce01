package sendcheck.applicant;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Who writes. Texts that are unknown are empty.
 *
 * @param emails own addresses, lower case
 * @param erasId the AAMC ID, as typed
 * @param advocate whether the writer writes for an applicant (dean, adviser, spouse)
 */
public record Profile(
        String name,
        List<String> emails,
        String erasId,
        String school,
        String casId,
        List<String> specialties,
        boolean advocate,
        ZoneId timeZone,
        Set<String> disabledRules,
        List<Mute> mutes) {
    public Profile {
        emails = List.copyOf(emails);
        specialties = List.copyOf(specialties);
        disabledRules = Set.copyOf(disabledRules);
        mutes = List.copyOf(mutes);
    }

    /** Before the applicant has said anything. */
    public static Profile unknown() {
        return new Profile(
                "", List.of(), "", "", "", List.of(), false, ZoneId.of("America/New_York"), Set.of(), List.of());
    }
}
