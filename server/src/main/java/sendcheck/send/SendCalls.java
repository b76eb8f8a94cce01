package sendcheck.send;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import sendcheck.check.TooManyRecipients;
import sendcheck.door.Account;
import sendcheck.door.AccountsOnly;
import sendcheck.door.Door;
import sendcheck.door.Problem;
import sendcheck.door.Refused;
import sendcheck.history.ContactBody;
import sendcheck.json.BadInput;
import sendcheck.json.Json;
import sendcheck.receipt.BadReceipt;
import sendcheck.store.Breakdown;

/** Messages that have left. */
@AccountsOnly
@Controller(Door.API + "/sends")
public class SendCalls {
    /** Contract, {@code POST /sends/batch}. */
    private static final int MOST_SENDS = 500;

    private final Sends sends;

    public SendCalls(Sends sends) {
        this.sends = sends;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "recordSend",
            summary = "A message has left",
            description =
                    "201: recorded, and on the disk. 200: this Message-ID was recorded before. 204: no program mail.")
    @ApiResponse(
            responseCode = "201",
            description = "Recorded, and on the disk",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ContactBody.Contacts.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Recorded before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ContactBody.Contacts.class)))
    @ApiResponse(responseCode = "204", description = "No program mail, nothing stored")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {SendBody.class, WholeSend.class})))
    public HttpResponse<ContactBody.Contacts> recordSend(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Account account,
            @Body byte[] body) {
        Sends.Recorded recorded = sends.record(account, SendBody.read(Json.parse(Door.measured(request, body))));
        sends.settle(account);
        return recorded.outcome() == Sends.Outcome.PERSONAL
                ? HttpResponse.noContent()
                : HttpResponse.<ContactBody.Contacts>status(
                                HttpStatus.valueOf(recorded.outcome().status()))
                        .body(ContactBody.Contacts.of(recorded.contacts()));
    }

    /** The answer about one item of a batch: a status as {@code POST /sends} would give, with its body. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BatchItem", requiredProperties = "status")
    public record Item(
            int status,
            @Nullable List<ContactBody> contacts,
            @Nullable Problem problem) {}

    /** Answers in the order of the batch. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "BatchAnswer")
    public record Items(List<Item> results) {}

    /** Messages that have left. */
    @Schema(name = "Batch")
    public record Batch(List<SendBody> sends) {}

    @Post("/batch")
    @Operation(operationId = "recordSends", summary = "Up to 500 messages that have left, answered item by item")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Batch.class)))
    public Items recordSends(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Account account,
            @Body byte[] body) {
        Json json = Json.parse(Door.measured(request, body));
        List<Json> batch = json.isList() ? json.items() : json.get("sends").items();
        if (batch.size() > MOST_SENDS) {
            throw new Refused(Problem.of(
                    HttpStatus.UNPROCESSABLE_ENTITY, "too-many-sends", "A batch may have 500 messages at most."));
        }
        List<Item> items = new ArrayList<>();
        for (Json each : batch) {
            items.add(item(account, each));
        }
        sends.settle(account);
        return new Items(items);
    }

    private Item item(Account account, Json json) {
        try {
            Sends.Recorded recorded = sends.record(account, SendBody.read(json));
            List<ContactBody> contacts = recorded.outcome() == Sends.Outcome.PERSONAL
                    ? null
                    : ContactBody.Contacts.of(recorded.contacts()).contacts();
            return new Item(recorded.outcome().status(), contacts, null);
        } catch (BadInput e) {
            return refused(Problem.of(
                    HttpStatus.BAD_REQUEST, "bad-input", e.complaints().get(0).detail(), e.complaints()));
        } catch (TooManyRecipients e) {
            return refused(Problem.of(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "too-many-recipients",
                    "A message may have 500 recipients at most."));
        } catch (BadReceipt e) {
            return refused(Problem.of(
                    e.stale() ? HttpStatus.GONE : HttpStatus.FORBIDDEN,
                    e.stale() ? "stale-receipt" : "forged-receipt",
                    String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // With the database away every item would fail, and the whole batch can come again. Else one item fails
            // alone.
            if (Breakdown.mayPass(e)) {
                throw e;
            }
            return refused(Breakdown.problem(e));
        }
    }

    private static Item refused(Problem problem) {
        return new Item(problem.status(), null, problem);
    }
}
