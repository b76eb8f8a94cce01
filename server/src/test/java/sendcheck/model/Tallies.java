package sendcheck.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How often each tone rule spoke rightly, wrongly and not at all. */
final class Tallies {
    private static final Tally NONE = new Tally(0, 0, 0);

    /** Of one rule or of several. */
    record Tally(int right, int wrong, int missed) {
        Tally plus(Tally other) {
            return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        int positives() {
            return right + missed;
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return positives() == 0 ? 1 : (double) right / positives();
        }

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
        }

        /** Precision / recall / F1. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", precision(), recall(), f1());
        }
    }

    private final Map<String, Tally> byRule = new HashMap<>();

    /** @param broken rules that a sentence breaks; {@code said} those that spoke */
    void add(Set<String> broken, Set<String> said) {
        for (String rule : TrainingData.RULES) {
            boolean right = broken.contains(rule);
            boolean spoke = said.contains(rule);
            byRule.merge(
                    rule,
                    new Tally(right && spoke ? 1 : 0, !right && spoke ? 1 : 0, right && !spoke ? 1 : 0),
                    Tally::plus);
        }
    }

    Tally of(String rule) {
        return byRule.getOrDefault(rule, NONE);
    }

    Tally sum() {
        return byRule.values().stream().reduce(NONE, Tally::plus);
    }
}
