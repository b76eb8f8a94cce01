package sendcheck.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sendcheck.draft.Place;
import sendcheck.yaml.Yaml;

/**
 * A rule's YAML file: what it is called, how loud it can be, what it says and where the advice comes from.
 *
 * @param severities that a finding of this rule can have, loudest first
 * @param titles by key; a key without a title of its own takes {@code default}
 * @param messages by key; {@code {name}} stands for a value
 * @param decidedBy simple name of the class that decides
 * @param yaml the whole file, for rules that have data of their own
 */
public record RuleCard(
        String id,
        List<Severity> severities,
        Map<String, String> titles,
        Map<String, String> messages,
        String why,
        String source,
        String decidedBy,
        Yaml yaml) {
    public static final String DEFAULT = "default";

    public RuleCard {
        severities = List.copyOf(severities);
        titles = Map.copyOf(titles);
        messages = Map.copyOf(messages);
    }

    /** Reads {@code rules/ID.yaml} from the class path. */
    public static RuleCard load(String id) {
        return of(Yaml.resource("sendcheck/rules/" + id + ".yaml"));
    }

    /** @throws sendcheck.yaml.BadYaml if something is missing or wrong */
    public static RuleCard of(Yaml yaml) {
        List<Severity> severities = new ArrayList<>();
        for (Yaml item : yaml.get("severities").items()) {
            try {
                severities.add(Severity.valueOf(item.text().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw item.bad("severity '" + item.text() + "' is none of hold, caution, note");
            }
        }
        return new RuleCard(
                yaml.text("id"),
                severities,
                textsByKey(yaml.get("title")),
                textsByKey(yaml.get("message")),
                yaml.text("why"),
                yaml.text("source"),
                yaml.text("decided-by"),
                yaml);
    }

    private static Map<String, String> textsByKey(Yaml yaml) {
        if (yaml.isText()) {
            return Map.of(DEFAULT, yaml.text());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        yaml.entries().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    public String title() {
        return text(titles, DEFAULT);
    }

    public Finding finding(Severity severity, List<Place> places) {
        return finding(severity, DEFAULT, Map.of(), places);
    }

    /**
     * @param key which message (and title) of the file
     * @param values for the {@code {name}} places of the message
     */
    public Finding finding(Severity severity, String key, Map<String, String> values, List<Place> places) {
        if (!severities.contains(severity)) {
            throw new IllegalArgumentException(id + " cannot be " + severity.label());
        }
        String title = titles.getOrDefault(key, text(titles, DEFAULT));
        return new Finding(
                id,
                severity,
                fill(title, values),
                fill(text(messages, key), values),
                why,
                source,
                places,
                List.of(),
                Map.of());
    }

    public Skip notApplicable(String reason) {
        return new Skip(id, Skip.Cause.NOT_APPLICABLE, reason);
    }

    public Skip ambiguous(String reason) {
        return new Skip(id, Skip.Cause.AMBIGUOUS, reason);
    }

    private String text(Map<String, String> texts, String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException(id + " has no text for " + key);
        }
        return text;
    }

    private static String fill(String template, Map<String, String> values) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
