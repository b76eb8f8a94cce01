package sendcheck.letter;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import sendcheck.draft.Draft;
import sendcheck.draft.Passage;
import sendcheck.draft.Place;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** Capitals, exclamation marks, emoji (rulebook, "shouting"). */
public record Shouting(RuleCard card) implements Rule {
    /** Three words of capitals in a row, one of them longer than acronyms are. */
    private static final Pattern CAPITALS = Pattern.compile("\\b(?:[A-Z']{2,}|I)(?:[ ,]+(?:[A-Z']{2,}|I|A)){2,}\\b");

    private static final Pattern LONG_WORD = Pattern.compile(
            "\\b(?:[A-Z]{6,}|PLEASE|VERY|MUCH|YOUR|THANK|THANKS|NEED|WANT|LOVE|HELP|MATCH|READ|ALL|NOT|THE|FOR|THIS|NEVER|EVER|STOP|ONLY|FIRST|CHOICE|WILL|WORK|HARD|REALLY|BEST|DREAM|HOPE|TRAIN|HERE|EVERY|ANY|JUST|MUST|HAVE|BEEN|WITH|THAT|MORE|MOST)\\b");
    private static final Pattern MARKS = Pattern.compile("[!?]{2,}");
    private static final Pattern EMOJI = Pattern.compile(
            "[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{2604}\\x{2607}-\\x{2712}\\x{2715}-\\x{27BF}\\x{2B50}]");

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        List<Place> places = new ArrayList<>();
        for (Passage passage : List.of(draft.subject(), draft.letter())) {
            Matcher capitals = CAPITALS.matcher(passage.text());
            while (capitals.find()) {
                if (LONG_WORD.matcher(capitals.group()).find()) {
                    places.add(passage.place(capitals.start(), capitals.end()));
                }
            }
            for (Pattern pattern : List.of(MARKS, EMOJI)) {
                Matcher matcher = pattern.matcher(passage.text());
                while (matcher.find()) {
                    places.add(passage.place(matcher.start(), matcher.end()));
                }
            }
        }
        return places.isEmpty() ? Ruling.silent() : Ruling.of(card.finding(Severity.NOTE, places));
    }
}
