package sendcheck.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sendcheck.json.Json;
import sendcheck.mail.Addresses;
import sendcheck.program.ContactPolicy;
import sendcheck.program.Person;
import sendcheck.program.Program;

/** A program as the contract writes it. Texts that are unknown are empty; {@code contactedMe} is null until the program made contact. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Program",
        requiredProperties = {"name", "specialty"})
public record ProgramBody(
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String id,

        String name,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String institution,

        String specialty,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String track,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String city,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String state,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String nrmpCode,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String acgmeId,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> emails,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> domains,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> aliases,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<PersonBody> people,

        @Schema(
                allowableValues = {"open", "no-contact", "eras-only", "coordinator-only", "no-calls", "calls-invited"},
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String contact,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable
        Instant contactedMe,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String tie,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String website) {
    private static final int LONGEST_ID = 64;

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Person", requiredProperties = "name")
    public record PersonBody(
            String name,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            String role,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            String email) {}

    /**
     * Reads a program; fields that are absent are empty.
     *
     * @throws sendcheck.json.BadInput if it is not of the contract's shape
     */
    public static Program read(Json json) {
        return new Program(
                id(json),
                filled(json.get("name")),
                json.text("institution").strip(),
                filled(json.get("specialty")),
                json.text("track").strip(),
                json.text("city").strip(),
                json.text("state").strip(),
                json.text("nrmpCode").strip(),
                json.text("acgmeId").strip(),
                json.items("emails").stream().map(ProgramBody::address).toList(),
                json.texts("domains").stream()
                        .map(ProgramBody::domain)
                        .filter(text -> !text.isEmpty())
                        .toList(),
                texts(json, "aliases"),
                json.items("people").stream().map(ProgramBody::person).toList(),
                policy(json),
                json.time("contactedMe"),
                json.text("tie").strip(),
                json.text("website").strip());
    }

    private static String id(Json json) {
        String id = json.text("id").strip();
        if (id.length() > LONGEST_ID || id.chars().anyMatch(c -> c <= ' ' || c == '/')) {
            throw json.get("id").bad("An id has no spaces or slashes, and 64 characters at most.");
        }
        return id;
    }

    private static List<String> texts(Json json, String key) {
        return json.texts(key).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String filled(Json json) {
        if (json.text().isBlank()) {
            throw json.bad("This must not be empty.");
        }
        return json.text().strip();
    }

    private static String address(Json json) {
        String address = json.text().strip().toLowerCase(Locale.ROOT);
        if (!isAddress(address)) {
            throw json.bad("This is no mail address.");
        }
        Addresses.complaint(address).ifPresent(detail -> {
            throw json.bad(detail);
        });
        return address;
    }

    /** Whether it looks like {@code local@domain}: enough to catch a slipped column. */
    static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at < text.length() - 1
                && text.indexOf('.', at) > at
                && text.chars().noneMatch(c -> Character.isWhitespace(c) || c == ',' || c == ';' || c == '<');
    }

    static String domain(String text) {
        String domain = text.strip().toLowerCase(Locale.ROOT);
        return domain.startsWith("@") ? domain.substring(1) : domain;
    }

    private static Person person(Json json) {
        String email = json.find("email")
                .filter(found -> !found.text().isBlank())
                .map(ProgramBody::address)
                .orElse("");
        return new Person(filled(json.get("name")), json.text("role").strip(), email);
    }

    private static ContactPolicy policy(Json json) {
        return json.find("contact")
                .filter(found -> !found.text().isBlank())
                .map(found -> ContactPolicy.of(found.text())
                        .orElseThrow(() ->
                                found.bad("This must be one of open, no-contact, eras-only, coordinator-only, no-calls,"
                                        + " calls-invited.")))
                .orElse(ContactPolicy.OPEN);
    }

    public static ProgramBody of(Program program) {
        return new ProgramBody(
                program.id(),
                program.name(),
                program.institution(),
                program.specialty(),
                program.track(),
                program.city(),
                program.state(),
                program.nrmpCode(),
                program.acgmeId(),
                program.emails(),
                program.domains(),
                program.aliases(),
                program.people().stream()
                        .map(person -> new PersonBody(person.name(), person.role(), person.email()))
                        .toList(),
                program.contact().label(),
                nullable(program.contactedMe()),
                program.tie(),
                program.website());
    }

    /** A program as the tree that {@link #read} takes. */
    public static Json tree(Program program) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", program.id());
        tree.put("name", program.name());
        tree.put("institution", program.institution());
        tree.put("specialty", program.specialty());
        tree.put("track", program.track());
        tree.put("city", program.city());
        tree.put("state", program.state());
        tree.put("nrmpCode", program.nrmpCode());
        tree.put("acgmeId", program.acgmeId());
        tree.put("emails", program.emails());
        tree.put("domains", program.domains());
        tree.put("aliases", program.aliases());
        tree.put(
                "people",
                program.people().stream()
                        .map(person -> Map.of("name", person.name(), "role", person.role(), "email", person.email()))
                        .toList());
        tree.put("contact", program.contact().label());
        program.contactedMe().ifPresent(time -> tree.put("contactedMe", time.toString()));
        tree.put("tie", program.tie());
        tree.put("website", program.website());
        return Json.of(tree);
    }

    private static @Nullable Instant nullable(Optional<Instant> time) {
        return time.orElse(null);
    }
}
