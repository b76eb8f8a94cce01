package sendcheck.recipient;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendcheck.draft.Draft;
import sendcheck.program.Person;
import sendcheck.program.Program;
import sendcheck.rule.Situation;

/** Who of the program reads a draft, as far as the list says, and how that person is greeted. */
public final class FormOfAddress {
    private static final Pattern TITLE = Pattern.compile("(?i)^(dr|prof|professor|mr|mrs|ms|mx)\\b\\.?\\s+");
    private static final Pattern DEGREE = Pattern.compile(
            "(?i)(?:,|\\s)\\s*(?:m\\.?d|d\\.?o|ph\\.?d|mbbs|mph|mba|ms|med|facp|faap|jr|sr|ii|iii|iv|c-?tagme)\\b\\.?.*$");
    private static final Pattern DOCTORS_DEGREE = Pattern.compile("(?i)\\b(?:m\\.?d|d\\.?o|ph\\.?d|mbbs)\\b");

    private FormOfAddress() {}

    /** The listed person who is written to; else the director; else the coordinator. Nobody when more than one program may be meant. */
    public static Optional<Person> reader(Draft draft, Situation situation) {
        Set<Program> programs = situation.correspondence().possiblePrograms();
        if (programs.size() != 1) {
            return Optional.empty();
        }
        List<Person> people = programs.iterator().next().people();
        return people.stream()
                .filter(person -> draft.recipients().stream()
                        .anyMatch(recipient -> recipient.mailbox().address().equalsIgnoreCase(person.email())))
                .findFirst()
                .or(() -> inRole(people, "program director"))
                .or(() -> inRole(people, "coordinator"));
    }

    /** The listed director, if one program is addressed. */
    public static Optional<Person> director(Situation situation) {
        Set<Program> programs = situation.correspondence().possiblePrograms();
        return programs.size() == 1
                ? inRole(programs.iterator().next().people(), "program director")
                : Optional.empty();
    }

    private static Optional<Person> inRole(List<Person> people, String role) {
        return people.stream()
                .filter(person -> person.role().toLowerCase(Locale.ROOT).contains(role))
                .filter(person -> !person.role().toLowerCase(Locale.ROOT).matches(".*\\b(?:associate|assistant)\\b.*"))
                .findFirst();
    }

    /** "Dr. Alvarez", "Ms. Reed"; the whole name where no title is known, which is never wrong. */
    public static String of(Person person) {
        Matcher title = TITLE.matcher(person.name().strip());
        if (title.find()) {
            String written = title.group(1);
            return (written.equalsIgnoreCase("professor") ? written : written + ".") + " " + lastName(person);
        }
        boolean doctor = DOCTORS_DEGREE.matcher(person.name()).find()
                || person.role().toLowerCase(Locale.ROOT).contains("program director");
        return doctor ? "Dr. " + lastName(person) : bareName(person);
    }

    /** "Alvarez", "de la Cruz". */
    public static String lastName(Person person) {
        List<String> words = Arrays.asList(bareName(person).split("\\s+"));
        int first = words.size() - 1;
        while (first > 1 && Character.isLowerCase(words.get(first - 1).charAt(0))) {
            first--;
        }
        return String.join(" ", words.subList(first, words.size()));
    }

    private static String bareName(Person person) {
        String untitled = TITLE.matcher(person.name().strip()).replaceFirst("");
        String bare = DEGREE.matcher(untitled).replaceFirst("").strip();
        return bare.isEmpty() ? untitled : bare;
    }
}
