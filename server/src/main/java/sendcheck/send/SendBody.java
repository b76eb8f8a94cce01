package sendcheck.send;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import sendcheck.check.DraftBody;
import sendcheck.draft.Recipient;
import sendcheck.json.Json;
import sendcheck.mail.MessageId;

/**
 * A message that has left: with the receipt of its check, or whole.
 *
 * @param draft the whole message, where there is no receipt
 */
@Schema(
        name = "Send",
        requiredProperties = {"messageId", "sentAt"})
public record SendBody(
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> receipt,

        String messageId,
        Instant sentAt,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> to,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> cc,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> bcc,

        @Schema(hidden = true) Optional<DraftBody> draft) {
    /** @throws sendcheck.json.BadInput if it is not of the contract's shape */
    public static SendBody read(Json json) {
        String messageId = MessageId.read(json.get("messageId"));
        Optional<String> receipt = json.find("receipt").map(Json::text).filter(text -> !text.isBlank());
        Instant sentAt = json.get("sentAt").time().truncatedTo(ChronoUnit.MILLIS);
        if (receipt.isEmpty()) {
            DraftBody draft = DraftBody.read(json);
            return new SendBody(receipt, messageId, sentAt, draft.to(), draft.cc(), draft.bcc(), Optional.of(draft));
        }
        SendBody send = new SendBody(
                receipt, messageId, sentAt, json.texts("to"), json.texts("cc"), json.texts("bcc"), Optional.empty());
        if (send.to.isEmpty() && send.cc.isEmpty() && send.bcc.isEmpty()) {
            json.get("to");
            throw json.bad("A message that has left went to somebody.");
        }
        DraftBody.checkRecipients(json, send.to, send.cc, send.bcc);
        return send;
    }

    List<Recipient> recipients() {
        return DraftBody.recipients(to, cc, bcc);
    }
}
