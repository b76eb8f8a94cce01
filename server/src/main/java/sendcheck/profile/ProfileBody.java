package sendcheck.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendcheck.applicant.Mute;
import sendcheck.applicant.Profile;
import sendcheck.json.Json;
import sendcheck.mail.Addresses;

/** The profile as the contract writes it ({@code GET}, {@code PUT /profile}). */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Profile")
public record ProfileBody(
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String name,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> email,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String erasId,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String school,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String casId,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> specialties,

        @Schema(
                allowableValues = {"applicant", "advocate"},
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String role,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String timeZone,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> disabledRules,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<MuteBody> mutes) {

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Mute", requiredProperties = "rule")
    public record MuteBody(
            String rule,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> programId,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Instant> until) {}

    /** @throws sendcheck.json.BadInput if it is not of the contract's shape */
    public static ProfileBody read(Json json) {
        String role = json.find("role")
                .map(found -> {
                    String text = found.text();
                    if (!text.equals("applicant") && !text.equals("advocate")) {
                        throw found.bad("This must be applicant or advocate.");
                    }
                    return text;
                })
                .orElse("applicant");
        String timeZone = json.find("timeZone")
                .filter(found -> !found.text().isBlank())
                .map(ProfileBody::zone)
                .orElse(Profile.unknown().timeZone().getId());
        return new ProfileBody(
                json.text("name").strip(),
                json.texts("email"),
                json.text("erasId").strip(),
                json.text("school").strip(),
                json.text("casId").strip(),
                json.texts("specialties"),
                role,
                timeZone,
                json.texts("disabledRules"),
                json.items("mutes").stream()
                        .map(mute -> new MuteBody(
                                mute.get("rule").text(), mute.find("programId").map(Json::text), mute.time("until")))
                        .toList());
    }

    private static String zone(Json json) {
        try {
            return ZoneId.of(json.text().strip()).getId();
        } catch (DateTimeException e) {
            throw json.bad("This must be a time zone, like America/New_York.");
        }
    }

    public static ProfileBody of(Profile profile) {
        return new ProfileBody(
                profile.name(),
                profile.emails(),
                profile.erasId(),
                profile.school(),
                profile.casId(),
                profile.specialties(),
                profile.advocate() ? "advocate" : "applicant",
                profile.timeZone().getId(),
                profile.disabledRules().stream().sorted().toList(),
                profile.mutes().stream()
                        .map(mute -> new MuteBody(mute.rule(), mute.programId(), mute.until()))
                        .toList());
    }

    public Profile profile() {
        return new Profile(
                name,
                email.stream()
                        .map(address -> Addresses.read(address).address())
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .toList(),
                erasId,
                school,
                casId,
                specialties,
                role.equals("advocate"),
                ZoneId.of(timeZone),
                new HashSet<>(disabledRules),
                mutes.stream()
                        .map(mute -> new Mute(mute.rule(), mute.programId(), mute.until()))
                        .toList());
    }
}
