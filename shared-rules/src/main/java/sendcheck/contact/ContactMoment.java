package sendcheck.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a moment for the applicant: "Thursday, March 18 at 10:02 EDT", in their own time zone. */
final class ContactMoment {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("EEEE, MMMM d 'at' HH:mm z", Locale.US);

    private ContactMoment() {}

    static String written(Instant moment, ZoneId zone) {
        return FORMAT.format(moment.atZone(zone));
    }
}
