package sendcheck.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sendcheck.applicant.Profile;
import sendcheck.draft.Draft;
import sendcheck.rule.Edit;
import sendcheck.rule.Finding;
import sendcheck.rule.Fix;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** An ERAS or AAMC ID that cannot be the applicant's (rulebook, "wrong-eras-id"). */
public record WrongErasId(RuleCard card) implements Rule {
    @Override
    public Ruling judge(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (ApplicantIds.Found found :
                ApplicantIds.of(draft, situation.profile()).found()) {
            if (isWrong(found.id(), situation.profile())) {
                findings.add(finding(found, situation.profile()));
            }
        }
        return Ruling.of(findings);
    }

    static boolean isWrong(LabelledId id, Profile profile) {
        String own = ApplicantIds.digits(profile.erasId());
        if (!own.isEmpty() && id.digits().equals(own)) {
            return false;
        }
        if (id.kind() != LabelledId.Kind.AAMC) {
            // A number called only "ID" may be any; but what differs from one's own by a slip was meant as it.
            return id.kind() == LabelledId.Kind.UNSAID && !profile.advocate() && !own.isEmpty() && id.isSlipOf(own);
        }
        boolean anyServes = own.isEmpty() || profile.advocate();
        return !(anyServes && id.isWellFormed());
    }

    private Finding finding(ApplicantIds.Found found, Profile profile) {
        String own = profile.advocate() ? "" : ApplicantIds.digits(profile.erasId());
        String key;
        if (found.id().isDummy()) {
            key = "dummy";
        } else if (found.id().digits().length() != 8) {
            key = "digits";
        } else {
            key = RuleCard.DEFAULT;
        }
        Map<String, String> values =
                Map.of("digits", String.valueOf(found.id().digits().length()));
        Finding finding = card.finding(Severity.HOLD, key, values, List.of(found.place()));
        return own.isEmpty()
                ? finding
                : finding.with(List.of(new Fix("Put in " + own, List.of(Edit.replace(found.place(), own)))));
    }
}
