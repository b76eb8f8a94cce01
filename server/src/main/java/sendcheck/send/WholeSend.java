package sendcheck.send;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sendcheck.check.DraftBody;
import sendcheck.check.DraftBody.AnsweredBody;

/** A whole message that has left, as OpenAPI describes it: the shape of a check with {@code messageId} and {@code sentAt}. {@link SendBody} reads it. */
@Introspected
@Schema(
        name = "WholeSend",
        requiredProperties = {"messageId", "sentAt", "to", "body"})
record WholeSend(
        String messageId,
        Instant sentAt,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> from,

        List<String> to,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> cc,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> bcc,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String subject,

        DraftBody.Body body,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<DraftBody.AttachmentBody> attachments,

        @Nullable AnsweredBody inReplyTo) {}
