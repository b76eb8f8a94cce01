package sendcheck.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sendcheck.draft.Span;

/**
 * A text as the words of names: without case, accents, punctuation and the many ways to abbreviate, so that "St. Luke's Univ. Hosp." and "Saint
 * Lukes University Hospital" are the same words.
 *
 * @param words normal forms
 * @param spans where each stands in the text
 */
record NameWords(List<String> words, List<Span> spans) {
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("saint", "st"),
            Map.entry("ste", "st"),
            Map.entry("sainte", "st"),
            Map.entry("mt", "mount"),
            Map.entry("ft", "fort"),
            Map.entry("univ", "university"),
            Map.entry("hosp", "hospital"),
            Map.entry("hospitals", "hospital"),
            Map.entry("ctr", "center"),
            Map.entry("centre", "center"),
            Map.entry("inst", "institute"),
            Map.entry("coll", "college"),
            Map.entry("hlth", "health"),
            Map.entry("sys", "system"),
            Map.entry("mem", "memorial"),
            Map.entry("meml", "memorial"),
            Map.entry("reg", "regional"),
            Map.entry("comm", "community"),
            Map.entry("healthcare", "health"),
            Map.entry("&", "and"));

    private static final Set<String> AFTER_MED = Set.of("center", "ctr", "school", "college");

    NameWords {
        words = List.copyOf(words);
        spans = List.copyOf(spans);
    }

    /** @param plain a text in lower case and without accents, as {@link sendcheck.draft.Passage#plain()} */
    static NameWords of(String plain) {
        List<String> words = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        int i = 0;
        while (i < plain.length()) {
            char c = plain.charAt(i);
            if (c == '&') {
                words.add("&");
                spans.add(new Span(i, i + 1));
                i++;
            } else if (Character.isLetterOrDigit(c)) {
                int end = i + 1;
                while (end < plain.length() && (Character.isLetterOrDigit(plain.charAt(end)) || isInner(plain, end))) {
                    end++;
                }
                words.add(plain.substring(i, end));
                spans.add(new Span(i, end));
                i = end;
            } else {
                i++;
            }
        }
        return new NameWords(normal(words), spans);
    }

    private static boolean isInner(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '.')
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1))
                && (c == '\'' || isInitialism(text, at));
    }

    /** In "U.S." and "B.C." the stop joins; in "St.Luke" it does not. */
    private static boolean isInitialism(String text, int at) {
        boolean shortBefore = at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2));
        boolean shortAfter = at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2));
        return shortBefore && shortAfter;
    }

    private static List<String> normal(List<String> words) {
        List<String> normal = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).replace(".", "");
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (word.endsWith("'s")) {
                word = word.substring(0, word.length() - 2);
            } else if (word.endsWith("'")) {
                word = word.substring(0, word.length() - 1);
            }
            word = word.replace("'", "");
            boolean afterSaint = i > 0 && normal.get(i - 1).equals("st");
            if (afterSaint
                    && word.length() > 3
                    && word.endsWith("s")
                    && !word.endsWith("is")
                    && !word.endsWith("as")
                    && !word.endsWith("us")
                    && !word.endsWith("es")) {
                word = word.substring(0, word.length() - 1);
            }
            if (afterSaint && word.equals("lukes")) {
                word = "luke";
            }
            if (word.equals("med") && AFTER_MED.contains(next)) {
                word = "medical";
            } else if (word.equals("u") && next.equals("of")) {
                word = "university";
            } else if (word.equals("childrens")) {
                word = "children";
            }
            normal.add(FORMS.getOrDefault(word, word));
        }
        return normal;
    }

    /** The words of a name as it is listed, without what is no part of it: "the", "program", "residency", "SOAP". */
    static List<String> ofName(String name) {
        List<String> words = new ArrayList<>(of(fold(name)).words());
        while (!words.isEmpty() && (words.get(0).equals("the") || words.get(0).equals("soap"))) {
            words.remove(0);
        }
        while (!words.isEmpty()
                && Set.of("program", "programs", "residency", "soap", "gme").contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return words;
    }

    private static String fold(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : java.text.Normalizer.normalize(text.replace('\u2019', '\''), java.text.Normalizer.Form.NFD)
                .toCharArray()) {
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    int size() {
        return words.size();
    }
}
