package sendcheck.phrase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forms of a verb or noun that a phrase writes as {@code call~}: call, calls, called, calling. */
final class Inflection {
    private final Map<String, List<String>> irregular;

    /** @param irregular further forms of words that do not follow the rules; they replace what the rules would give */
    Inflection(Map<String, List<String>> irregular) {
        this.irregular = Map.copyOf(irregular);
    }

    Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        List<String> listed = irregular.get(word);
        if (listed != null) {
            forms.addAll(listed);
            return forms;
        }
        String stem = word.substring(0, word.length() - 1);
        char last = word.charAt(word.length() - 1);
        if (last == 'e') {
            forms.addAll(List.of(word + "s", word + "d", stem + "ing"));
        } else if (last == 'y' && !isVowel(word.charAt(word.length() - 2))) {
            forms.addAll(List.of(stem + "ies", stem + "ied", word + "ing"));
        } else {
            boolean sibilant = word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
            forms.addAll(List.of(word + (sibilant ? "es" : "s"), word + "ed", word + "ing"));
            if (doubles(word)) {
                forms.addAll(List.of(word + last + "ed", word + last + "ing"));
            }
        }
        return forms;
    }

    /** One syllable that ends in a single consonant after a single vowel: drop, chat, beg. */
    private static boolean doubles(String word) {
        int length = word.length();
        return length >= 3
                && length <= 4
                && !isVowel(word.charAt(length - 1))
                && "wxy".indexOf(word.charAt(length - 1)) < 0
                && isVowel(word.charAt(length - 2))
                && !isVowel(word.charAt(length - 3));
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
