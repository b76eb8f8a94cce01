package sendcheck.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import sendcheck.json.Complaint;

/**
 * An error as RFC 9457 writes it. Never holds a message's text, an address or a stack trace.
 *
 * @param type a name for the kind of problem, stable for clients
 * @param errors what is wrong with an input, thing by thing; absent for other problems
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Problem",
        requiredProperties = {"type", "title", "status", "detail"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<Complaint> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(HttpStatus status, String type, String detail) {
        return of(status, type, detail, List.of());
    }

    public static Problem of(HttpStatus status, String type, String detail, List<Complaint> errors) {
        return new Problem("urn:sendcheck:problem:" + type, status.getReason(), status.getCode(), detail, errors);
    }

    public MutableHttpResponse<Problem> response() {
        MutableHttpResponse<Problem> response = HttpResponse.<Problem>status(HttpStatus.valueOf(status))
                .body(this)
                .contentType(MEDIA_TYPE);
        return switch (status) {
            case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 429 -> response.header(HttpHeaders.RETRY_AFTER, String.valueOf(BadTokens.WINDOW.toSeconds()));
            case 503 -> response.header(HttpHeaders.RETRY_AFTER, "2");
            default -> response;
        };
    }
}
