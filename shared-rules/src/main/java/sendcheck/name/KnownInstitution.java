package sendcheck.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sendcheck.yaml.Yaml;

/**
 * A well-known institution of {@code data/institutions.yaml}.
 *
 * @param names that name it and nothing else
 * @param alsoCalled affiliates, campuses, former names and ambiguous short forms: right in a letter to it, never wrong in a letter to another
 * @param domains of its mail, lower case
 */
public record KnownInstitution(String name, List<String> names, List<String> alsoCalled, List<String> domains) {
    public KnownInstitution {
        names = List.copyOf(names);
        alsoCalled = List.copyOf(alsoCalled);
        domains = List.copyOf(domains);
    }

    /** The whole table. */
    public static List<KnownInstitution> load() {
        List<KnownInstitution> table = new ArrayList<>();
        for (Yaml item : Yaml.resource("sendcheck/data/institutions.yaml")
                .get("institutions")
                .items()) {
            List<String> names = new ArrayList<>(List.of(item.text("name")));
            names.addAll(item.texts("short"));
            table.add(new KnownInstitution(
                    item.text("name"),
                    names,
                    item.texts("also"),
                    item.texts("domains").stream()
                            .map(domain -> domain.toLowerCase(Locale.ROOT))
                            .toList()));
        }
        return List.copyOf(table);
    }
}
