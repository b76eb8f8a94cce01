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
        Set<String> here = new HashSet<>();
        people.forEach(person -> here.addAll(words(person.name())));
        situation.correspondence().matches().stream()
                .filter(AddressMatch.OnSharedDomain.class::isInstance)
                .flatMap(match -> ((AddressMatch.OnSharedDomain) match).programs().stream())
                .flatMap(program -> program.people().stream())
                .forEach(person -> here.addAll(words(person.name())));
        people.forEach(person -> here.addAll(words(new Mailbox("", person.email()).local())));
        boolean knowsSomebody = !people.isEmpty();
        for (Recipient recipient : draft.recipients()) {
            Mailbox mailbox = recipient.mailbox();
            here.addAll(words(mailbox.name()));
            if (!RoleMailbox.isRole(mailbox)) {
                here.addAll(words(mailbox.local()));
                knowsSomebody |= !mailbox.name().isBlank() || mailbox.local().matches("(?:[a-z]+[._-])+[a-z]{3,}\\d*");
            }
        }
        draft.message()
                .inReplyTo()
                .ifPresent(answered -> here.addAll(
                        words(answered.from().name() + " " + answered.from().local())));
        Set<String> institutions = new HashSet<>();
        situation
                .correspondence()
                .possiblePrograms()
                .forEach(program -> institutions.addAll(words(program.name() + " " + program.institution() + " "
                        + String.join(" ", program.aliases()) + " " + program.city())));
        List<Finding> findings = new ArrayList<>();
        for (GreetedName name : GreetedName.in(greeting)) {
            boolean isInstitution =
                    !name.titled() && (institutions.containsAll(name.words()) || namesAnInstitution(name, situation));
            if (isInstitution || name.words().stream().anyMatch(word -> fits(word, here))) {
                continue;
            }
            Optional<Program> other = programOf(name, situation);
            boolean nobodyFits = knowsSomebody && (name.titled() || name.words().size() > 1);
            if (other.isPresent() || nobodyFits) {
                findings.add(finding(greeting, name, other, people));
            }
        }
        return Ruling.of(findings);
    }

    private static boolean namesAnInstitution(GreetedName name, Situation situation) {
        return situation.programs().programs().stream()
                .anyMatch(program -> words(program.name() + " " + program.institution() + " "
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
                                        && words(person.name()).containsAll(name.words()))))
                .findFirst();
    }

    private static String lastName(Person person) {
        List<String> words = new ArrayList<>(words(person.name().replaceAll(",.*", "")));
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** A name fits when it is the same, when one begins with the other (Chris, Christopher), or when it stands inside an address (malvarez). */
    private static boolean fits(String word, Set<String> here) {
        for (String other : here) {
            boolean same = other.equals(word)
                    || (word.length() >= 3 && other.length() >= 3 && (other.startsWith(word) || word.startsWith(other)))
                    || (word.length() >= 4 && other.contains(word))
                    || (other.length() >= 5 && word.contains(other))
                    || (word.length() >= 5 && Math.abs(word.length() - other.length()) <= 1 && isSlip(word, other));
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** Whether one letter was added, dropped or changed, or two stand in the other order: a misspelling, not another person. */
    private static boolean isSlip(String left, String right) {
        int start = 0;
        while (start < Math.min(left.length(), right.length()) && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        String a = left.substring(start);
        String b = right.substring(start);
        if (a.length() == b.length()) {
            boolean swapped = a.length() >= 2
                    && a.charAt(0) == b.charAt(1)
                    && a.charAt(1) == b.charAt(0)
                    && a.substring(2).equals(b.substring(2));
            return swapped || a.isEmpty() || a.substring(1).equals(b.substring(1));
        }
        return a.length() > b.length()
                ? a.substring(1).equals(b)
                : b.substring(1).equals(a);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Passage.ofText(text).plain().split("[^\\p{L}]+")) {
            if (word.length() > 1
                    && !Set.of(
                                    "dr",
                                    "md",
                                    "do",
                                    "phd",
                                    "mr",
                                    "ms",
                                    "mrs",
                                    "prof",
                                    "professor",
                                    "program",
                                    "director",
                                    "residency",
                                    "coordinator",
                                    "office",
                                    "mph")
                            .contains(word)) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
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
