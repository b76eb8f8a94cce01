package sendcheck.phrase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sendcheck.draft.Passage;
import sendcheck.rule.Deadline;
import sendcheck.rule.RuleCard;

/** Prints, for one rule, precision and recall over labelled sentences, by hand: {@code SentenceScore RULE [all|held|seen] [show]}. */
public final class SentenceScore {
    private SentenceScore() {}

    public static void main(String[] args) throws IOException {
        String rule = args[0];
        String part = args.length > 1 ? args[1] : "all";
        boolean show = args.length > 2;
        PhraseMatcher matcher = PhraseMatcher.of(RuleCard.load(rule).yaml());
        int hit = 0;
        int missed = 0;
        int falseAlarms = 0;
        for (String line : lines(part)) {
            String[] cells = line.split("\t");
            boolean positive = List.of(cells[0].split(",")).contains(rule);
            boolean fired = !matcher.in(Passage.ofText(cells[cells.length - 1]), Deadline.never())
                    .isEmpty();
            hit += positive && fired ? 1 : 0;
            missed += positive && !fired ? 1 : 0;
            falseAlarms += !positive && fired ? 1 : 0;
            if (show && positive != fired) {
                System.out.println((fired ? "FALSE  " : "MISSED ") + line);
            }
        }
        System.out.printf(
                "%-24s %-5s found %3d missed %3d false %3d  precision %.3f recall %.3f%n",
                rule,
                part,
                hit,
                missed,
                falseAlarms,
                (double) hit / Math.max(1, hit + falseAlarms),
                (double) hit / Math.max(1, hit + missed));
    }

    private static List<String> lines(String part) throws IOException {
        return switch (part) {
            case "oblique" -> Files.readAllLines(Path.of("training/oblique.tsv"));
            case "held" ->
                train().stream()
                        .filter(line -> line.split("\t")[1].compareTo("v10") >= 0)
                        .toList();
            case "seen" ->
                train().stream()
                        .filter(line -> line.split("\t")[1].compareTo("v10") < 0)
                        .toList();
            default -> train();
        };
    }

    private static List<String> train() throws IOException {
        return Files.readAllLines(Path.of("training/train.tsv"));
    }
}
