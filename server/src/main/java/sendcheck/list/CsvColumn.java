package sendcheck.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a column of a program list holds, and the headings that people give it. */
enum CsvColumn {
    ID("id", Kind.TEXT, "id"),
    NAME("name", Kind.TEXT, "name", "program", "programname", "residency", "residencyprogram", "programtitle"),
    INSTITUTION(
            "institution",
            Kind.TEXT,
            "institution",
            "institutionname",
            "hospital",
            "hospitalname",
            "sponsor",
            "sponsoringinstitution",
            "healthsystem"),
    SPECIALTY("specialty", Kind.TEXT, "specialty", "speciality", "specialtyname", "field", "discipline"),
    TRACK("track", Kind.TEXT, "track", "programtrack", "programtype", "positiontype", "type"),
    CITY("city", Kind.TEXT, "city", "town", "location"),
    STATE("state", Kind.TEXT, "state", "stateprovince", "province"),
    NRMP_CODE(
            "nrmpCode",
            Kind.TEXT,
            "nrmpcode",
            "nrmp",
            "nrmpid",
            "nrmpprogramcode",
            "nrmpprogramid",
            "programcode",
            "matchcode"),
    ACGME_ID(
            "acgmeId",
            Kind.TEXT,
            "acgmeid",
            "acgme",
            "acgmecode",
            "acgmenumber",
            "acgmeprogramid",
            "acgmeprogramcode",
            "acgmeprogramnumber",
            "acgmeprogram"),
    EMAILS(
            "emails",
            Kind.LIST,
            "emails",
            "email",
            "mail",
            "emailaddress",
            "emailaddresses",
            "programemail",
            "contactemail",
            "programemails",
            "mailaddress"),
    DOMAINS("domains", Kind.LIST, "domains", "domain", "emaildomain", "maildomain"),
    ALIASES(
            "aliases",
            Kind.LIST,
            "aliases",
            "alias",
            "alsoknownas",
            "aka",
            "shortname",
            "acronym",
            "acronyms",
            "abbreviation",
            "othernames"),
    PEOPLE("people", Kind.PEOPLE, "people", "persons", "contacts", "staff"),
    DIRECTOR("people", Kind.DIRECTOR, "director", "programdirector", "pd", "programdirectorname", "directorname"),
    DIRECTOR_EMAIL("people", Kind.DIRECTOR_EMAIL, "directoremail", "programdirectoremail", "pdemail"),
    COORDINATOR(
            "people",
            Kind.COORDINATOR,
            "coordinator",
            "programcoordinator",
            "coordinatorname",
            "programcoordinatorname"),
    COORDINATOR_EMAIL("people", Kind.COORDINATOR_EMAIL, "coordinatoremail", "programcoordinatoremail"),
    CONTACT("contact", Kind.POLICY, "contact", "contactpolicy", "policy", "communicationpolicy"),
    CONTACTED_ME("contactedMe", Kind.TEXT, "contactedme"),
    TIE("tie", Kind.TEXT, "tie", "ties", "whythisprogram", "connection", "reason"),
    WEBSITE("website", Kind.TEXT, "website", "url", "web", "homepage", "programwebsite", "programurl", "link");

    private enum Kind {
        TEXT,
        LIST,
        POLICY,
        PEOPLE,
        DIRECTOR,
        DIRECTOR_EMAIL,
        COORDINATOR,
        COORDINATOR_EMAIL
    }

    /** {@code Dr. Maria Alvarez (program director) <malvarez@x.example>}; role and address may be missing. */
    private static final Pattern PERSON =
            Pattern.compile("([^(<]{1,200})(?:\\(([^)]{0,100})\\)\\s*)?(?:<([^>]{0,320})>)?");

    private static final Map<String, CsvColumn> BY_HEADING = new HashMap<>();

    static {
        for (CsvColumn column : values()) {
            column.headings.forEach(heading -> BY_HEADING.put(heading, column));
        }
    }

    private final String field;
    private final Kind kind;
    private final List<String> headings;

    CsvColumn(String field, Kind kind, String... headings) {
        this.field = field;
        this.kind = kind;
        this.headings = List.of(headings);
    }

    static Optional<CsvColumn> of(String heading) {
        return Optional.ofNullable(BY_HEADING.get(ProgramCsv.plainHeading(heading)));
    }

    /** The program's field in JSON. */
    String field() {
        return field;
    }

    /** The heading to name in a complaint. */
    String heading() {
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    /** Several columns may give addresses, names or people. */
    boolean mayRepeat() {
        return kind != Kind.TEXT && kind != Kind.POLICY;
    }

    /** Puts a filled cell into the program's fields as JSON would have them. */
    void put(String cell, Map<String, Object> fields) {
        switch (kind) {
            case TEXT -> fields.put(field, cell);
            case POLICY -> fields.put(field, cell.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"));
            case LIST -> list(fields).addAll(values(cell));
            case PEOPLE -> values(cell).forEach(value -> list(fields).add(person(value)));
            case DIRECTOR -> named(fields, "program director").put("name", cell);
            case DIRECTOR_EMAIL -> named(fields, "program director").put("email", cell);
            case COORDINATOR -> named(fields, "program coordinator").put("name", cell);
            case COORDINATOR_EMAIL -> named(fields, "program coordinator").put("email", cell);
        }
    }

    private static List<String> values(String cell) {
        List<String> values = new ArrayList<>();
        for (String value : cell.split("[;\\n]")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(Map<String, Object> fields) {
        return (List<Object>) fields.computeIfAbsent(field, key -> new ArrayList<>());
    }

    /** The person with this role; who has only an address so far is called by the role. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> named(Map<String, Object> fields, String role) {
        for (Object each : list(fields)) {
            if (role.equals(((Map<String, Object>) each).get("role"))) {
                return (Map<String, Object>) each;
            }
        }
        Map<String, Object> person = new LinkedHashMap<>(Map.of("name", role, "role", role));
        list(fields).add(person);
        return person;
    }

    private static Map<String, Object> person(String written) {
        Matcher parts = PERSON.matcher(written);
        if (!parts.matches()) {
            return new LinkedHashMap<>(Map.of("name", written, "role", ""));
        }
        return new LinkedHashMap<>(Map.of(
                "name", parts.group(1).strip(),
                "role", Optional.ofNullable(parts.group(2)).orElse("").strip(),
                "email", Optional.ofNullable(parts.group(3)).orElse("").strip()));
    }
}
