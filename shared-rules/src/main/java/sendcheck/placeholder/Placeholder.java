package sendcheck.placeholder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendcheck.applicant.Profile;
import sendcheck.draft.Draft;
import sendcheck.draft.Place;
import sendcheck.program.Program;
import sendcheck.rule.Edit;
import sendcheck.rule.Finding;
import sendcheck.rule.Fix;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** A template that was not filled in (rulebook, "placeholder"). */
public record Placeholder(RuleCard card) implements Rule {
    @Override
    public Ruling judge(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (Blank.Found blank : Blank.in(draft)) {
            Place place = blank.passage().place(blank.span());
            Finding finding = card.finding(
                    Severity.HOLD,
                    RuleCard.DEFAULT,
                    Map.of("blank", place.quote().strip()),
                    List.of(place));
            List<Fix> fixes = value(blank.passage().plain(blank.span()), situation)
                    .map(value -> List.of(new Fix("Fill in " + value, List.of(Edit.replace(place, value)))))
                    .orElse(List.of());
            findings.add(finding.with(fixes));
        }
        return Ruling.of(findings);
    }

    /** What the blank asks for, if the list or the profile knows it for sure. */
    private static Optional<String> value(String blank, Situation situation) {
        Set<Program> programs = situation.correspondence().programs();
        Optional<Program> program = programs.size() == 1 ? programs.stream().findFirst() : Optional.empty();
        Profile profile = situation.profile();
        String asked = blank.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
        Optional<String> value = switch (asked) {
            case "program name",
                    "program",
                    "name of program",
                    "name of the program",
                    "residency program",
                    "program s name",
                    "hospital name",
                    "hospital",
                    "name of hospital",
                    "name of the hospital",
                    "institution",
                    "institution name" -> program.map(Program::shortName);
            case "specialty", "specialty name", "your specialty" -> program.map(Program::specialty);
            case "city", "program city" -> program.map(Program::city);
            case "state" -> program.map(Program::state);
            case "your name", "name", "full name", "applicant name", "my name", "your full name" ->
                Optional.of(profile.name());
            case "eras id",
                    "aamc id",
                    "your aamc id",
                    "your eras id",
                    "id",
                    "id number",
                    "aamc",
                    "eras",
                    "aamc number" -> Optional.of(profile.erasId());
            case "school", "medical school", "your school", "your medical school" -> Optional.of(profile.school());
            default -> Optional.empty();
        };
        return value.filter(text -> !text.isBlank());
    }
}
