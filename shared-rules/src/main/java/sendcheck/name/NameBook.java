package sendcheck.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sendcheck.applicant.Profile;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;
import sendcheck.program.Program;
import sendcheck.program.ProgramList;

/** Recognizes names of listed programs and well-known institutions in a text. The longest name wins; words match whole and in order. */
final class NameBook {
    /**
     * One name found.
     *
     * @param owners what it names: {@link Program}s and {@link KnownInstitution}s; empty if it is right for the recipient
     */
    record Sighting(Span span, List<String> words, Set<Object> owners) {
        boolean isOfListed() {
            return owners.stream().anyMatch(Program.class::isInstance);
        }
    }

    private final InstitutionTable table;
    private final Map<Program, Set<List<String>>> naming = new LinkedHashMap<>();
    private final Map<List<String>, Set<Program>> listed = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    NameBook(ProgramList list, InstitutionTable table) {
        this.table = table;
        for (Program program : list.programs()) {
            Set<List<String>> forms = NameForms.naming(program);
            naming.put(program, forms);
            for (List<String> form : forms) {
                listed.computeIfAbsent(form, key -> new LinkedHashSet<>()).add(program);
                longest.merge(form.get(0), form.size(), Math::max);
            }
        }
    }

    private Set<Object> owners(List<String> words) {
        Set<Object> owners = new LinkedHashSet<>(listed.getOrDefault(words, Set.of()));
        owners.addAll(table.named(words));
        return owners;
    }

    /** Names in a passage, from left to right, none overlapping another. @param own forms that are known besides, and win when longer */
    List<Sighting> in(Passage passage, Set<List<String>> own) {
        Map<String, Integer> ownLongest = new HashMap<>();
        own.forEach(form -> ownLongest.merge(form.get(0), form.size(), Math::max));
        NameWords text = NameWords.of(passage.plain());
        List<Sighting> found = new ArrayList<>();
        for (int i = 0; i < text.size(); ) {
            String first = text.words().get(i);
            int length = Math.max(
                    Math.max(longest.getOrDefault(first, 0), table.longestFrom(first)),
                    ownLongest.getOrDefault(first, 0));
            int taken = 0;
            for (int n = Math.min(length, text.size() - i); n > 0 && taken == 0; n--) {
                List<String> words = text.words().subList(i, i + n);
                Span span = new Span(
                        text.spans().get(i).start(), text.spans().get(i + n - 1).end());
                if ((own.contains(words)
                                || listed.containsKey(words)
                                || !table.named(words).isEmpty())
                        && passage.plain(span).indexOf('\n') < 0
                        && looksLikeAName(passage.text(span), n)) {
                    found.add(new Sighting(
                            withoutPossessive(passage, span),
                            List.copyOf(words),
                            own.contains(words) ? Set.of() : owners(words)));
                    taken = n;
                }
            }
            i += Math.max(1, taken);
        }
        return found;
    }

    /** A name of one word must be written as one: with a capital, an acronym in capitals. Longer ones are often typed without. */
    private static boolean looksLikeAName(String written, int words) {
        if (words > 1) {
            return written.length() > 6 || written.chars().anyMatch(Character::isUpperCase);
        }
        long capitals = written.chars().filter(Character::isUpperCase).count();
        return written.length() <= 3 ? capitals >= 2 : Character.isUpperCase(written.charAt(0));
    }

    private static Span withoutPossessive(Passage passage, Span span) {
        return passage.plain(span).endsWith("'s") ? new Span(span.start(), span.end() - 2) : span;
    }

    /**
     * Every form that is right in a letter to these programs: their own, and what the table says of their institution. A campus that names another
     * listed program of the same institution is that program's and not theirs.
     */
    Set<List<String>> rightForms(Collection<Program> programs) {
        Set<List<String>> right = new HashSet<>();
        for (Program program : programs) {
            right.addAll(NameForms.all(program));
            Set<List<String>> own = namingOf(program);
            Set<KnownInstitution> houses = table.housesOf(program, own);
            Set<List<String>> known = new HashSet<>();
            houses.forEach(house -> known.addAll(table.forms(house)));
            for (Map.Entry<Program, Set<List<String>>> other : naming.entrySet()) {
                boolean neighbour =
                        !programs.contains(other.getKey()) && !other.getValue().equals(own);
                if (neighbour && !Collections.disjoint(table.housesOf(other.getKey(), other.getValue()), houses)) {
                    known.removeAll(other.getValue());
                }
            }
            right.addAll(known);
        }
        right.removeIf(List::isEmpty);
        return right;
    }

    /** Whether the table knows the institution of every one of these programs. */
    boolean knowsHousesOf(Collection<Program> programs) {
        return programs.stream()
                .noneMatch(program -> table.housesOf(program, namingOf(program)).isEmpty());
    }

    private Set<List<String>> namingOf(Program program) {
        return naming.getOrDefault(program, Set.of());
    }

    /** Every form of the writer's own school. */
    Set<List<String>> schoolForms(Profile profile) {
        Set<List<String>> forms = new HashSet<>();
        List<String> school = NameWords.ofName(profile.school());
        if (!school.isEmpty()) {
            forms.add(school);
            NameForms.core(school).ifPresent(forms::add);
            // "University of Westmere School of Medicine" is of "University of Westmere".
            for (int n = school.size(); n > 1; n--) {
                table.named(school.subList(0, n)).forEach(house -> forms.addAll(table.forms(house)));
            }
        }
        forms.removeIf(List::isEmpty);
        return forms;
    }
}
