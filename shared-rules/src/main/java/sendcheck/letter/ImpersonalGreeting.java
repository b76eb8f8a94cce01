package sendcheck.letter;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Place;
import sendcheck.draft.Span;
import sendcheck.recipient.FormOfAddress;
import sendcheck.rule.Edit;
import sendcheck.rule.Fix;
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

    private static final Pattern REST_OF_GREETING =
            Pattern.compile(" (?:there|all|everyone|everybody)[ ,.:;!\u2013-]*");

    private static final Pattern MARKS_AT_END = Pattern.compile("[ ,.:;!\u2013-]*$");

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        if (draft.greeting().isEmpty()) {
            boolean silentReply = draft.isReply();
            return silentReply
                    ? Ruling.silent()
                    : Ruling.of(card.finding(Severity.NOTE, "none", Map.of(), List.of(Place.absentFrom(Field.BODY)))
                            .with(greetingPutAbove(draft, situation)));
        }
        Span greeting = draft.greeting().get();
        return NOBODY.matcher(draft.ownWords().plain(greeting)).find()
                ? Ruling.of(card.finding(Severity.NOTE, List.of(draft.ownWords().place(greeting)))
                        .with(greetingReplaced(draft, greeting, situation)))
                : Ruling.silent();
    }

    /** The listed reader by name; "Dear Program Director" where the list names nobody. */
    private static String personal(Draft draft, Situation situation) {
        return "Dear "
                + FormOfAddress.reader(draft, situation).map(FormOfAddress::of).orElse("Program Director");
    }

    /** "Hi there,": the greeting as it is read ends before "there", and that word greets as well. */
    private static Span withItsLine(Draft draft, Span greeting) {
        String text = draft.ownWords().text();
        int lineEnd = text.indexOf('\n', greeting.end());
        int end = lineEnd < 0 ? text.length() : lineEnd;
        boolean all = REST_OF_GREETING
                .matcher(draft.ownWords().plain().substring(greeting.end(), end))
                .matches();
        return all ? new Span(greeting.start(), end) : greeting;
    }

    private static List<Fix> greetingReplaced(Draft draft, Span read, Situation situation) {
        Span greeting = withItsLine(draft, read);
        String written = draft.ownWords().text(greeting);
        int words = written.length() - trailing(written);
        if (words == 0) {
            return List.of();
        }
        String personal = personal(draft, situation);
        String text = words == written.stripTrailing().length() ? personal + "," : personal;
        Place place = draft.ownWords().place(greeting.start(), greeting.start() + words);
        return List.of(new Fix("Greet \u201c" + personal + "\u201d", List.of(Edit.replace(place, text))));
    }

    private static int trailing(String written) {
        var marks = MARKS_AT_END.matcher(written);
        return marks.find() ? written.length() - marks.start() : 0;
    }

    private static List<Fix> greetingPutAbove(Draft draft, Situation situation) {
        Optional<Span> first = draft.ownWords().length() == 0
                ? Optional.empty()
                : draft.ownWords().place(0, 1).span();
        String personal = personal(draft, situation);
        return first.map(span -> List.of(new Fix(
                        "Begin with \u201c" + personal + "\u201d",
                        List.of(Edit.insert(Field.BODY, span.start(), personal + ",\n\n")))))
                .orElse(List.of());
    }
}
