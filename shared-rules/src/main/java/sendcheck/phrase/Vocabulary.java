package sendcheck.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that some phrases speak of, numbered: the prefilter that keeps most phrases from being tried at all. */
final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private int shortestOpen = Integer.MAX_VALUE;

    /**
     * A sentence's words by their numbers, words without one left out.
     *
     * @param all every number that occurs
     * @param inOrder for each word its numbers: its own, and those of open endings ({@code beg*}) that it fits
     */
    record Words(BitSet all, List<int[]> inOrder) {
        /** Whether a word of each set stands there, one behind the other. */
        boolean hold(List<BitSet> required) {
            for (BitSet each : required) {
                if (!all.intersects(each)) {
                    return false;
                }
            }
            int next = 0;
            for (BitSet each : required) {
                while (next < inOrder.size() && !any(inOrder.get(next), each)) {
                    next++;
                }
                if (next++ >= inOrder.size()) {
                    return false;
                }
            }
            return true;
        }

        private static boolean any(int[] numbers, BitSet wanted) {
            for (int number : numbers) {
                if (wanted.get(number)) {
                    return true;
                }
            }
            return false;
        }
    }

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

    Words in(String sentence) {
        BitSet all = new BitSet(numbers.size());
        List<int[]> inOrder = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= sentence.length(); i++) {
            char c = i < sentence.length() ? sentence.charAt(i) : ' ';
            if (c == ' ' || c == ',' || c == ';') {
                if (i > start) {
                    int[] found = of(sentence.substring(start, i));
                    for (int number : found) {
                        all.set(number);
                    }
                    if (found.length > 0) {
                        inOrder.add(found);
                    }
                }
                start = i + 1;
            }
        }
        return new Words(all, inOrder);
    }

    private int[] of(String written) {
        String word = written.indexOf('\'') < 0 ? written : written.replace("'", "");
        int[] found = new int[word.length() + 1];
        int count = 0;
        Integer number = numbers.get(word);
        if (number != null) {
            found[count++] = number;
        }
        for (int length = shortestOpen; length <= word.length(); length++) {
            Integer open = numbers.get(word.substring(0, length) + "*");
            if (open != null) {
                found[count++] = open;
            }
        }
        return java.util.Arrays.copyOf(found, count);
    }
}
