package sendcheck.check;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendcheck.draft.Answered;
import sendcheck.draft.Attachment;
import sendcheck.draft.Field;
import sendcheck.draft.MarkedText;
import sendcheck.draft.Message;
import sendcheck.draft.Recipient;
import sendcheck.json.BadInput;
import sendcheck.json.Json;
import sendcheck.mail.Addresses;
import sendcheck.mail.HtmlText;
import sendcheck.mail.MessageId;

/** A draft as a client sends it (contract, {@code POST /checks}). */
@Introspected
@Schema(
        name = "Draft",
        requiredProperties = {"to", "body"})
public record DraftBody(
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> from,

        List<String> to,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> cc,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> bcc,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String subject,

        Body body,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<AttachmentBody> attachments,

        @Nullable AnsweredBody inReplyTo,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Instant> sendAt) {
    /** Recipients of one message; more are no mail to a residency program. */
    public static final int MOST_RECIPIENTS = 500;

    @Schema(name = "DraftText")
    public record Body(
            @Schema(allowableValues = {"text/plain", "text/html"})
            String type,

            String content) {}

    @Schema(name = "Attachment")
    public record AttachmentBody(
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            String name,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            String type,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            long size,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            boolean inline) {}

    @Schema(name = "AnsweredMessage", requiredProperties = "from")
    public record AnsweredBody(
            String from,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Instant> date,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            String messageId,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            boolean automatic) {}

    /** @throws sendcheck.json.BadInput if it is not of the contract's shape */
    public static DraftBody read(Json json) {
        Json body = json.get("body");
        String type = body.get("type").text().strip().toLowerCase(Locale.ROOT);
        if (!type.equals("text/plain") && !type.equals("text/html")) {
            throw body.get("type").bad("This must be text/plain or text/html.");
        }
        json.get("to");
        DraftBody draft = new DraftBody(
                json.find("from").map(Json::text).filter(from -> !from.isBlank()),
                json.texts("to"),
                json.texts("cc"),
                json.texts("bcc"),
                json.text("subject"),
                new Body(type, body.get("content").text()),
                json.items("attachments").stream()
                        .map(file -> new AttachmentBody(
                                file.text("name"), file.text("type"), file.count("size"), file.flag("inline")))
                        .toList(),
                json.find("inReplyTo")
                        .map(answered -> new AnsweredBody(
                                answered.get("from").text(),
                                answered.time("date"),
                                answered.text("messageId"),
                                answered.flag("automatic")))
                        .orElse(null),
                json.time("sendAt"));
        checkRecipients(json, draft.to, draft.cc, draft.bcc);
        return draft;
    }

    /**
     * Whether these can be read and recorded.
     *
     * @throws TooManyRecipients if there are too many
     * @throws sendcheck.json.BadInput if one of them can be no address
     */
    public static void checkRecipients(Json json, List<String> to, List<String> cc, List<String> bcc) {
        if (to.size() + cc.size() + bcc.size() > MOST_RECIPIENTS) {
            throw new TooManyRecipients(json.pointer() + "/to");
        }
        int all = 0;
        for (Recipient recipient : recipients(to, cc, bcc)) {
            String address = recipient.mailbox().address();
            if (++all > MOST_RECIPIENTS) {
                throw new TooManyRecipients(
                        json.pointer() + "/" + recipient.field().label());
            }
            Addresses.complaint(address).ifPresent(detail -> {
                throw new BadInput(json.pointer() + "/" + recipient.field().label() + "/" + recipient.index(), detail);
            });
        }
    }

    /** @param now when it leaves if it does not say so */
    public Message message(Instant now) {
        return new Message(
                from.map(Addresses::read),
                recipients(to, cc, bcc),
                subject,
                body.type().equals("text/html") ? HtmlText.read(body.content()) : MarkedText.plain(body.content()),
                attachments.stream()
                        .map(file -> new Attachment(
                                file.name(), file.type().strip().toLowerCase(Locale.ROOT), file.size(), file.inline()))
                        .toList(),
                Optional.ofNullable(inReplyTo)
                        .map(answered -> new Answered(
                                Addresses.read(answered.from()),
                                answered.date(),
                                MessageId.bare(answered.messageId()),
                                answered.automatic())),
                sendAt.orElse(now));
    }

    /** The addresses of all entries, of which each may hold several. */
    public static List<Recipient> recipients(List<String> to, List<String> cc, List<String> bcc) {
        List<Recipient> recipients = new ArrayList<>();
        add(recipients, Field.TO, to);
        add(recipients, Field.CC, cc);
        add(recipients, Field.BCC, bcc);
        return recipients;
    }

    private static void add(List<Recipient> recipients, Field field, List<String> entries) {
        for (int i = 0; i < entries.size(); i++) {
            String entry = entries.get(i);
            for (String part : Addresses.split(entry)) {
                if (!part.isBlank()) {
                    recipients.add(new Recipient(field, i, Addresses.read(part), entry));
                }
            }
        }
    }
}
