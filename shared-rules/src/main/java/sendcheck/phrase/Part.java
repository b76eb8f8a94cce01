package sendcheck.phrase;

import java.util.List;
import java.util.Set;

/** One element of a phrase, as {@link PhraseNotation} reads it. */
sealed interface Part {
    /** A word in one of its forms. @param forms at least one; a form may end in {@code *}, any ending */
    record Word(Set<String> forms) implements Part {}

    record Sequence(List<Part> parts) implements Part {}

    record Choice(List<Part> alternatives) implements Part {}

    record Maybe(Part part) implements Part {}

    /** Words of any kind. @param acrossCommas whether they may go on behind a comma */
    record AnyWords(int least, int most, boolean acrossCommas) implements Part {}

    /** The sentence's first ({@code start}) or last word is next to this. */
    record Edge(boolean start) implements Part {}
}
