package sendcheck.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import sendcheck.account.Accounts;
import sendcheck.account.Standing;
import sendcheck.contact.Contact;
import sendcheck.contact.TextFingerprint;
import sendcheck.door.Account;
import sendcheck.door.AccountsOnly;
import sendcheck.door.Door;
import sendcheck.list.ProgramBody;
import sendcheck.profile.ProfileBody;
import sendcheck.store.Disk;

/** All that is stored about an applicant: to take along, and to remove. */
@AccountsOnly
@Controller(Door.API)
public class AccountCalls {
    private final Accounts accounts;
    private final History history;
    private final Disk disk;
    private final Clock clock;

    public AccountCalls(Accounts accounts, History history, Disk disk, Clock clock) {
        this.accounts = accounts;
        this.history = history;
        this.disk = disk;
        this.clock = clock;
    }

    /**
     * All that is stored (docs/stored-data.md has every field).
     *
     * @param formerPrograms programs that were taken off the list, for as long as there are contacts with them
     * @param contacts newest first, each with all that is stored of it
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Export")
    public record Export(
            Instant exportedAt,
            ProfileBody profile,
            List<ProgramBody> programs,
            List<ProgramBody> formerPrograms,
            List<ExportedContact> contacts) {}

    /** @param fingerprint of the text, from which no sentence can be read back; null where there is none */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ExportedContact")
    public record ExportedContact(
            String id,
            @Nullable String programId,
            String address,
            String kind,
            Instant at,
            @Nullable String messageId,
            @Nullable String fingerprint) {
        static ExportedContact of(Contact contact) {
            ContactBody body = ContactBody.of(contact);
            return new ExportedContact(
                    body.id(),
                    body.programId(),
                    body.address(),
                    body.kind(),
                    body.at(),
                    body.messageId(),
                    contact.fingerprint().map(TextFingerprint::encoded).orElse(null));
        }
    }

    @Get("/export")
    @Operation(operationId = "export", summary = "Everything that is stored about the applicant")
    public Export export(@Parameter(hidden = true) Account account) {
        Standing standing = accounts.standing(account.id());
        return new Export(
                clock.instant(),
                ProfileBody.of(standing.profile()),
                standing.programs().programs().stream().map(ProgramBody::of).toList(),
                standing.former().stream().map(ProgramBody::of).toList(),
                history.everything(account.id()).stream()
                        .map(ExportedContact::of)
                        .toList());
    }

    @Delete("/account")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteAccount", summary = "Remove everything that is stored about the applicant")
    public HttpResponse<?> deleteAccount(@Parameter(hidden = true) Account account) {
        disk.erase(() -> {
            accounts.renew(account.id());
            accounts.changed(account.id());
            history.changed(account.id());
        });
        return HttpResponse.noContent();
    }
}
