package sendcheck.placeholder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sendcheck.applicant.Profile;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Passage;
import sendcheck.draft.Place;
import sendcheck.draft.Span;
import sendcheck.program.Program;
import sendcheck.recipient.FormOfAddress;
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
    private static final Pattern TITLE_BEFORE = Pattern.compile("\\b(?:dr|prof|professor)\\.? $");

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
            List<Fix> fixes = value(blank, draft, situation)
                    .map(value -> List.of(new Fix("Fill in " + value, List.of(Edit.replace(place, value)))))
                    .orElse(List.of());
            findings.add(finding.with(fixes));
        }
        return Ruling.of(findings);
    }

    /** "Dr. [Last Name]": the title stands there already. */
    private static boolean behindTitle(Passage passage, Span blank) {
        return TITLE_BEFORE.matcher(passage.plain().substring(0, blank.start())).find();
    }

    /** "Dear [Name]," asks for the reader's name, "Best regards, [Name]" for the writer's. */
    private static boolean isInGreeting(Blank.Found found, Draft draft) {
        return found.passage().field() == Field.BODY
                && draft.greeting().filter(found.span()::overlaps).isPresent();
    }

    /** What the blank asks for, if the list or the profile knows it for sure. */
    private static Optional<String> value(Blank.Found found, Draft draft, Situation situation) {
        boolean behindTitle = behindTitle(found.passage(), found.span());
        boolean forReader = isInGreeting(found, draft);
        Set<Program> programs = situation.correspondence().programs();
        Optional<Program> program = programs.size() == 1 ? programs.stream().findFirst() : Optional.empty();
        Profile profile = situation.profile();
        String asked = found.passage()
                .plain(found.span())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip();
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
            case "name", "full name" ->
                forReader
                        ? FormOfAddress.reader(draft, situation)
                                .map(person -> behindTitle ? FormOfAddress.lastName(person) : FormOfAddress.of(person))
                        : Optional.of(profile.name());
            case "your name", "applicant name", "my name", "your full name" -> Optional.of(profile.name());
            case "eras id",
                    "aamc id",
                    "your aamc id",
                    "your eras id",
                    "id",
                    "id number",
                    "aamc",
                    "eras",
                    "aamc number" -> Optional.of(profile.erasId());
            case "last name",
                    "lastname",
                    "director",
                    "director name",
                    "director s name",
                    "director s last name",
                    "name of director",
                    "pd",
                    "pd name",
                    "program director",
                    "program director name",
                    "program director s name",
                    "program director s last name" ->
                FormOfAddress.director(situation)
                        .map(person -> behindTitle ? FormOfAddress.lastName(person) : FormOfAddress.of(person));
            case "dr x", "dr xyz", "dr last name", "dr lastname", "dr name" ->
                FormOfAddress.director(situation).map(FormOfAddress::of);
            case "school", "medical school", "your school", "your medical school" -> Optional.of(profile.school());
            default -> Optional.empty();
        };
        return value.filter(text -> !text.isBlank());
    }
}
