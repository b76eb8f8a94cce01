package sendcheck.phrase;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sendcheck.yaml.Yaml;

/**
 * Named classes of words that phrases refer to as {@code <name>}. A class lists phrases, which may name other classes. All rules share
 * {@code data/lexicon.yaml}; a rule's file may add classes of its own under {@code words}.
 */
final class Lexicon {
    private final Map<String, Yaml> classes;
    private final Inflection inflection;
    private final Map<String, Part> read = new HashMap<>();
    private final Deque<String> reading = new ArrayDeque<>();

    private Lexicon(Map<String, Yaml> classes, Inflection inflection) {
        this.classes = classes;
        this.inflection = inflection;
    }

    static Lexicon shared() {
        return of(Yaml.resource("sendcheck/data/lexicon.yaml"));
    }

    /** @throws sendcheck.yaml.BadYaml if something is missing or wrong */
    static Lexicon of(Yaml yaml) {
        Map<String, List<String>> irregular = new HashMap<>();
        yaml.get("irregular")
                .entries()
                .forEach((word, forms) ->
                        irregular.put(word, List.of(forms.text().split("[ ,]+"))));
        return new Lexicon(yaml.get("words").entries(), new Inflection(irregular));
    }

    /** This lexicon and a rule's own classes, which win. */
    Lexicon with(Map<String, Yaml> own) {
        Map<String, Yaml> all = new LinkedHashMap<>(classes);
        all.putAll(own);
        return new Lexicon(all, inflection);
    }

    Inflection inflection() {
        return inflection;
    }

    /**
     * @param where the phrase that asks
     * @throws sendcheck.yaml.BadYaml if there is no such class, or if it holds itself
     */
    Part words(String name, Yaml where) {
        Part known = read.get(name);
        if (known != null) {
            return known;
        }
        Yaml members = classes.get(name);
        if (members == null) {
            throw where.bad("no words are called <" + name + ">");
        }
        if (reading.contains(name)) {
            throw members.bad("<" + name + "> holds itself");
        }
        reading.push(name);
        Part words = new Part.Choice(members.items().stream()
                .map(member -> PhraseNotation.read(member, this))
                .toList());
        reading.pop();
        read.put(name, words);
        return words;
    }
}
