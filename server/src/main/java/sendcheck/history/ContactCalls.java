package sendcheck.history;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import sendcheck.account.Accounts;
import sendcheck.account.Standing;
import sendcheck.account.Tags;
import sendcheck.contact.Contact;
import sendcheck.door.Account;
import sendcheck.door.AccountsOnly;
import sendcheck.door.Door;
import sendcheck.door.Problem;
import sendcheck.door.Refused;
import sendcheck.json.Json;
import sendcheck.mail.Addresses;
import sendcheck.mail.MessageId;
import sendcheck.store.Disk;

/** The contact log: what was sent and whom the applicant called. */
@AccountsOnly
@Controller(Door.API + "/contacts")
public class ContactCalls {
    private final History history;
    private final Recording recording;
    private final Accounts accounts;
    private final Disk disk;
    private final Clock clock;

    public ContactCalls(History history, Recording recording, Accounts accounts, Disk disk, Clock clock) {
        this.history = history;
        this.recording = recording;
        this.accounts = accounts;
        this.disk = disk;
        this.clock = clock;
    }

    @Get
    @Operation(
            operationId = "getContacts",
            summary = "The contact log, newest first",
            parameters =
                    @Parameter(
                            name = HttpHeaders.IF_NONE_MATCH,
                            in = ParameterIn.HEADER,
                            description = Tags.HAS_IT,
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            headers = @Header(name = HttpHeaders.ETAG, description = Tags.VERSION, schema = @Schema(type = "string")),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ContactBody.Contacts.class)))
    @ApiResponse(responseCode = "304", description = "It is what the client has")
    public HttpResponse<ContactBody.Contacts> getContacts(
            @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Account account) {
        // The tag first: a contact that comes in between makes it too old, never too new.
        String tag = accounts.contactsTag(account.id());
        return Tags.tagged(request, tag, ContactBody.Contacts.of(history.everything(account.id())));
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "logContact",
            summary = "Log a call, or a message that was sent elsewhere",
            description = "201: logged. 200: this Message-ID was recorded before.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContactBody.class)))
    public HttpResponse<ContactBody> logContact(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Account account,
            @Body byte[] body) {
        Json json = Json.parse(Door.measured(request, body));
        return accounts.withStanding(account.id(), standing -> log(account, json, standing));
    }

    private HttpResponse<ContactBody> log(Account account, Json json, Standing standing) {
        Json kind = json.get("kind");
        if (!kind.text().equals("call") && !kind.text().equals("email")) {
            throw kind.bad("This must be call or email.");
        }
        Json program = json.get("programId");
        if (standing.programs().byId(program.text()).isEmpty()) {
            throw program.bad("No program on the list has this id.");
        }
        boolean call = kind.text().equals("call");
        String messageId =
                call ? "" : json.find("messageId").map(MessageId::read).orElse("");
        Contact contact = new Contact(
                UUID.randomUUID().toString(),
                Optional.of(program.text()),
                address(json),
                call ? Contact.Kind.CALL : Contact.Kind.EMAIL,
                json.time("at").orElse(clock.instant()).truncatedTo(ChronoUnit.MILLIS),
                messageId,
                Optional.empty());
        Optional<Contact> before = recorded(account, messageId);
        if (before.isPresent()) {
            return HttpResponse.ok(ContactBody.of(before.get()));
        }
        boolean isNew = recording.byHand(account.id(), standing.epoch(), contact);
        history.changed(account.id());
        disk.settle();
        return isNew
                ? HttpResponse.created(ContactBody.of(contact))
                : HttpResponse.ok(ContactBody.of(recorded(account, messageId).orElse(contact)));
    }

    /** The contact that this message made before. */
    private Optional<Contact> recorded(Account account, String messageId) {
        return messageId.isEmpty()
                ? Optional.empty()
                : history.ofMessage(account.id(), messageId).stream().findFirst();
    }

    private static String address(Json json) {
        String address = Addresses.read(json.text("address")).address();
        Addresses.complaint(address).ifPresent(detail -> {
            throw json.get("address").bad(detail);
        });
        return address;
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteContact", summary = "Take a contact back, such as a message that bounced")
    public HttpResponse<?> deleteContact(@Parameter(hidden = true) Account account, String id) {
        boolean there =
                accounts.withStanding(account.id(), standing -> recording.takeBack(account.id(), standing.epoch(), id));
        history.changed(account.id());
        if (!there) {
            throw new Refused(Problem.of(HttpStatus.NOT_FOUND, "unknown-contact", "There is no such contact."));
        }
        disk.settle();
        return HttpResponse.noContent();
    }
}
