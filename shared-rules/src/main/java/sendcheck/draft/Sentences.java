package sendcheck.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a folded text into sentences. A new line always ends one; a stop does so by what stands around it. */
final class Sentences {
    /** Always followed by a name: their full stop never ends a sentence. */
    private static final Set<String> TITLES = Set.of(
            "dr", "drs", "mr", "mrs", "ms", "mx", "messrs", "prof", "rev", "hon", "capt", "lt", "col", "sgt", "gov",
            "st", "mt", "ft");

    /** Other words whose full stop ends a sentence only where the next word plainly begins one. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "jr", "sr", "vs", "e.g", "i.e", "eg", "ie", "cf", "approx", "dept", "univ", "hosp", "med", "ctr", "assoc",
            "asst", "jan", "feb", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "tues",
            "thu", "thur", "thurs", "fri", "u.s", "u.s.a", "u.k", "d.c", "n.y", "p.s", "a.m", "p.m", "m.d", "d.o",
            "ph.d", "m.p.h", "m.b.b.s", "b.s", "b.a", "m.s", "m.sc", "b.sc", "ext", "etc", "inc", "ltd", "ave", "blvd",
            "rd", "al", "vol", "hrs", "hr", "mins", "yr", "yrs", "wk", "est", "esp", "dob", "s");

    /** Before a number: "No. 5", "Fig. 2", "pp. 3". */
    private static final Set<String> BEFORE_NUMBERS = Set.of("no", "nos", "fig", "p", "pp", "tel", "ph");

    /** Words that begin a sentence when capitalised, and are no part of a name. */
    private static final Set<String> BEGINNINGS = Set.of(
            "i",
            "i'm",
            "i've",
            "i'd",
            "i'll",
            "my",
            "we",
            "our",
            "the",
            "this",
            "that",
            "these",
            "those",
            "there",
            "it",
            "its",
            "it's",
            "he",
            "she",
            "they",
            "his",
            "her",
            "their",
            "you",
            "your",
            "in",
            "on",
            "at",
            "as",
            "for",
            "from",
            "with",
            "during",
            "since",
            "after",
            "before",
            "while",
            "when",
            "where",
            "if",
            "because",
            "although",
            "though",
            "however",
            "therefore",
            "also",
            "and",
            "but",
            "so",
            "thank",
            "thanks",
            "please",
            "what",
            "how",
            "who",
            "could",
            "would",
            "can",
            "may",
            "do",
            "is",
            "are",
            "having");

    /** An abbreviation is at most this long: looking further back for its beginning is idle. */
    private static final int LONGEST_ABBREVIATION = 12;

    private static final String STOPS = ".?!\u2026\u3002";
    private static final String CLOSERS = "\"')]*_\u00BB";

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
        int start = from;
        int i = from;
        while (i < to) {
            if (STOPS.indexOf(text.charAt(i)) < 0) {
                boolean item = text.charAt(i) == '\u2022' && i > start;
                if (item) {
                    add(sentences, text, start, i);
                    start = i;
                }
                i++;
                continue;
            }
            int stop = i;
            while (i < to && STOPS.indexOf(text.charAt(i)) >= 0) {
                i++;
            }
            int close = i;
            while (close < to && CLOSERS.indexOf(text.charAt(close)) >= 0) {
                close++;
            }
            if (endsSentence(text, start, stop, i, close, to)) {
                add(sentences, text, start, close);
                start = close;
                while (start < to && text.charAt(start) == ' ') {
                    start++;
                }
                i = start;
            }
        }
        add(sentences, text, start, to);
    }

    /**
     * @param start where the sentence began
     * @param stop where its run of stops begins
     * @param after where that run ends
     * @param close where the closing quotes and brackets after it end
     * @param to the line's end
     */
    private static boolean endsSentence(String text, int start, int stop, int after, int close, int to) {
        boolean fullStop = after == stop + 1 && text.charAt(stop) == '.';
        if (close == to || text.charAt(stop) == '\u3002') {
            return true;
        }
        if (text.charAt(close) != ' ') {
            return fullStop ? lacksSpace(text, start, stop, close, to) : startsWord(text, close, to);
        }
        int next = close + 1;
        while (next < to && text.charAt(next) == ' ') {
            next++;
        }
        int opened = next;
        while (opened < to && "\"'([*_".indexOf(text.charAt(opened)) >= 0) {
            opened++;
        }
        boolean small = opened < to && Character.isLowerCase(text.charAt(opened));
        if (!fullStop) {
            boolean ellipsis = text.charAt(stop) == '\u2026' || text.charAt(stop) == '.';
            return !(small && (ellipsis || close > after));
        }
        String word = wordBefore(text, start, stop);
        if (TITLES.contains(word)) {
            return false;
        }
        if (BEFORE_NUMBERS.contains(word) && opened < to && Character.isDigit(text.charAt(opened))) {
            return false;
        }
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i");
        boolean number = stop - start <= 2 && Character.isDigit(text.charAt(start));
        if (initial || ABBREVIATIONS.contains(word)) {
            return !small && BEGINNINGS.contains(wordAt(text, opened, to));
        }
        return !number && !(small && close > after);
    }

    /** "your program.I applied": a stop between a small letter and a capital that begins a word, outside addresses. */
    private static boolean lacksSpace(String text, int start, int stop, int close, int to) {
        boolean after = stop > start + 1
                && (Character.isLowerCase(text.charAt(stop - 1)) || text.charAt(stop - 1) == ')')
                && !ABBREVIATIONS.contains(wordBefore(text, start, stop))
                && !TITLES.contains(wordBefore(text, start, stop));
        if (!after || !Character.isUpperCase(text.charAt(close))) {
            return false;
        }
        int end = close;
        while (end < to && end < close + 40 && text.charAt(end) != ' ') {
            char c = text.charAt(end);
            boolean inner = (c == '.' || c == '/') && end + 1 < to && Character.isLetterOrDigit(text.charAt(end + 1));
            if (c == '@' || inner) {
                return false;
            }
            end++;
        }
        boolean oneLetter = end == close + 1;
        char second = oneLetter ? ' ' : text.charAt(close + 1);
        return !isAddress(text, start, stop)
                && (Character.isLowerCase(second) || second == ' ' || second == '\'' || second == ',');
    }

    private static boolean isAddress(String text, int start, int stop) {
        int from = stop;
        while (from > start && from > stop - 60 && text.charAt(from - 1) != ' ') {
            from--;
        }
        String token = text.substring(from, stop);
        return token.indexOf('@') >= 0 || token.indexOf('/') >= 0 || token.indexOf('.') >= 0 || token.equals("www");
    }

    private static boolean startsWord(String text, int at, int to) {
        return at + 1 < to && Character.isUpperCase(text.charAt(at));
    }

    /** Whether the full stop at an offset belongs to a title before a name ("Dr."). */
    static boolean isTitle(String text, int stop) {
        return TITLES.contains(wordBefore(text, 0, stop));
    }

    /** Whether the full stop at an offset may belong to an abbreviation or an initial. */
    static boolean isAbbreviated(String text, int stop) {
        String word = wordBefore(text, 0, stop);
        return word.length() < 2
                || TITLES.contains(word)
                || ABBREVIATIONS.contains(word)
                || BEFORE_NUMBERS.contains(word);
    }

    /** The word that ends at an offset, in small letters, without what opens it; a long one comes without its beginning. */
    private static String wordBefore(String text, int start, int end) {
        int from = end;
        while (from > start && from > end - LONGEST_ABBREVIATION && isInner(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isInner(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static String wordAt(String text, int from, int to) {
        int end = from;
        while (end < to
                && end < from + LONGEST_ABBREVIATION
                && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '\'')) {
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static void add(List<Span> sentences, String text, int start, int end) {
        int first = start;
        while (first < end && text.charAt(first) == ' ') {
            first++;
        }
        int last = end;
        while (last > first && text.charAt(last - 1) == ' ') {
            last--;
        }
        if (last > first) {
            sentences.add(new Span(first, last));
        }
    }
}
