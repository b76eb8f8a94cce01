package sendcheck.phrase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sendcheck.yaml.Yaml;

/** Named classes of words that phrases refer to as {@code <name>}; a class may hold other classes. */
final class Lexicon {
    private final Map<String, List<String>> classes;

    private Lexicon(Map<String, List<String>> classes) {
        this.classes = classes;
    }

    /** The classes that all rules share, {@code data/lexicon.yaml}. */
    static Lexicon shared() {
        return new Lexicon(read(Yaml.resource("sendcheck/data/lexicon.yaml")));
    }

    /** This lexicon with a rule's own classes. */
    Lexicon with(Yaml words) {
        Map<String, List<String>> all = new LinkedHashMap<>(classes);
        all.putAll(read(words));
        return new Lexicon(all);
    }

    private static Map<String, List<String>> read(Yaml words) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        words.entries().forEach((name, members) -> classes.put(name, members.texts()));
        return classes;
    }

    /** Members of a class. @throws sendcheck.yaml.BadYaml if there is none of that name */
    List<String> members(String name, Yaml where) {
        List<String> members = classes.get(name);
        if (members == null) {
            throw where.bad("no words are called <" + name + ">");
        }
        return members;
    }
}
