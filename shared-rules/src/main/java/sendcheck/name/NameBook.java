package sendcheck.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    private final Map<List<String>, Set<Object>> owners = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    NameBook(ProgramList list, Collection<KnownInstitution> institutions) {
        for (KnownInstitution institution : institutions) {
            institution.names().forEach(name -> put(NameWords.ofName(name), institution));
        }
        for (Program program : list.programs()) {
            NameForms.naming(program).forEach(form -> put(form, program));
        }
    }

    private void put(List<String> form, Object owner) {
        if (!form.isEmpty()) {
            owners.computeIfAbsent(form, key -> new LinkedHashSet<>()).add(owner);
            longest.merge(form.get(0), form.size(), Math::max);
        }
    }

    /** Names in a passage, from left to right, none overlapping another. @param own forms that are known besides, and win when longer */
    List<Sighting> in(Passage passage, Set<List<String>> own) {
        Map<String, Integer> ownLongest = new HashMap<>();
        own.forEach(form -> ownLongest.merge(form.get(0), form.size(), Math::max));
        NameWords text = NameWords.of(passage.plain());
        List<Sighting> found = new ArrayList<>();
        for (int i = 0; i < text.size(); ) {
            int length = Math.max(
                    longest.getOrDefault(text.words().get(i), 0),
                    ownLongest.getOrDefault(text.words().get(i), 0));
            int taken = 0;
            for (int n = Math.min(length, text.size() - i); n > 0 && taken == 0; n--) {
                List<String> words = text.words().subList(i, i + n);
                Span span = new Span(
                        text.spans().get(i).start(), text.spans().get(i + n - 1).end());
                if ((owners.containsKey(words) || own.contains(words))
                        && passage.plain(span).indexOf('\n') < 0
                        && looksLikeAName(passage.text(span), n)) {
                    found.add(new Sighting(
                            withoutPossessive(passage, span),
                            List.copyOf(words),
                            own.contains(words) ? Set.of() : owners.getOrDefault(words, Set.of())));
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
    static Set<List<String>> rightForms(
            Collection<Program> programs, ProgramList list, Collection<KnownInstitution> institutions) {
        Set<List<String>> right = new HashSet<>();
        for (Program program : programs) {
            Set<List<String>> own = NameForms.all(program);
            right.addAll(own);
            List<KnownInstitution> houses = housesOf(program, institutions);
            Set<List<String>> known = new HashSet<>();
            houses.forEach(house -> addAll(known, house));
            list.programs().stream()
                    .filter(other -> !programs.contains(other)
                            && !NameForms.naming(other).equals(NameForms.naming(program)))
                    .filter(other -> !java.util.Collections.disjoint(housesOf(other, institutions), houses))
                    .forEach(other -> known.removeAll(NameForms.naming(other)));
            right.addAll(known);
        }
        right.removeIf(List::isEmpty);
        return right;
    }

    /** Every form of the writer's own school. */
    static Set<List<String>> schoolForms(Profile profile, Collection<KnownInstitution> institutions) {
        Set<List<String>> forms = new HashSet<>();
        List<String> school = NameWords.ofName(profile.school());
        if (!school.isEmpty()) {
            forms.add(school);
            NameForms.core(school).ifPresent(forms::add);
            institutions.stream()
                    .filter(institution -> institution.names().stream()
                            .map(NameWords::ofName)
                            .anyMatch(name -> name.equals(school) || startsWith(school, name)))
                    .forEach(institution -> addAll(forms, institution));
        }
        forms.removeIf(List::isEmpty);
        return forms;
    }

    private static boolean startsWith(List<String> words, List<String> beginning) {
        return beginning.size() > 1
                && words.size() >= beginning.size()
                && words.subList(0, beginning.size()).equals(beginning);
    }

    private static void addAll(Set<List<String>> right, KnownInstitution institution) {
        institution.names().forEach(name -> right.add(NameWords.ofName(name)));
        institution.alsoCalled().forEach(name -> right.add(NameWords.ofName(name)));
    }

    /** The institutions of the table that a program is part of: by its names, or else by its addresses. */
    static List<KnownInstitution> housesOf(Program program, Collection<KnownInstitution> institutions) {
        Set<List<String>> naming = NameForms.naming(program);
        List<KnownInstitution> named = institutions.stream()
                .filter(institution ->
                        institution.names().stream().map(NameWords::ofName).anyMatch(naming::contains))
                .toList();
        return named.isEmpty()
                ? institutions.stream()
                        .filter(institution -> hasDomainOf(institution, program))
                        .toList()
                : named;
    }

    private static boolean hasDomainOf(KnownInstitution institution, Program program) {
        return program.domains().stream().anyMatch(institution.domains()::contains)
                || program.emails().stream()
                        .map(email -> email.substring(email.indexOf('@') + 1))
                        .anyMatch(domain -> institution.domains().stream()
                                .anyMatch(known -> domain.equals(known) || domain.endsWith("." + known)));
    }
}
