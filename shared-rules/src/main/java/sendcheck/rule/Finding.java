package sendcheck.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sendcheck.draft.Place;

/**
 * What a rule has to say about a draft.
 *
 * @param rule the rule's id
 * @param title a headline
 * @param message one or two sentences about this draft
 * @param why why it matters, from the rule
 * @param source where the advice comes from
 * @param places where it lies; at least one
 * @param data values for clients (strings, lists of strings, numbers, RFC 3339 times), documented with the rule
 */
public record Finding(
        String rule,
        Severity severity,
        String title,
        String message,
        String why,
        String source,
        List<Place> places,
        List<Fix> fixes,
        Map<String, Object> data) {
    public Finding {
        places = List.copyOf(places);
        fixes = List.copyOf(fixes);
        data = java.util.Collections.unmodifiableMap(new TreeMap<>(data));
    }

    public Finding with(List<Fix> fixes) {
        return new Finding(rule, severity, title, message, why, source, places, fixes, data);
    }

    public Finding with(Map<String, Object> data) {
        return new Finding(rule, severity, title, message, why, source, places, fixes, data);
    }
}
