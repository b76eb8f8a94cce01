package sendcheck.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendcheck.draft.Message;
import sendcheck.draft.Place;
import sendcheck.draft.Span;
import sendcheck.program.AddressMatch;
import sendcheck.program.Program;
import sendcheck.rule.Assessment;
import sendcheck.rule.Edit;
import sendcheck.rule.Finding;
import sendcheck.rule.Severity;

/** The answer to {@code POST /checks} as the contract writes it. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Check")
public record CheckAnswer(
        String receipt,
        boolean inScope,
        boolean complete,

        @Schema(allowableValues = {"clear", "caution", "hold"})
        String verdict,

        List<ProgramAnswer> programs,
        List<FindingAnswer> findings,
        List<SkipAnswer> skipped,
        TextAnswer text,
        int words,
        Instant checkedAt) {

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "AddressedProgram")
    public record ProgramAnswer(
            String id,
            String name,
            String institution,
            String specialty,
            @Schema(allowableValues = {"address", "domain"}) String matchedBy,
            List<String> recipients) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Finding")
    public record FindingAnswer(
            String rule,

            @Schema(allowableValues = {"hold", "caution", "note"})
            String severity,

            String title,
            String message,
            String why,
            String source,
            List<PlaceAnswer> places,
            List<FixAnswer> fixes,

            @Schema(
                    description =
                            "Specific to the rule. follow-up: lastSentAt and clearAt (times); length: words (a number); tone rules: noticed"
                                    + " (the words by which phrases noticed the places).")
            Map<String, Object> data) {}

    /** An absence has no start, end and quote. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "Place",
            requiredProperties = {"field", "index"})
    public record PlaceAnswer(
            @Schema(allowableValues = {"subject", "body", "from", "to", "cc", "bcc", "attachments"})
            String field,

            int index,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Integer> start,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Integer> end,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> quote) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Fix")
    public record FixAnswer(String label, List<EditAnswer> edits) {}

    /** An empty text removes: it is written, not left out. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Edit")
    public record EditAnswer(String field, int index, int start, int end, String text) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Skip")
    public record SkipAnswer(
            String rule,

            @Schema(allowableValues = {"not-applicable", "ambiguous", "failed"})
            String cause,

            String reason) {}

    /** What all offsets refer to. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CheckedText")
    public record TextAnswer(String subject, String body) {}

    public static CheckAnswer of(Assessment assessment, String receipt, Instant now) {
        Message message = assessment.draft().message();
        return new CheckAnswer(
                receipt,
                assessment.inScope(),
                assessment.complete(),
                verdict(assessment.verdict()),
                assessment.inScope() ? programs(assessment) : List.of(),
                assessment.findings().stream()
                        .map(finding -> finding(finding, message))
                        .toList(),
                assessment.skips().stream()
                        .map(skip -> new SkipAnswer(skip.rule(), skip.cause().label(), skip.reason()))
                        .toList(),
                new TextAnswer(message.subject(), message.body().text()),
                assessment.draft().wordCount(),
                now.truncatedTo(ChronoUnit.MILLIS));
    }

    static String verdict(Severity loudest) {
        return loudest == Severity.NOTE ? "clear" : loudest.label();
    }

    private static List<ProgramAnswer> programs(Assessment assessment) {
        Map<Program, String> matchedBy = new LinkedHashMap<>();
        Map<Program, Set<String>> recipients = new LinkedHashMap<>();
        for (AddressMatch match : assessment.correspondence().matches()) {
            List<Program> matched = new ArrayList<>();
            String by = "address";
            if (match instanceof AddressMatch.Listed listed) {
                matched.addAll(listed.programs());
            } else if (match instanceof AddressMatch.OnDomain near) {
                matched.add(near.program());
                by = "domain";
            }
            for (Program program : matched) {
                matchedBy.merge(program, by, (one, other) -> one.equals("address") ? one : other);
                recipients
                        .computeIfAbsent(program, key -> new LinkedHashSet<>())
                        .add(match.recipient().mailbox().address());
            }
        }
        return matchedBy.entrySet().stream()
                .map(entry -> new ProgramAnswer(
                        entry.getKey().id(),
                        entry.getKey().name(),
                        entry.getKey().institution(),
                        entry.getKey().specialty(),
                        entry.getValue(),
                        List.copyOf(recipients.getOrDefault(entry.getKey(), Set.of()))))
                .toList();
    }

    private static FindingAnswer finding(Finding finding, Message message) {
        return new FindingAnswer(
                finding.rule(),
                finding.severity().label(),
                finding.title(),
                finding.message(),
                finding.why(),
                finding.source(),
                finding.places().stream().map(CheckAnswer::place).toList(),
                finding.fixes().stream()
                        .filter(fix -> fix.edits().stream().noneMatch(edit -> takesOthersAlong(edit, message)))
                        .map(fix -> new FixAnswer(
                                fix.label(),
                                fix.edits().stream().map(CheckAnswer::edit).toList()))
                        .toList(),
                plain(finding.data()));
    }

    /** Edits of recipients take out a whole entry; a client may have written several addresses into one. */
    private static boolean takesOthersAlong(Edit edit, Message message) {
        return message.recipients().stream()
                        .filter(recipient -> recipient.field() == edit.field() && recipient.index() == edit.index())
                        .count()
                > 1;
    }

    private static PlaceAnswer place(Place place) {
        return new PlaceAnswer(
                place.field().label(),
                place.index(),
                place.span().map(Span::start),
                place.span().map(Span::end),
                place.span().map(span -> place.quote()));
    }

    private static EditAnswer edit(Edit edit) {
        return new EditAnswer(
                edit.field().label(),
                edit.index(),
                edit.span().start(),
                edit.span().end(),
                edit.text());
    }

    /** Times become texts; numbers and texts stay. */
    private static Map<String, Object> plain(Map<String, Object> data) {
        Map<String, Object> plain = new LinkedHashMap<>();
        data.forEach((key, value) -> plain.put(
                key,
                value instanceof Number || value instanceof Boolean || value instanceof List
                        ? value
                        : value.toString()));
        return plain;
    }
}
