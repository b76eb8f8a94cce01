package sendcheck.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sendcheck.json.Json;

/** A check's answer for a person in a terminal. */
final class Report {
    private static final int WIDTH = 92;
    private static final Map<String, String> COLOURS =
            Map.of("hold", "\u001B[1;31m", "caution", "\u001B[1;33m", "note", "\u001B[1;36m", "clear", "\u001B[1;32m");

    private final PrintStream out;
    private final boolean coloured;

    Report(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    void print(Json answer) {
        if (!answer.flag("inScope")) {
            out.println("This does not look like mail to a residency program, so it was left alone.");
            return;
        }
        out.println("To: " + addressed(answer));
        answer.items("findings").forEach(this::finding);
        List<Json> unchecked = answer.items("skipped").stream()
                .filter(skip -> !skip.text("cause").equals("not-applicable"))
                .toList();
        if (!unchecked.isEmpty()) {
            out.println();
            out.println("Not checked:");
            unchecked.forEach(skip -> wrap("  " + skip.text("rule") + ": " + skip.text("reason"), "    "));
        }
        out.println();
        out.println(summary(answer));
    }

    private static String addressed(Json answer) {
        List<Json> programs = answer.items("programs");
        return programs.isEmpty()
                ? "no program on the list"
                : programs.stream()
                        .map(program -> program.text("name") + " – " + program.text("specialty"))
                        .collect(Collectors.joining("; "));
    }

    private String summary(Json answer) {
        if (!answer.flag("complete")) {
            return "Not fully checked.";
        }
        String verdict = answer.text("verdict");
        return switch (verdict) {
            case "hold" -> colour("hold", "Hold") + ": likely to cost you. Read it again before it leaves.";
            case "clear" ->
                colour("clear", "Nothing found") + " above a note, in " + answer.count("words")
                        + " words. That is no promise that writing is wise.";
            default -> colour("caution", "Caution") + ": this hurts more often than it helps.";
        };
    }

    private void finding(Json finding) {
        String severity = finding.text("severity");
        out.println();
        out.println(colour(severity, severity.toUpperCase(java.util.Locale.ROOT)) + "  " + finding.text("title") + "  ["
                + finding.text("rule") + "]");
        wrap("  " + finding.text("message"), "  ");
        finding.items("places").stream()
                .filter(place -> !place.text("quote").isEmpty())
                .forEach(place -> wrap(
                        "  " + place.text("field") + ": “" + place.text("quote").replaceAll("\\s+", " ") + "”",
                        "    "));
        wrap("  Why: " + finding.text("why"), "  ");
        finding.items("fixes").forEach(fix -> out.println("  Fix: " + fix.text("label")));
    }

    private String colour(String severity, String text) {
        String colour = COLOURS.getOrDefault(severity, "");
        return coloured ? colour + text + "\u001B[0m" : text;
    }

    /** Breaks lines between words; {@code indent} begins every line but the first. */
    private void wrap(String text, String indent) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() + 1 > WIDTH && !line.toString().isBlank()) {
                out.println(line.toString().stripTrailing());
                line.setLength(0);
                line.append(indent);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
