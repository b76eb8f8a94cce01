package sendcheck.letter;

import com.google.re2j.Pattern;
import java.util.List;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Place;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** Nothing says that the applicant has applied (rulebook, "applied-statement"). */
public record AppliedStatement(RuleCard card) implements Rule {
    private static final Pattern APPLIED = Pattern.compile(
            "\\b(?:appl(?:y|ied|ying)|(?:my|an|his|her|their|the) application|applicant to|submitted)\\b");

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        boolean silent = situation.correspondence().isReplyToProgram()
                || APPLIED.matcher(draft.letter().plain()).find();
        return silent ? Ruling.silent() : Ruling.of(card.finding(Severity.NOTE, List.of(Place.absentFrom(Field.BODY))));
    }
}
