package sendcheck.recipient;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
                    + "president|department head|head of (?:the )?department|provost|chancellor|chief of (?:staff|medicine|surgery|pediatrics|psychiatry))\\b");

    private static final Pattern LEADER_LOCAL = Pattern.compile(
            "^(?:(?:(?:med|medicine|medical|som|com|school|student|students|gme|office|academic|associate|assistant|vice)[._-]?)?deans?|(?:[a-z]+[._-])?(?:chair|chairman|deansoffice|dean[._-]?office|dio|ceo|president|presidentsoffice|provost|chancellor)(?:[._-](?:office|medicine|med|im|fm|surgery|peds|pediatrics|psychiatry|som|school))?|(?:deans?|chair|president|dio|ceo)(?:of|for)\\w+)$");

    private static final Pattern DEAN_TITLE =
            Pattern.compile("^(?:the )?dean$|\\(dean\\)|\\w [^ ,]+(?:, [a-z.]{2,5})*, dean\\b| - dean$");

    private static final Pattern DEAN_FIRST = Pattern.compile("^dean (?:[\\p{L}'.-]+ )*([\\p{L}'-]{3,})(?:,.*)?$");

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        List<AddressMatch> matches = situation.correspondence().matches();
        boolean reachesProgram = matches.stream()
                        .anyMatch(match -> !(match instanceof AddressMatch.Unlisted)
                                && leadership(match, situation).isEmpty())
                || matches.stream()
                        .anyMatch(match -> match instanceof AddressMatch.Unlisted unlisted
                                && RoleMailbox.isPlainlyResidency(
                                        unlisted.recipient().mailbox()));
        List<Finding> findings = new ArrayList<>();
        List<Recipient> leaders = matches.stream()
                .filter(match -> leadership(match, situation).isPresent())
                .map(AddressMatch::recipient)
                .toList();
        if (reachesProgram && !leaders.isEmpty()) {
            findings.add(finding("leadership", leaders, leaders));
        }
        List<Recipient> persons = matches.stream()
                .filter(match -> match instanceof AddressMatch.Listed || match instanceof AddressMatch.OnDomain)
                .map(AddressMatch::recipient)
                .filter(recipient -> isPerson(recipient.mailbox(), situation))
                .toList();
        if (persons.size() > MOST) {
            findings.add(finding("many", persons, persons.subList(MOST, persons.size())));
        }
        return Ruling.of(findings);
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
        boolean leads = LEADER_ROLE.matcher(name).find()
                || DEAN_TITLE.matcher(name).find()
                || isDeanByTitle(name, mailbox.local())
                || LEADER_LOCAL.matcher(mailbox.local()).find();
        return leads && !programs ? Optional.of(recipient) : Optional.empty();
    }

    /** "Dean Ives" at pives is a dean; "Dean Foster" at dfoster, or at dean.foster, is called so. */
    private static boolean isDeanByTitle(String name, String local) {
        Matcher dean = DEAN_FIRST.matcher(name);
        return dean.find() && local.contains(dean.group(1)) && !local.startsWith("d") && !local.contains("dean");
    }
}
