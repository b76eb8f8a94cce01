package sendcheck.phrase;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words that some phrases speak of, numbered: the prefilter that keeps most phrases from being tried at all. */
final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private int shortestOpen = Integer.MAX_VALUE;

    /** Numbers for words, as phrases write them ({@code beg*} for any ending). */
    BitSet numbers(Set<String> words) {
        BitSet bits = new BitSet();
        for (String word : words) {
            if (word.endsWith("*")) {
                shortestOpen = Math.min(shortestOpen, word.length() - 1);
            }
            String bare = word.replace("'", "");
            bits.set(numbers.computeIfAbsent(bare, each -> numbers.size()));
        }
        return bits;
    }

    /** Numbers of those words of a sentence that any phrase speaks of. */
    BitSet in(String sentence) {
        BitSet bits = new BitSet(numbers.size());
        int start = 0;
        for (int i = 0; i <= sentence.length(); i++) {
            char c = i < sentence.length() ? sentence.charAt(i) : ' ';
            if (c == ' ' || c == ',' || c == ';') {
                if (i > start) {
                    mark(sentence.substring(start, i), bits);
                }
                start = i + 1;
            }
        }
        return bits;
    }

    private void mark(String written, BitSet bits) {
        String word = written.indexOf('\'') < 0 ? written : written.replace("'", "");
        Integer number = numbers.get(word);
        if (number != null) {
            bits.set(number);
        }
        for (int length = shortestOpen; length <= word.length(); length++) {
            Integer open = numbers.get(word.substring(0, length) + "*");
            if (open != null) {
                bits.set(open);
            }
        }
    }
}
