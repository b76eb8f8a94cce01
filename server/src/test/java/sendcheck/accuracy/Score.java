package sendcheck.accuracy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sendcheck.check.Judgement;
import sendcheck.draft.Field;
import sendcheck.draft.Place;
import sendcheck.draft.Span;
import sendcheck.rule.Assessment;
import sendcheck.rule.Deadline;
import sendcheck.rule.Finding;
import sendcheck.rule.Severity;
import sendcheck.rule.Skip;

/** Counts of right and wrong over labelled messages. A rule counts once a message; notes are not scored. */
final class Score {
    /** Rules about what a message says, which step 3 helps with other means (issue 3). */
    static final Set<String> TONE = Set.of(
            "begging",
            "entitlement",
            "special-consideration",
            "comparison",
            "offer-talk",
            "call-request",
            "follow-up-wording");

    /** How often a rule was expected, and how often it spoke rightly and wrongly. */
    static final class Tally {
        int expected;
        int right;
        int wrong;

        void add(Tally other) {
            expected += other.expected;
            right += other.right;
            wrong += other.wrong;
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }

        double f1() {
            return expected + right + wrong == 0 ? 1 : 2.0 * right / (expected + right + wrong);
        }
    }

    final Map<String, Tally> rules = new TreeMap<>();
    final List<String> misses = new ArrayList<>();
    int messages;
    int clean;
    int cleanLeftAlone;
    int cleanAlarms;
    int scopeRight;
    int places;
    int placesRight;
    int severitiesWrong;
    int incomplete;

    void add(Labelled message, Judgement judgement) {
        // How well it judges, not how fast: the machine may be busy with other tests.
        Assessment answer = judgement.assess(
                message.draft().message(java.time.Instant.EPOCH), message.applicant(), Deadline.never());
        List<Finding> loud = answer.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
        messages++;
        scope(message, answer);
        if (message.expected().isEmpty()) {
            clean++;
            cleanLeftAlone += loud.isEmpty() ? 1 : 0;
            cleanAlarms += loud.size();
        }
        if (!answer.complete()) {
            incomplete++;
            answer.skips().stream()
                    .filter(skip -> skip.cause() == Skip.Cause.FAILED)
                    .forEach(skip -> miss(message, "FAILED", skip.rule(), skip.reason()));
        }
        Set<String> expected =
                message.expected().stream().map(Labelled.Expected::rule).collect(Collectors.toSet());
        Set<String> found = loud.stream().map(Finding::rule).collect(Collectors.toSet());
        Set<String> either = new HashSet<>(expected);
        either.addAll(found);
        for (String rule : either) {
            Tally tally = rules.computeIfAbsent(rule, key -> new Tally());
            tally.expected += expected.contains(rule) ? 1 : 0;
            tally.right += expected.contains(rule) && found.contains(rule) ? 1 : 0;
            tally.wrong += found.contains(rule) && !expected.contains(rule) ? 1 : 0;
        }
        for (Labelled.Expected each : message.expected()) {
            List<Finding> same = loud.stream()
                    .filter(finding -> finding.rule().equals(each.rule()))
                    .toList();
            if (same.isEmpty()) {
                miss(message, "MISSED", each.rule(), each.quote());
            } else {
                compare(message, answer, each, same);
            }
        }
        loud.stream()
                .filter(finding -> !expected.contains(finding.rule()))
                .forEach(finding -> miss(message, "FALSE", finding.rule(), quotes(finding)));
    }

    private void scope(Labelled message, Assessment answer) {
        if (answer.inScope() == message.inScope()) {
            scopeRight++;
        } else {
            miss(message, "SCOPE", message.inScope() ? "taken for personal" : "taken for program mail", "");
        }
    }

    private void compare(Labelled message, Assessment answer, Labelled.Expected each, List<Finding> same) {
        if (same.stream().noneMatch(finding -> finding.severity() == each.severity())) {
            severitiesWrong++;
            miss(
                    message,
                    "SEVERITY",
                    each.rule(),
                    "should be " + each.severity().label() + ", is "
                            + same.get(0).severity().label());
        }
        if (!each.quote().isEmpty()) {
            places++;
            String subject = answer.draft().message().subject();
            String body = answer.draft().message().body().text();
            Set<Span> inSubject = occurrences(subject, each.quote());
            Set<Span> inBody = occurrences(body, each.quote());
            boolean overlaps = same.stream()
                    .flatMap(finding -> finding.places().stream())
                    .anyMatch(place -> overlaps(place, inSubject, inBody));
            if (overlaps) {
                placesRight++;
            } else {
                String given = same.stream().map(Score::quotes).collect(Collectors.joining(" | "));
                miss(message, "PLACE", each.rule(), each.quote() + "  <>  " + given);
            }
        }
    }

    private static boolean overlaps(Place place, Set<Span> subject, Set<Span> body) {
        Set<Span> spans = place.field() == Field.SUBJECT ? subject : place.field() == Field.BODY ? body : Set.of();
        return place.span().isPresent() && spans.stream().anyMatch(place.span().get()::overlaps);
    }

    /** Where the words stand, whatever white space lies between them. */
    private static Set<Span> occurrences(String text, String quote) {
        String pattern = java.util.Arrays.stream(quote.strip().split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        Set<Span> spans = new HashSet<>();
        var matcher = Pattern.compile(pattern).matcher(text.replace('\u00A0', ' '));
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }

    private static String quotes(Finding finding) {
        return finding.places().stream()
                .map(place -> place.field().label() + ":\"" + place.quote().replaceAll("\\s+", " ") + "\"")
                .collect(Collectors.joining(" "));
    }

    private void miss(Labelled message, String kind, String rule, String words) {
        misses.add(String.format(Locale.ROOT, "%-8s %-22s %-44s %s", kind, rule, message.name(), words));
    }

    Tally micro(boolean tone) {
        Tally sum = new Tally();
        rules.forEach((rule, tally) -> {
            if (TONE.contains(rule) == tone) {
                sum.add(tally);
            }
        });
        return sum;
    }

    String table() {
        StringBuilder table = new StringBuilder();
        table.append("| rule | positives | found | false | precision | recall | F1 |\n");
        table.append("|---|--:|--:|--:|--:|--:|--:|\n");
        rules.forEach((rule, tally) -> row(table, rule, tally));
        row(table, "all but tone", micro(false));
        row(table, "tone", micro(true));
        table.append(String.format(
                Locale.ROOT,
                "%n%d messages; clean left alone %d of %d (%.1f %%), false alarms per 1,000 clean messages %.0f; scope right %.1f %%;"
                        + " places right %d of %d (%.1f %%); severities wrong %d; not fully checked %d%n",
                messages,
                cleanLeftAlone,
                clean,
                percent(cleanLeftAlone, clean),
                clean == 0 ? 0 : 1000.0 * cleanAlarms / clean,
                percent(scopeRight, messages),
                placesRight,
                places,
                percent(placesRight, places),
                severitiesWrong,
                incomplete));
        return table.toString();
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 100 : 100.0 * part / whole;
    }

    private static void row(StringBuilder table, String rule, Tally tally) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.3f | %.3f | %.3f |%n",
                rule,
                tally.expected,
                tally.right,
                tally.wrong,
                tally.precision(),
                tally.recall(),
                tally.f1()));
    }
}
