package sendcheck.letter;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Place;
import sendcheck.draft.Span;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** A letter that greets nobody (rulebook, "impersonal-greeting"). */
public record ImpersonalGreeting(RuleCard card) implements Rule {
    private static final Pattern NOBODY = Pattern.compile(
            "^(?:(?:hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)|dear)(?: to you)?(?: there| all| everyone| everybody)?|to whom(?:soever)? it may concern"
                    + "|(?:dear|respected|honou?rable|esteemed)?(?: respected| esteemed)? ?(?:sirs?|madam|ma'am|sir ?(?:/|or|and) ?(?:madam|ma'am)|madams? ?(?:/|or|and) ?sirs?))[ ,.:;!\u2013-]*$");

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        if (draft.greeting().isEmpty()) {
            boolean silentReply = draft.isReply();
            return silentReply
                    ? Ruling.silent()
                    : Ruling.of(card.finding(Severity.NOTE, "none", Map.of(), List.of(Place.absentFrom(Field.BODY))));
        }
        Span greeting = draft.greeting().get();
        return NOBODY.matcher(draft.ownWords().plain(greeting)).find()
                ? Ruling.of(card.finding(Severity.NOTE, List.of(draft.ownWords().place(greeting))))
                : Ruling.silent();
    }
}
