package sendcheck.recipient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sendcheck.draft.Draft;
import sendcheck.draft.Place;
import sendcheck.program.AddressMatch;
import sendcheck.program.Correspondence;
import sendcheck.program.Program;
import sendcheck.rule.Edit;
import sendcheck.rule.Fix;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** One message to two or more programs (rulebook, "several-programs"). */
public record SeveralPrograms(RuleCard card) implements Rule {
    @Override
    public Ruling judge(Draft draft, Situation situation) {
        Set<Program> programs = atLeast(situation.correspondence());
        if (programs.size() < 2) {
            return Ruling.silent();
        }
        List<Place> places = new ArrayList<>();
        List<Fix> fixes = new ArrayList<>();
        for (Program kept : programs) {
            List<Edit> removals = new ArrayList<>();
            for (AddressMatch match : situation.correspondence().matches()) {
                if (belongsToOther(match, kept, programs)) {
                    removals.add(Edit.replace(match.recipient().place(), ""));
                }
            }
            fixes.add(new Fix("Keep only " + told(kept, programs), removals));
        }
        situation.correspondence().matches().stream()
                .filter(match -> programs.stream().anyMatch(program -> isOf(match, program)))
                .forEach(match -> places.add(match.recipient().place()));
        return Ruling.of(
                card.finding(Severity.HOLD, RuleCard.DEFAULT, Map.of("count", String.valueOf(programs.size())), places)
                        .with(fixes));
    }

    /** The programs that are surely addressed, and one for each shared address that can be none of them. */
    private static Set<Program> atLeast(Correspondence correspondence) {
        Set<Program> programs = new LinkedHashSet<>(correspondence.programs());
        for (Set<Program> box : correspondence.undecided()) {
            if (Collections.disjoint(box, programs)) {
                programs.add(box.iterator().next());
            }
        }
        return programs;
    }

    /** The program's name, and what tells it from another of the same name. */
    private static String told(Program program, Set<Program> programs) {
        List<Program> sameName = programs.stream()
                .filter(other -> other.shortName().equals(program.shortName()))
                .toList();
        if (sameName.size() < 2) {
            return program.shortName();
        }
        boolean sameSpecialty = sameName.stream()
                        .filter(other -> other.specialty().equals(program.specialty()))
                        .count()
                > 1;
        String track = sameSpecialty && !program.track().isBlank() ? ", " + program.track() : "";
        return program.shortName() + " (" + program.specialty() + track + ")";
    }

    private static boolean belongsToOther(AddressMatch match, Program kept, Set<Program> programs) {
        return !isOf(match, kept) && programs.stream().anyMatch(program -> isOf(match, program));
    }

    static boolean isOf(AddressMatch match, Program program) {
        if (match instanceof AddressMatch.Listed listed) {
            return listed.programs().contains(program);
        }
        return match instanceof AddressMatch.OnDomain near && near.program().equals(program);
    }
}
