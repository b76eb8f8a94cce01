package sendcheck.phrase;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One element of a phrase, as {@link PhraseNotation} reads it. */
sealed interface Part {
    /** Of each of these sets of words every match holds one: what the prefilter asks for. */
    default List<Set<String>> required() {
        return List.of();
    }

    /** A word in one of its forms. @param forms at least one; a form may end in {@code *}, any ending */
    record Word(Set<String> forms) implements Part {
        @Override
        public List<Set<String>> required() {
            return List.of(forms);
        }
    }

    record Sequence(List<Part> parts) implements Part {
        @Override
        public List<Set<String>> required() {
            return parts.stream().flatMap(part -> part.required().stream()).toList();
        }
    }

    /** @param required worked out once: classes of words are large, and stand in many phrases */
    record Choice(List<Part> alternatives, List<Set<String>> required) implements Part {
        static Choice of(List<Part> alternatives) {
            Set<String> union = new HashSet<>();
            for (Part alternative : alternatives) {
                Optional<Set<String>> smallest =
                        alternative.required().stream().min(Comparator.comparingInt(Set::size));
                if (smallest.isEmpty()) {
                    return new Choice(alternatives, List.of());
                }
                union.addAll(smallest.get());
            }
            return new Choice(alternatives, List.of(Set.copyOf(union)));
        }
    }

    record Maybe(Part part) implements Part {}

    /** Words of any kind. @param acrossCommas whether they may go on behind a comma */
    record AnyWords(int least, int most, boolean acrossCommas) implements Part {}

    /** The sentence's first ({@code start}) or last word is next to this. */
    record Edge(boolean start) implements Part {}
}
