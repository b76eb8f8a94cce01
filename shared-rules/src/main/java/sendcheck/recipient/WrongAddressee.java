package sendcheck.recipient;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendcheck.draft.Draft;
import sendcheck.draft.Mailbox;
import sendcheck.draft.Passage;
import sendcheck.draft.Place;
import sendcheck.draft.Recipient;
import sendcheck.program.AddressMatch;
import sendcheck.program.Person;
import sendcheck.program.Program;
import sendcheck.rule.Edit;
import sendcheck.rule.Finding;
import sendcheck.rule.Fix;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** The greeting names somebody who is not there (rulebook, "wrong-addressee"). */
public record WrongAddressee(RuleCard card) implements Rule {
    @Override
    public Ruling judge(Draft draft, Situation situation) {
        if (draft.greeting().isEmpty()) {
            return Ruling.silent();
        }
        Passage greeting = draft.ownWords().slice(draft.greeting().get());
        List<Person> people = situation.correspondence().possiblePrograms().stream()
                .flatMap(program -> program.people().stream())
                .toList();
        Set<Program> near = sharingADomain(situation);
        NamesHere here = new NamesHere();
        people.forEach(person -> here.addPerson(person.name()));
        near.forEach(program -> program.people().forEach(person -> here.addPerson(person.name())));
        people.forEach(person -> here.addAddress(new Mailbox("", person.email())));
        boolean knowsSomebody = !people.isEmpty();
        for (Recipient recipient : draft.recipients()) {
            Mailbox mailbox = recipient.mailbox();
            here.addPerson(mailbox.name());
            if (!RoleMailbox.isRole(mailbox)) {
                here.addAddress(mailbox);
                knowsSomebody |= !mailbox.name().isBlank() || mailbox.local().matches("(?:[a-z]+[._-])+[a-z]{3,}\\d*");
            }
        }
        draft.message().inReplyTo().ifPresent(answered -> {
            here.addPerson(answered.from().name());
            here.addAddress(answered.from());
        });
        Set<String> institutions = new HashSet<>();
        situation
                .correspondence()
                .possiblePrograms()
                .forEach(program -> institutions.addAll(NamesHere.words(program.name() + " " + program.institution()
                        + " " + String.join(" ", program.aliases()) + " " + program.city())));
        List<Finding> findings = new ArrayList<>();
        for (GreetedName name : GreetedName.in(greeting)) {
            boolean isInstitution =
                    !name.titled() && (institutions.containsAll(name.words()) || namesAnInstitution(name, situation));
            Optional<Program> other = programOf(name, situation).filter(program -> !near.contains(program));
            // Who belongs to another program letter by letter is no misspelling of somebody here.
            String last = name.words().get(name.words().size() - 1);
            boolean sure = other.isPresent() && name.titled() && !here.has(last);
            if (isInstitution || (!sure && here.fits(name))) {
                continue;
            }
            boolean nobodyFits = knowsSomebody && (name.titled() || name.words().size() > 1);
            if (other.isPresent() || nobodyFits) {
                findings.add(finding(greeting, name, other, people));
            }
        }
        return Ruling.of(findings);
    }

    /** An unlisted address on a domain of several programs is none's: people of any of them pass. */
    private static Set<Program> sharingADomain(Situation situation) {
        Set<Program> near = new HashSet<>();
        for (AddressMatch match : situation.correspondence().matches()) {
            if (match instanceof AddressMatch.OnSharedDomain shared) {
                near.addAll(shared.programs());
            }
        }
        return near;
    }

    private static boolean namesAnInstitution(GreetedName name, Situation situation) {
        return situation.programs().programs().stream()
                .anyMatch(program -> NamesHere.words(program.name() + " " + program.institution() + " "
                                + String.join(" ", program.aliases()))
                        .containsAll(name.words()));
    }

    /** Another listed program that has a person of this name, and by the last name. */
    private static Optional<Program> programOf(GreetedName name, Situation situation) {
        String last = name.words().get(name.words().size() - 1);
        return situation.programs().programs().stream()
                .filter(program ->
                        !situation.correspondence().possiblePrograms().contains(program))
                .filter(program -> program.people().stream()
                        .anyMatch(person -> lastName(person).equals(last)
                                || (name.words().size() > 1
                                        && NamesHere.words(person.name()).containsAll(name.words()))))
                .findFirst();
    }

    private static String lastName(Person person) {
        List<String> words = new ArrayList<>(NamesHere.words(person.name().replaceAll(",.*", "")));
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    private Finding finding(Passage greeting, GreetedName name, Optional<Program> other, List<Person> people) {
        Place place = greeting.place(name.span());
        Map<String, String> values = Map.of(
                "name", place.quote(), "program", other.map(Program::shortName).orElse(""));
        Finding finding =
                card.finding(Severity.CAUTION, other.isPresent() ? "other" : RuleCard.DEFAULT, values, List.of(place));
        Optional<Person> director = people.stream()
                .filter(person -> person.role().toLowerCase(Locale.ROOT).contains("director"))
                .findFirst();
        return director.map(person -> finding.with(List.of(
                        new Fix("Greet " + person.name(), List.of(Edit.replace(place, greeted(person, name)))))))
                .orElse(finding);
    }

    /** The person's name for the place that the other's took: only the last name behind a title. */
    private static String greeted(Person person, GreetedName name) {
        String bare = person.name()
                .replaceAll("(?i)^(?:dr|mr|mrs|ms|prof)\\.?\\s+", "")
                .replaceAll(",.*", "")
                .strip();
        return name.titled() ? bare.substring(bare.lastIndexOf(' ') + 1) : bare;
    }
}
