package sendcheck.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendcheck.draft.Draft;
import sendcheck.draft.Place;
import sendcheck.program.AddressMatch;
import sendcheck.program.ContactPolicy;
import sendcheck.program.Program;
import sendcheck.rule.Finding;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** The program says that it does not want to be written to, or not so (rulebook, "no-contact"). */
public record NoContact(RuleCard card) implements Rule {
    @Override
    public Ruling judge(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        Set<Program> sure = situation.correspondence().programs();
        Set<Program> possible = situation.correspondence().possiblePrograms();
        // Of programs that share an address each may be meant; what all of them say holds.
        boolean allSay = possible.stream().map(Program::contact).distinct().count() == 1
                && possible.stream().noneMatch(situation.correspondence()::opened);
        for (Program program :
                sure.isEmpty() && allSay ? possible.stream().limit(1).toList() : List.copyOf(sure)) {
            if (!situation.correspondence().opened(program)) {
                finding(program, situation).ifPresent(findings::add);
            }
        }
        return Ruling.of(findings);
    }

    private Optional<Finding> finding(Program program, Situation situation) {
        List<Place> all = placesOf(program, situation, false);
        List<Place> directors = placesOf(program, situation, true);
        Map<String, String> values = Map.of("program", program.shortName());
        if (program.contact() == ContactPolicy.NO_CONTACT || program.contact() == ContactPolicy.ERAS_ONLY) {
            return Optional.of(card.finding(Severity.HOLD, program.contact().label(), values, all)
                    .with(Map.of("policy", program.contact().label())));
        }
        if (program.contact() == ContactPolicy.COORDINATOR_ONLY && !directors.isEmpty()) {
            return Optional.of(card.finding(Severity.CAUTION, program.contact().label(), values, directors)
                    .with(Map.of("policy", program.contact().label())));
        }
        return Optional.empty();
    }

    private static List<Place> placesOf(Program program, Situation situation, boolean directorsOnly) {
        return situation.correspondence().matches().stream()
                .filter(match -> (match instanceof AddressMatch.Listed listed
                                && listed.programs().contains(program))
                        || (match instanceof AddressMatch.OnDomain near
                                && near.program().equals(program)))
                .filter(match -> !directorsOnly || isDirector(program, match))
                .map(match -> match.recipient().place())
                .toList();
    }

    private static boolean isDirector(Program program, AddressMatch match) {
        String address = match.recipient().mailbox().address();
        String name = match.recipient().mailbox().name().toLowerCase(Locale.ROOT);
        return program.people().stream()
                        .filter(person -> person.role().toLowerCase(Locale.ROOT).contains("director"))
                        .anyMatch(person -> person.email().equalsIgnoreCase(address)
                                || (!name.isEmpty() && samePerson(person.name(), name)))
                || name.contains("director")
                || match.recipient()
                        .mailbox()
                        .local()
                        .matches("(?:.*[._-])?(?:pd|apd|director|programdirector|program[._-]director)(?:[._-].*)?");
    }

    /** Whether a display name holds the last name of a listed person. */
    private static boolean samePerson(String listed, String displayName) {
        String[] words = listed.toLowerCase(Locale.ROOT).replaceAll(",.*", "").split("[^\\p{L}'-]+");
        return words.length > 1 && List.of(displayName.split("[^\\p{L}'-]+")).contains(words[words.length - 1]);
    }
}
