package sendcheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Text as the numbers that a BERT model takes: each word as the longest pieces of the vocabulary that it is made of, from the left. Equal to the
 * reference on some 6,000 recorded strings (WordPieceTest).
 */
final class WordPiece {
    /** Code points; longer words are unknown to the model. */
    private static final int LONGEST_WORD = 100;

    private static final String UNKNOWN = "[UNK]";
    private static final String BEGINNING = "[CLS]";
    private static final String END = "[SEP]";

    /** The vocabulary's own marks count as such even where somebody typed them. */
    private static final List<String> MARKS = List.of("[PAD]", UNKNOWN, BEGINNING, END, "[MASK]");

    private final Map<String, Integer> vocabulary;

    /** @param vocabulary numbers by piece; pieces that go on a word begin with {@code ##} */
    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        MARKS.forEach(this::number);
    }

    /**
     * Numbers of the pieces, with the marks of beginning and end.
     *
     * @param most how many at most, the two marks among them; what lies behind is cut off
     */
    int[] encode(String text, int most) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(number(BEGINNING));
        int from = 0;
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
            for (String mark : MARKS) {
                if (at >= from && text.startsWith(mark, at)) {
                    addWords(text.substring(from, at), numbers);
                    numbers.add(number(mark));
                    from = at + mark.length();
                }
            }
        }
        addWords(text.substring(from), numbers);
        List<Integer> kept = numbers.size() < most ? numbers : numbers.subList(0, most - 1);
        int[] all = new int[kept.size() + 1];
        for (int i = 0; i < kept.size(); i++) {
            all[i] = kept.get(i);
        }
        all[kept.size()] = number(END);
        return all;
    }

    private void addWords(String text, List<Integer> numbers) {
        for (String word : BertText.words(text)) {
            addPieces(word, numbers);
        }
    }

    private void addPieces(String word, List<Integer> numbers) {
        int sure = numbers.size();
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            numbers.add(number(UNKNOWN));
            return;
        }
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer piece = null;
            while (end > start && piece == null) {
                piece = vocabulary.get((start == 0 ? "" : "##") + word.substring(start, end));
                if (piece == null) {
                    end = word.offsetByCodePoints(end, -1);
                }
            }
            if (piece == null) {
                numbers.subList(sure, numbers.size()).clear();
                numbers.add(number(UNKNOWN));
                return;
            }
            numbers.add(piece);
            start = end;
        }
    }

    private int number(String mark) {
        Integer number = vocabulary.get(mark);
        if (number == null) {
            throw new IllegalArgumentException("a vocabulary without " + mark);
        }
        return number;
    }
}
