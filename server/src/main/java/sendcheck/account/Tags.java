package sendcheck.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Arrays;
import java.util.Optional;

/** ETags as RFC 9110 uses them: two windows that edit at once do not overwrite each other. */
public final class Tags {
    public static final String HAS_IT = "The ETag of the version that the client has";
    public static final String VERSION = "Which version this is";
    static final String MUST_BE = "The ETag of the version that is changed; without it, whatever is there is changed";
    static final String NOT_IT = "It was changed meanwhile";

    private Tags() {}

    /** The value with its tag; 304 if the client has it already. */
    public static <T> MutableHttpResponse<T> tagged(HttpRequest<?> request, String tag, T value) {
        boolean has = names(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), tag);
        MutableHttpResponse<T> response = has ? HttpResponse.notModified() : HttpResponse.ok(value);
        return response.header(HttpHeaders.ETAG, tag);
    }

    /**
     * Whether the client said which version it changes.
     *
     * @throws Changed if that is not the present one
     */
    public static boolean requireMatch(HttpRequest<?> request, String tag) {
        Optional<String> wanted = Optional.ofNullable(request.getHeaders().get(HttpHeaders.IF_MATCH));
        if (wanted.isPresent() && !names(wanted.get(), tag)) {
            throw new Changed();
        }
        return wanted.isPresent();
    }

    private static boolean names(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> each.equals("*") || each.equals(tag));
    }
}
