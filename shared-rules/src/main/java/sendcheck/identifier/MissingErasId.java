package sendcheck.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import sendcheck.applicant.Profile;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Place;
import sendcheck.draft.Span;
import sendcheck.program.Program;
import sendcheck.rule.Edit;
import sendcheck.rule.Finding;
import sendcheck.rule.Fix;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** Nothing tells the program whose application to open (rulebook, "missing-eras-id"). */
public record MissingErasId(RuleCard card) implements Rule {
    private static final Pattern CAS_SPECIALTY =
            Pattern.compile("\\b(?:emergency med\\w*|emergency$|em|obstetrics?|gyn[ae]\\w*|ob ?[/.&-]? ?gyn\\w*)\\b");

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        ApplicantIds ids = ApplicantIds.of(draft, situation.profile());
        boolean cas = usesResidencyCas(draft, situation);
        boolean carried = ids.ownIdAnywhere()
                || (cas && ids.ownCasIdAnywhere())
                || ids.found().stream().anyMatch(found -> found.id().kind() != LabelledId.Kind.CAS || cas);
        if (carried || situation.correspondence().isReplyToProgram()) {
            return Ruling.silent();
        }
        Finding finding = card.finding(
                Severity.CAUTION, cas ? "cas" : RuleCard.DEFAULT, Map.of(), List.of(Place.absentFrom(Field.SUBJECT)));
        return Ruling.of(finding.with(fixes(draft, situation.profile(), cas)));
    }

    /**
     * Emergency medicine and OB/GYN left ERAS for ResidencyCAS (2025-26 and 2024-25; shared domain facts, "identifiers"). Without a listed
     * program the draft itself tells.
     */
    private static boolean usesResidencyCas(Draft draft, Situation situation) {
        Set<Program> programs = situation.correspondence().possiblePrograms();
        return programs.isEmpty()
                ? CAS_SPECIALTY.matcher(draft.subject().plain()).find()
                        || CAS_SPECIALTY.matcher(draft.letter().plain()).find()
                : programs.stream()
                        .anyMatch(program -> CAS_SPECIALTY
                                .matcher(program.specialty().toLowerCase(Locale.ROOT))
                                .find());
    }

    private static List<Fix> fixes(Draft draft, Profile profile, boolean cas) {
        String id = cas && !profile.casId().isEmpty() ? profile.casId() : profile.erasId();
        if (id.isEmpty() || profile.advocate()) {
            return List.of();
        }
        String labelled = (cas && !profile.casId().isEmpty() ? "ResidencyCAS ID: " : "AAMC ID: ") + id;
        List<Fix> fixes = new ArrayList<>();
        int at = belowName(draft);
        fixes.add(new Fix(
                "Add it below your name", List.of(Edit.insert(Field.BODY, at, (at == 0 ? "" : "\n") + labelled))));
        String subject = draft.message().subject();
        if (!subject.isBlank()) {
            fixes.add(new Fix(
                    "Add it to the subject",
                    List.of(Edit.insert(Field.SUBJECT, subject.stripTrailing().length(), ", " + labelled))));
        }
        return fixes;
    }

    /** The offset behind the line of the signature that holds the name: its second, or its only one. */
    private static int belowName(Draft draft) {
        Span signature = draft.signature()
                .orElse(new Span(draft.ownWords().length(), draft.ownWords().length()));
        String text = draft.ownWords().text();
        int first = text.indexOf('\n', signature.start());
        int end = first < 0 ? text.length() : first;
        if (first >= 0) {
            int second = text.indexOf('\n', first + 1);
            end = second < 0 ? text.length() : second;
        }
        return end == 0
                ? 0
                : draft.ownWords().place(end - 1, end).span().orElseThrow().end();
    }
}
