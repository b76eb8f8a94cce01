package sendcheck.recipient;

import com.google.re2j.Pattern;
import java.util.Locale;
import sendcheck.draft.Mailbox;

/** Tells a residency office's mailbox from a person's, by its address and display name. */
public final class RoleMailbox {
    private static final String SPECIALTY =
            "(?:im|fm|em|gs|ob|obgyn|med|medicine|internalmedicine|internal|fam|fammed|familymedicine|peds?|pediatrics|psych|psychiatry|surg|surgery|neuro|neurology|path|pathology|anes|anesthesia|rads?|radiology|pmr|ty|"
                    + "transitional|derm|ortho|ent|medpeds|prelim|categorical|dom|house|res|fp|cat)";

    /** Local parts of residency offices ("imresidency", "fm-res", "gme", "housestaff"; shared domain facts, "names and domains"). */
    private static final Pattern LOCAL = Pattern.compile(
            "^(?:.*residency.*|.*residencies.*|.*residents?prog.*|.*resprog.*|.*[._-]?gme[._-]?.*|gme.*|.*graduatemed.*|.*housestaff.*|.*house\\.?officers?|.*internship.*"
                    + "|(?:.*[._-])?" + SPECIALTY
                    + "[._-]?(?:res|resident|residents|program|prog|coord|coordinator|pd|admin|edu|education|training|apps?|applications?|recruit\\w*|interviews?)"
                    + "|" + SPECIALTY + "(?:[._-]" + SPECIALTY
                    + ")?|(?:program|prog)[._-]?(?:coordinator|coord|director|dir|admin\\w*|office)|(?:coordinator|recruitment|selection|applicants?|applications|interviews?|education|medicaleducation|meded|director|pd|apd)(?:[._-].*)?"
                    + "|.*[._-](?:residency|coordinator|program|gme|housestaff|education)|info|office|contact|admin|department)$");

    private static final Pattern NAME = Pattern.compile(
            "\\b(?:residency|residencies|gme|graduate medical education|program (?:coordinator|director|office|administrator)|programme director|selection committee|recruitment (?:committee|office)|house ?staff|residency (?:office|team|program)|training program|internship)\\b");

    /** Offices for in-state tuition and dormitories have "residency" and "residence" in their names, too. */
    private static final Pattern OTHER_RESIDENCE = Pattern.compile(
            "tuition|residence[._ -]?(?:life|hall)|reslife|res[._-]life|housing|registrar|bursar|admissions@|instate|in-state|domicile|residency[._ -]?(?:status|appeal|determination|classification|verification|reclass\\w*)|dorm|artist");

    private RoleMailbox() {}

    /** Whether the mailbox is an office's or a role's rather than a person's. */
    public static boolean isRole(Mailbox mailbox) {
        return LOCAL.matcher(mailbox.local()).find()
                || NAME.matcher(mailbox.name().toLowerCase(Locale.ROOT)).find();
    }

    /** Whether the mailbox says by itself that it is a residency program's, whatever its domain. */
    public static boolean isPlainlyResidency(Mailbox mailbox) {
        String name = mailbox.name().toLowerCase(Locale.ROOT);
        boolean says = mailbox.local()
                        .matches(
                                ".*(?:residency|residencies|gme|housestaff|internship).*|(?:im|fm|em|med|peds|psych|surg|neuro|path|anes|obgyn|ob|ty|pmr|rad)[._-]?res(?:idents?)?|.*residentprog.*")
                || NAME.matcher(name).find();
        return says && !isOtherResidence(mailbox);
    }

    /** Tuition residency, residence halls, artists in residence. */
    public static boolean isOtherResidence(Mailbox mailbox) {
        return OTHER_RESIDENCE
                .matcher(mailbox.address() + " " + mailbox.name().toLowerCase(Locale.ROOT))
                .find();
    }
}
