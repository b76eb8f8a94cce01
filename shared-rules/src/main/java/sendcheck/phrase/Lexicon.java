package sendcheck.phrase;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendcheck.yaml.Yaml;

/**
 * Named classes of words that phrases refer to as {@code <name>}. A class lists phrases, which may name other classes. All rules share
 * {@code data/lexicon.yaml}; a rule's file may add classes of its own under {@code words}.
 */
final class Lexicon {
    private final Map<String, Yaml> classes;
    private final Optional<Lexicon> shared;
    private final Inflection inflection;
    private final Map<String, Part> read = new HashMap<>();
    private final Deque<String> reading = new ArrayDeque<>();

    private Lexicon(Map<String, Yaml> classes, Optional<Lexicon> shared, Inflection inflection) {
        this.classes = classes;
        this.shared = shared;
        this.inflection = inflection;
    }

    static Lexicon load() {
        return of(Yaml.resource("sendcheck/data/lexicon.yaml"));
    }

    /** @throws sendcheck.yaml.BadYaml if something is missing or wrong */
    static Lexicon of(Yaml yaml) {
        Map<String, List<String>> irregular = new HashMap<>();
        yaml.get("irregular")
                .entries()
                .forEach((word, forms) ->
                        irregular.put(word, List.of(forms.text().split("[ ,]+"))));
        return new Lexicon(yaml.get("words").entries(), Optional.empty(), new Inflection(irregular));
    }

    /** A rule's own classes, and this lexicon behind them. */
    Lexicon with(Map<String, Yaml> own) {
        return new Lexicon(own, Optional.of(this), inflection);
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
        if (members == null && shared.isPresent()) {
            return shared.get().words(name, where);
        }
        if (members == null) {
            throw where.bad("no words are called <" + name + ">");
        }
        if (reading.contains(name)) {
            throw members.bad("<" + name + "> holds itself");
        }
        reading.push(name);
        Part words = Part.Choice.of(members.items().stream()
                .map(member -> PhraseNotation.read(member, this))
                .toList());
        reading.pop();
        read.put(name, words);
        return words;
    }
}
