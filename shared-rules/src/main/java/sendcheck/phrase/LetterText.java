package sendcheck.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;

/**
 * A passage in the alphabet that phrases are matched in: letters and digits in lower case, apostrophes inside words, {@code ' '} for what
 * joins words, {@code ','} for what parts clauses, {@code ';'} for what ends them. Character for character the same length as the passage.
 */
final class LetterText {
    private static final Set<String> ABBREVIATIONS =
            Set.of("dr", "drs", "mr", "mrs", "ms", "mx", "prof", "st", "vs", "am", "pm", "a.m", "p.m", "no", "u.s");

    private final String text;
    private final List<Span> sentences;
    private final List<Span> quotations;

    LetterText(Passage passage) {
        this.text = map(passage.plain());
        this.sentences = split(passage.sentences());
        this.quotations = quotations(passage.plain());
    }

    /** Whether a part of the letter begins within what somebody else says, between quotation marks. */
    boolean isQuotation(Span part) {
        return quotations.stream().anyMatch(each -> each.start() < part.start() && part.start() < each.end());
    }

    private static List<Span> quotations(String plain) {
        List<Span> found = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\n') {
                open = -1;
            } else if (c == '"' && open < 0) {
                open = i;
            } else if (c == '"') {
                found.add(new Span(open, i + 1));
                open = -1;
            }
        }
        return found;
    }

    /** Sentences in order. A sentence of the passage that holds the end of another (people forget capitals) counts as two. */
    List<Span> sentences() {
        return sentences;
    }

    String of(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The clause of a sentence around a part of it; both offsets into the passage. */
    Span clause(Span sentence, Span part) {
        int start = part.start();
        while (start > sentence.start() && text.charAt(start - 1) != ',' && text.charAt(start - 1) != ';') {
            start--;
        }
        int end = part.end();
        while (end < sentence.end() && text.charAt(end) != ',' && text.charAt(end) != ';') {
            end++;
        }
        return new Span(start, end);
    }

    private List<Span> split(List<Span> whole) {
        List<Span> parts = new ArrayList<>();
        for (Span sentence : whole) {
            int start = sentence.start();
            for (int i = start; i < sentence.end() - 1; i++) {
                if (text.charAt(i) == ';' && text.charAt(i + 1) == ' ' && i > start) {
                    parts.add(new Span(start, i + 1));
                    start = i + 2;
                }
            }
            if (start < sentence.end()) {
                parts.add(new Span(start, sentence.end()));
            }
        }
        return List.copyOf(parts);
    }

    private static String map(String plain) {
        char[] mapped = new char[plain.length()];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = map(plain, i);
        }
        return new String(mapped);
    }

    private static char map(String plain, int i) {
        char c = plain.charAt(i);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            return c;
        }
        boolean inWord = i > 0 && Character.isLetterOrDigit(plain.charAt(i - 1));
        boolean goesOn = i + 1 < plain.length() && Character.isLetterOrDigit(plain.charAt(i + 1));
        return switch (c) {
            case '\'' -> inWord && goesOn ? '\'' : ' ';
            case ',', '(', ')', '[', ']', '\u2013', '\u2014' -> ',';
            case '-' -> inWord || goesOn ? ' ' : ',';
            case '.' -> goesOn || isAbbreviation(plain, i) ? ' ' : ';';
            case ':' -> inWord && goesOn ? ' ' : ';';
            case ';', '!', '?', '\n', '\u2026' -> ';';
            default -> Character.isLetterOrDigit(c) ? 'x' : ' ';
        };
    }

    private static boolean isAbbreviation(String plain, int dot) {
        int start = dot;
        while (start > 0 && (Character.isLetterOrDigit(plain.charAt(start - 1)) || plain.charAt(start - 1) == '.')) {
            start--;
        }
        return ABBREVIATIONS.contains(plain.substring(start, dot));
    }
}
