package sendcheck.draft;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a folded text into sentences. A new line always ends one. */
final class Sentences {
    /** Words after which a full stop does not end a sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "drs", "mr", "mrs", "ms", "mx", "prof", "st", "mt", "ft", "jr", "sr", "vs", "no", "e.g", "i.e",
            "approx", "dept", "univ", "hosp", "med", "ctr", "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct",
            "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "u.s", "p.s", "a.m", "p.m", "m.d", "d.o",
            "ph.d", "s");

    private Sentences() {}

    static List<Span> split(String text) {
        List<Span> sentences = new ArrayList<>();
        int lineStart = 0;
        while (lineStart <= text.length()) {
            int lineEnd = text.indexOf('\n', lineStart);
            if (lineEnd < 0) {
                lineEnd = text.length();
            }
            splitLine(text, lineStart, lineEnd, sentences);
            lineStart = lineEnd + 1;
        }
        return List.copyOf(sentences);
    }

    private static void splitLine(String text, int from, int to, List<Span> sentences) {
        if (text.substring(from, to).isBlank()) {
            return;
        }
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.US);
        String line = text.substring(from, to);
        breaks.setText(line);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < line.length() && endsWithAbbreviation(line, end)) {
                continue;
            }
            add(sentences, text, from + start, from + end);
            start = end;
        }
        if (start < line.length()) {
            add(sentences, text, from + start, to);
        }
    }

    private static void add(List<Span> sentences, String text, int start, int end) {
        int last = end;
        while (last > start && text.charAt(last - 1) == ' ') {
            last--;
        }
        if (last > start) {
            sentences.add(new Span(start, last));
        }
    }

    private static boolean endsWithAbbreviation(String line, int end) {
        String head = line.substring(0, end).stripTrailing();
        if (!head.endsWith(".")) {
            return false;
        }
        String last =
                head.substring(head.lastIndexOf(' ') + 1, head.length() - 1).toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(last.replaceFirst("^[(\"']", ""))
                || (last.length() == 1 && Character.isLetter(last.charAt(0)) && !last.equals("i"));
    }
}
