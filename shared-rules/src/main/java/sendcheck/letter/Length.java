package sendcheck.letter;

import java.util.List;
import java.util.Map;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Place;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** A letter that is longer than anybody reads this week (rulebook, "length"). */
public record Length(RuleCard card) implements Rule {
    private static final int LONG = 200;
    private static final int LONGISH = 150;

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        int words = draft.wordCount();
        if (words <= LONGISH) {
            return Ruling.silent();
        }
        Severity severity = words > LONG ? Severity.CAUTION : Severity.NOTE;
        Place place = words > LONG ? overflow(draft) : Place.absentFrom(Field.BODY);
        return Ruling.of(
                card.finding(severity, severity.label(), Map.of("words", String.valueOf(words)), List.of(place))
                        .with(Map.of("words", words)));
    }

    /** From the 201st word on. */
    private static Place overflow(Draft draft) {
        var words = draft.letter().words();
        return draft.letter()
                .place(words.get(LONG).start(), words.get(words.size() - 1).end());
    }
}
