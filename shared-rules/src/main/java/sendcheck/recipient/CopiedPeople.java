package sendcheck.recipient;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendcheck.draft.Draft;
import sendcheck.draft.Mailbox;
import sendcheck.draft.Recipient;
import sendcheck.program.AddressMatch;
import sendcheck.program.Person;
import sendcheck.rule.Edit;
import sendcheck.rule.Finding;
import sendcheck.rule.Fix;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** More people of the program than need it, or leadership beside it (rulebook, "copied-people"). */
public record CopiedPeople(RuleCard card) implements Rule {
    private static final int MOST = 3;

    /** Offices at the head of a hospital or school, as roles, display names and addresses write them. */
    private static final Pattern LEADER_ROLE = Pattern.compile(
            "\\b(?:chair(?:man|woman|person)?|vice[- ]chair|(?:associate |assistant |vice |senior )*dean (?:of|for)|dean's office|office of the dean|(?:associate|assistant|vice|senior|interim) dean|dean of \\w+|dio|designated institutional official|ceo|chief executive(?: officer)?|chief medical officer|cmo|"
                    + "president|department head|head,? (?:of )?(?:the )?(?:department|division|medicine|surgery|pediatrics|psychiatry|neurology|family|internal|emergency)|vp|provost|chancellor|chief of (?:the )?(?:staff|medicine|surgery|pediatrics|psychiatry|neurology|family|internal|emergency|department|service))\\b");

    /** "dean", "somdean", "medicine.chair", "office.of.the.president"; not "emily.dean", which is a name. */
    private static final Pattern LEADER_LOCAL = Pattern.compile(
            "^(?:(?:med|medicine|internalmedicine|im|fm|em|surg|surgery|peds|pediatrics|psych|psychiatry|neuro|neurology|obgyn|ob|som|com|dept|department|hospital|gme|vice|associate|assoc|assistant|asst|senior|interim|acting|office|of|the|clinical|academic)[._-]?)*"
                    + "(?:chair|chairman|chairwoman|chairperson|deans?|dio|ceo|coo|cmo|president|vp|provost|chancellor|chief[._-]?(?:executive|medical)(?:[._-]?officer)?)"
                    + "(?:[._-]?(?:s|of|for|office|medicine|med|im|fm|surgery|peds|pediatrics|psychiatry|som|com|school|students?|studentaffairs|affairs|admin|assistant|medical))*$");

    private static final Pattern DEAN_TITLE = Pattern.compile(
            "^(?:the )?dean$|\\(dean\\)|\\w \\S+,(?: (?:md|do|phd|mph|m\\.d\\.|d\\.o\\.),?)* (?:the )?dean(?:,|$)|(?:vice|associate|assistant|senior|interim|acting) dean\\b");
    /** "Dean Hale": Hale's office or Hale's first name? The address tells. */
    private static final Pattern DEAN_BEFORE_NAME = Pattern.compile(
            "^dean (?:([\\p{L}'-]+)\\.? )?(?:\\p{L}\\.? )?([\\p{L}'-]+)(?:,? (?:md|m\\.d\\.|phd|do|mph|mba))*$");

    private static final Pattern OFFICE_AS_SURNAME =
            Pattern.compile("^([a-z])[a-z]*[._-]?(?:dean|provost|president|chancellor|chair|chairman)[0-9]*$");

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        List<AddressMatch> matches = situation.correspondence().matches();
        boolean reachesProgram = matches.stream()
                .anyMatch(match -> leadership(match, situation).isEmpty()
                        && !isOwn(match.recipient().mailbox(), draft, situation));
        List<Finding> findings = new ArrayList<>();
        List<Recipient> leaders = matches.stream()
                .filter(match -> leadership(match, situation).isPresent())
                .map(AddressMatch::recipient)
                .toList();
        if (reachesProgram && !leaders.isEmpty()) {
            findings.add(finding("leadership", leaders, leaders));
        }
        List<Recipient> persons = persons(draft, situation);
        if (persons.size() > MOST) {
            findings.add(finding("many", persons, persons.subList(MOST, persons.size())));
        }
        return Ruling.of(findings);
    }

    /** Persons of the program, each once; of an unlisted program those who share a domain. */
    private static List<Recipient> persons(Draft draft, Situation situation) {
        boolean listed = situation.correspondence().reachesListed();
        Set<String> seen = new HashSet<>();
        List<Recipient> persons = situation.correspondence().matches().stream()
                .filter(match -> listed
                        ? match instanceof AddressMatch.Listed || match instanceof AddressMatch.OnDomain
                        : match instanceof AddressMatch.Unlisted)
                .map(AddressMatch::recipient)
                .filter(recipient -> isPerson(recipient.mailbox(), situation)
                        && !isOwn(recipient.mailbox(), draft, situation)
                        && seen.add(recipient.mailbox().address()))
                .toList();
        if (listed || persons.isEmpty()) {
            return persons;
        }
        String domain = persons.get(0).mailbox().domain();
        return persons.stream()
                .filter(recipient -> recipient.mailbox().domain().equals(domain))
                .toList();
    }

    private static boolean isOwn(Mailbox mailbox, Draft draft, Situation situation) {
        return situation.profile().emails().contains(mailbox.address())
                || draft.message()
                        .from()
                        .filter(from -> from.address().equals(mailbox.address()))
                        .isPresent();
    }

    private Finding finding(String key, List<Recipient> who, List<Recipient> dropped) {
        Fix fix = new Fix(
                dropped.size() == 1 ? "Leave out " + dropped.get(0).written() : "Leave them out",
                dropped.stream()
                        .map(recipient -> Edit.replace(recipient.place(), ""))
                        .toList());
        return card.finding(
                        Severity.CAUTION,
                        key,
                        Map.of(
                                "count",
                                String.valueOf(who.size()),
                                "who",
                                dropped.get(0).written()),
                        dropped.stream().map(Recipient::place).toList())
                .with(List.of(fix));
    }

    private static boolean isPerson(Mailbox mailbox, Situation situation) {
        return person(mailbox, situation).isPresent() || !RoleMailbox.isRole(mailbox);
    }

    private static Optional<Person> person(Mailbox mailbox, Situation situation) {
        return situation.correspondence().possiblePrograms().stream()
                .flatMap(program -> program.people().stream())
                .filter(person -> person.email().equalsIgnoreCase(mailbox.address()))
                .findFirst();
    }

    /** The leader that a recipient is, if it is one. The program's own director is none, whatever else they are. */
    private static Optional<Recipient> leadership(AddressMatch match, Situation situation) {
        Recipient recipient = match.recipient();
        Mailbox mailbox = recipient.mailbox();
        if (situation.profile().emails().contains(mailbox.address())) {
            return Optional.empty();
        }
        Optional<Person> person = person(mailbox, situation);
        if (person.isPresent()) {
            String role = person.get().role().toLowerCase(Locale.ROOT);
            boolean own = role.contains("program director") || role.contains("coordinator");
            return !own && (LEADER_ROLE.matcher(role).find() || role.strip().equals("dean"))
                    ? Optional.of(recipient)
                    : Optional.empty();
        }
        String name = mailbox.name().toLowerCase(Locale.ROOT);
        boolean programs =
                name.contains("program director") || name.contains("coordinator") || name.contains("residency");
        programs |= name.contains("committee");
        boolean leads = !isSurname(name, mailbox.local())
                && (LEADER_ROLE.matcher(name).find()
                        || DEAN_TITLE.matcher(name).find()
                        || isDeanByTitle(name, mailbox.local())
                        || LEADER_LOCAL.matcher(mailbox.local()).find());
        return leads && !programs ? Optional.of(recipient) : Optional.empty();
    }

    /** "Andrew Provost <aprovost@…>" is a name. */
    private static boolean isSurname(String name, String local) {
        Matcher surname = OFFICE_AS_SURNAME.matcher(local);
        String last = name.replaceAll("^.*[, ](?=[\\p{L}]+$)", "");
        return surname.find()
                && !name.isEmpty()
                && (name.startsWith(surname.group(1)) || last.startsWith(surname.group(1)))
                && !name.contains(" of ");
    }

    /** In "Dean Rita Hale <rhale@…>" the address begins with Rita's initial: Dean is no first name. */
    private static boolean isDeanByTitle(String name, String local) {
        Matcher dean = DEAN_BEFORE_NAME.matcher(name);
        if (!dean.find()) {
            return false;
        }
        String last = dean.group(2);
        return local.endsWith(last) && !local.startsWith("d") && !local.equals(last);
    }
}
