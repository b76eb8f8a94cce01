package sendcheck.service;

import io.micronaut.context.annotation.Primary;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.transaction.exceptions.TransactionException;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Singleton;
import java.util.List;
import sendcheck.account.Changed;
import sendcheck.check.TooManyRecipients;
import sendcheck.door.Problem;
import sendcheck.door.Refused;
import sendcheck.json.BadInput;
import sendcheck.json.Complaint;
import sendcheck.mail.UnreadableMail;
import sendcheck.receipt.BadReceipt;
import sendcheck.store.Breakdown;
import sendcheck.store.Disk;

/** Every error, ours and the framework's, as a {@link Problem}. */
@Controller
@Hidden
public class Problems {
    @Error(global = true)
    public HttpResponse<Problem> refused(Refused e) {
        return e.problem().response();
    }

    @Error(global = true)
    public HttpResponse<Problem> badInput(BadInput e) {
        Complaint first = e.complaints().get(0);
        return Problem.of(HttpStatus.BAD_REQUEST, "bad-input", first.sentence(), e.complaints())
                .response();
    }

    @Error(global = true)
    public HttpResponse<Problem> tooManyRecipients(TooManyRecipients e) {
        String detail = "A message may have 500 recipients at most.";
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "too-many-recipients",
                        detail,
                        List.of(new Complaint(e.pointer(), detail)))
                .response();
    }

    @Error(global = true)
    public HttpResponse<Problem> badReceipt(BadReceipt e) {
        HttpStatus status = e.stale() ? HttpStatus.GONE : HttpStatus.FORBIDDEN;
        return Problem.of(
                        status,
                        e.stale() ? "stale-receipt" : "forged-receipt",
                        String.valueOf(e.getMessage()),
                        List.of(new Complaint("/receipt", String.valueOf(e.getMessage()))))
                .response();
    }

    @Error(global = true)
    public HttpResponse<Problem> unreadableMail(UnreadableMail e) {
        HttpStatus status = e.tooLarge() ? HttpStatus.REQUEST_ENTITY_TOO_LARGE : HttpStatus.BAD_REQUEST;
        return Problem.of(status, "unreadable-mail", String.valueOf(e.getMessage()))
                .response();
    }

    @Error(global = true)
    public HttpResponse<Problem> changed(Changed e) {
        return Problem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "changed",
                        "It was changed meanwhile. Get it again, and make your change there.")
                .response();
    }

    @Error(global = true)
    public HttpResponse<Problem> unreachable(Disk.Unreachable e) {
        return Breakdown.problem(e).response();
    }

    @Error(global = true)
    public HttpResponse<Problem> dataAccess(DataAccessException e) {
        return Breakdown.problem(e).response();
    }

    @Error(global = true)
    public HttpResponse<Problem> connection(ConnectionException e) {
        return Breakdown.problem(e).response();
    }

    @Error(global = true)
    public HttpResponse<Problem> transaction(TransactionException e) {
        return Breakdown.problem(e).response();
    }

    /** What the framework itself refuses (unknown paths, methods, types, sizes), and what broke. */
    @Singleton
    @Primary
    static final class OfFramework implements ErrorResponseProcessor<Problem> {
        @Override
        public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
            HttpStatus status = HttpStatus.valueOf(response.code());
            if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
                context.getRootCause().ifPresent(Breakdown::log);
            }
            Problem problem = context.getRootCause()
                            .filter(UnsatisfiedBodyRouteException.class::isInstance)
                            .isPresent()
                    ? missingBody(context.getRequest())
                    : Problem.of(status, "http-" + status.getCode(), detail(status));
            return response.body(problem).contentType(Problem.MEDIA_TYPE);
        }

        private static Problem missingBody(HttpRequest<?> request) {
            String type = request.getContentType().map(MediaType::getName).orElse("");
            String detail = switch (type) {
                case "text/csv" -> "The body is empty: the program list is missing.";
                case "message/rfc822" -> "The body is empty: the message is missing.";
                default -> "The body is empty: the JSON is missing.";
            };
            return Problem.of(HttpStatus.BAD_REQUEST, "bad-input", detail, List.of(new Complaint("", detail)));
        }

        private static String detail(HttpStatus status) {
            return switch (status) {
                case NOT_FOUND -> "There is nothing at this address.";
                case METHOD_NOT_ALLOWED -> "This address does not take that method.";
                case UNSUPPORTED_MEDIA_TYPE -> "This address does not take that kind of body.";
                case NOT_ACCEPTABLE -> "This address does not give that kind of answer.";
                case INTERNAL_SERVER_ERROR -> "The service failed at this. It is logged there.";
                case REQUEST_ENTITY_TOO_LARGE -> "The body is too large.";
                default -> status.getReason() + ".";
            };
        }
    }
}
