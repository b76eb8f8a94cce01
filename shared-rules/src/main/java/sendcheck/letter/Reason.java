package sendcheck.letter;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Place;
import sendcheck.program.Program;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** Nothing in the letter speaks of this program or its region (rulebook, "no-reason"). */
public record Reason(RuleCard card) implements Rule {
    private static final Pattern SPECIFIC = Pattern.compile(
            "\\b(?:your (?:[a-z-]+ ){0,3}(?:clinic|clinics|curriculum|track|patients|community|county|city|town|state|region|residents|emphasis|focus|mission|rotation|population|scholar\\w*|research|global health|rural|underserved)"
                    + "|grew up|born and raised|my (?:family|wife|husband|partner|parents|sister|brother|home) (?:live|lives|is|are|works?)|near (?:you|your)|close to (?:you|your)|rotated (?:at|with) (?:you|your)|my home ?town|move to|relocat\\w+|return to|back to|stay in)\\b");

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        Set<Program> programs = situation.correspondence().possiblePrograms();
        if (situation.correspondence().isReplyToProgram() || programs.isEmpty()) {
            return Ruling.silent();
        }
        String letter = draft.letter().plain();
        boolean placed = programs.stream()
                .anyMatch(program -> mentions(letter, program.city()) || mentions(letter, program.state()));
        return placed || SPECIFIC.matcher(letter).find()
                ? Ruling.silent()
                : Ruling.of(card.finding(Severity.NOTE, List.of(Place.absentFrom(Field.BODY))));
    }

    private static boolean mentions(String letter, String place) {
        return place.length() > 2 && letter.contains(place.toLowerCase(Locale.ROOT));
    }
}
