package sendcheck.name;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sendcheck.program.Program;

/** The well-known institutions, indexed once by the words of their names and by their mail domains. Immutable. */
public final class InstitutionTable {
    private final Map<List<String>, Set<KnownInstitution>> byName = new HashMap<>();
    private final Map<String, Set<KnownInstitution>> byDomain = new HashMap<>();
    private final Map<KnownInstitution, Set<List<String>>> forms = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    public InstitutionTable(Collection<KnownInstitution> institutions) {
        for (KnownInstitution institution : institutions) {
            Set<List<String>> all = new LinkedHashSet<>();
            for (String name : institution.names()) {
                List<String> words = NameWords.ofName(name);
                if (!words.isEmpty()) {
                    byName.computeIfAbsent(words, key -> new LinkedHashSet<>()).add(institution);
                    longest.merge(words.get(0), words.size(), Math::max);
                    all.add(words);
                }
            }
            institution.alsoCalled().forEach(name -> all.add(NameWords.ofName(name)));
            forms.put(institution, all);
            institution
                    .domains()
                    .forEach(domain -> byDomain.computeIfAbsent(domain, key -> new LinkedHashSet<>())
                            .add(institution));
        }
    }

    /** Every form of an institution of this table, those that are never wrong included. */
    Set<List<String>> forms(KnownInstitution institution) {
        return forms.getOrDefault(institution, Set.of());
    }

    /** Institutions that a form names. */
    Set<KnownInstitution> named(List<String> words) {
        return byName.getOrDefault(words, Set.of());
    }

    /** How many words the longest name has that begins with this word; 0 without one. */
    int longestFrom(String word) {
        return longest.getOrDefault(word, 0);
    }

    /** The institutions that a program is part of: by the names that name it, or else by its domains and addresses. */
    Set<KnownInstitution> housesOf(Program program, Set<List<String>> naming) {
        Set<KnownInstitution> houses = new HashSet<>();
        naming.forEach(form -> houses.addAll(named(form)));
        if (houses.isEmpty()) {
            program.domains()
                    .forEach(domain -> houses.addAll(byDomain.getOrDefault(domain.toLowerCase(Locale.ROOT), Set.of())));
            program.emails().forEach(email -> houses.addAll(ofHost(email.substring(email.indexOf('@') + 1))));
        }
        return houses;
    }

    private Set<KnownInstitution> ofHost(String host) {
        Set<KnownInstitution> found = new HashSet<>();
        String rest = host.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            found.addAll(byDomain.getOrDefault(rest, Set.of()));
            int dot = rest.indexOf('.');
            rest = dot < 0 ? "" : rest.substring(dot + 1);
        }
        return found;
    }
}
