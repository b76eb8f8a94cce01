package sendcheck.phrase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sendcheck.TestLetter;
import sendcheck.rule.Finding;

/**
 * Prints how right the tone rules are over labelled sentences, each set into a letter of its own, by hand: {@code SentenceScore FILE.tsv
 * [FIRST-VOICE [LAST-VOICE [show]]]}. A line is {@code rule,rule TAB voice TAB sentence} or, without voices, {@code rule TAB sentence};
 * "ok" is no rule. Voices v12, v13 and oblique.tsv were kept apart while the rules were written.
 */
public final class SentenceScore {
    private static final Set<String> TONE = Set.of(
            "begging",
            "entitlement",
            "special-consideration",
            "comparison",
            "offer-talk",
            "call-request",
            "follow-up-wording");

    private static final class Tally {
        int found;
        int falseAlarms;
        int missed;

        String line(String name) {
            return "%-24s found %3d  false %3d  missed %3d  precision %.3f  recall %.3f"
                    .formatted(
                            name,
                            found,
                            falseAlarms,
                            missed,
                            (double) found / Math.max(1, found + falseAlarms),
                            (double) found / Math.max(1, found + missed));
        }
    }

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Tally all = new Tally();
    private final List<String> wrong = new ArrayList<>();
    private int innocent;
    private int accused;

    private SentenceScore() {}

    public static void main(String[] args) throws IOException {
        String first = args.length > 1 ? args[1] : "";
        String last = args.length > 2 ? args[2] : "\uffff";
        SentenceScore score = new SentenceScore();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] cells = line.split("\t");
            String voice = cells.length == 3 ? cells[1] : "";
            if (cells.length >= 2 && voice.compareTo(first) >= 0 && voice.compareTo(last) <= 0) {
                score.add(Set.of(cells[0].split(",")), cells[cells.length - 1]);
            }
        }
        score.print(args.length > 3);
    }

    private void add(Set<String> expected, String sentence) {
        boolean any = false;
        TestLetter letter = TestLetter.saying(sentence);
        letter.sendAt = java.time.Instant.parse("2027-03-16T14:00:00Z");
        List<Finding> findings = letter.assess().findings();
        for (String rule : TONE) {
            boolean fired = findings.stream().anyMatch(finding -> finding.rule().equals(rule));
            boolean right = expected.contains(rule);
            Tally tally = tallies.computeIfAbsent(rule, key -> new Tally());
            for (Tally each : List.of(tally, all)) {
                each.found += fired && right ? 1 : 0;
                each.falseAlarms += fired && !right ? 1 : 0;
                each.missed += !fired && right ? 1 : 0;
            }
            any |= fired;
            if (fired != right) {
                String quote = findings.stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .map(finding -> " <" + finding.places().get(0).quote() + ">")
                        .findFirst()
                        .orElse("");
                wrong.add((fired ? "FALSE  " : "MISSED ") + rule + quote + "\t" + sentence);
            }
        }
        if (expected.contains("ok")) {
            innocent++;
            accused += any ? 1 : 0;
        }
    }

    private void print(boolean show) {
        if (show) {
            Collections.sort(wrong);
            wrong.forEach(System.out::println);
        }
        tallies.forEach((rule, tally) -> System.out.println(tally.line(rule)));
        System.out.println(all.line("all"));
        System.out.println("innocent sentences with any finding: " + accused + " of " + innocent);
    }
}
