package sendcheck.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import sendcheck.account.Accounts;
import sendcheck.account.Applicant;
import sendcheck.account.Standing;
import sendcheck.door.Account;
import sendcheck.door.AccountsOnly;
import sendcheck.door.Door;
import sendcheck.history.History;
import sendcheck.json.Json;
import sendcheck.mail.MimeDraft;
import sendcheck.receipt.DraftReceipt;
import sendcheck.receipt.Receipts;
import sendcheck.rule.Assessment;
import sendcheck.rule.Deadline;

/** Checks before a message is sent. They change nothing and store nothing. */
@AccountsOnly
@Controller(Door.API)
public class CheckCalls {
    private final Judgement judgement;
    private final Accounts accounts;
    private final History history;
    private final Receipts receipts;
    private final Clock clock;

    public CheckCalls(Judgement judgement, Accounts accounts, History history, Receipts receipts, Clock clock) {
        this.judgement = judgement;
        this.accounts = accounts;
        this.history = history;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Post("/checks")
    @Operation(operationId = "checkDraft", summary = "Check a draft before it is sent")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DraftBody.class)))
    public CheckAnswer checkDraft(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Account account,
            @Body byte[] body) {
        Deadline deadline = Judgement.deadline();
        Instant now = clock.instant();
        return check(DraftBody.read(Json.parse(Door.measured(request, body))).message(now), account, now, deadline);
    }

    @Post("/checks")
    @Consumes("message/rfc822")
    @Operation(operationId = "checkMimeMessage", summary = "Check a whole MIME message before it is sent")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "message/rfc822", schema = @Schema(type = "string", format = "binary")))
    public CheckAnswer checkMimeMessage(
            @Parameter(hidden = true) Account account, @QueryValue @Nullable String sendAt, @Body InputStream body) {
        Instant now = clock.instant();
        Instant leaves = sendAt == null ? now : time(sendAt);
        sendcheck.draft.Message message = MimeDraft.read(body).message(leaves);
        if (message.recipients().size() > DraftBody.MOST_RECIPIENTS) {
            throw new TooManyRecipients("");
        }
        // A 10 MiB upload may take its time; the check's own begins after it.
        return check(message, account, now, Judgement.deadline());
    }

    private static Instant time(String written) {
        return Json.of(java.util.Map.of("sendAt", written)).get("sendAt").time();
    }

    /** @param deadline set before the body was read */
    private CheckAnswer check(sendcheck.draft.Message message, Account account, Instant now, Deadline deadline) {
        Standing standing = accounts.standing(account.id());
        Applicant applicant = new Applicant(standing.profile(), standing.programs(), history.log(account.id()));
        Assessment assessment = judgement.assess(message, applicant, deadline);
        String receipt =
                receipts.write(DraftReceipt.of(assessment, applicant, account, standing.epoch(), receipts, now));
        return CheckAnswer.of(assessment, receipt, now);
    }

    @Post("/scope")
    @Operation(operationId = "scope", summary = "Whether recipients alone make it program mail")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RecipientsBody.class)))
    public ScopeAnswer scope(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Account account,
            @Body byte[] body) {
        Json json = Json.parse(Door.measured(request, body));
        RecipientsBody recipients = RecipientsBody.read(json);
        Standing standing = accounts.standing(account.id());
        return new ScopeAnswer(ScopeByRecipients.of(recipients.recipients(), standing.programs(), standing.profile()));
    }

    /** The recipients of a message. */
    @Serdeable
    @Schema(name = "Recipients")
    public record RecipientsBody(
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            List<String> to,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            List<String> cc,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            List<String> bcc) {
        static RecipientsBody read(Json json) {
            RecipientsBody body = new RecipientsBody(json.texts("to"), json.texts("cc"), json.texts("bcc"));
            DraftBody.checkRecipients(json, body.to, body.cc, body.bcc);
            return body;
        }

        List<sendcheck.draft.Recipient> recipients() {
            return DraftBody.recipients(to, cc, bcc);
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Scope")
    public record ScopeAnswer(
            @Schema(allowableValues = {"yes", "no", "needs-text"})
            String inScope) {}
}
