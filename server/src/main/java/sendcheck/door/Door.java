package sendcheck.door;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The first filter of all, on what the request really says (docs/decisions/loopback-security.md): the host asked for, where the request
 * comes from, who sends it, what kind of body it brings, and how large.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class Door implements Ordered {
    public static final String API = "/api/v1";

    /** Request attribute: the account whose token was shown. */
    public static final String ACCOUNT = "sendcheck.account";

    private static final String HEALTH = API + "/health";
    private static final Pattern EXTENSION =
            Pattern.compile("(?:moz-extension|chrome-extension|safari-web-extension)://[A-Za-z0-9-]{1,64}");
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final long MIB = 1024 * 1024;

    private final Keys keys;
    private final BadTokens badTokens;
    private final DoorSettings settings;
    private final Provider<EmbeddedServer> server;

    Door(Keys keys, BadTokens badTokens, DoorSettings settings, Provider<EmbeddedServer> server) {
        this.keys = keys;
        this.badTokens = badTokens;
        this.settings = settings;
        this.server = server;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** Before the framework looks for a route: what it says of routes and bodies is for those who got in. */
    @PreMatching
    @RequestFilter
    public @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
        return refusal(request).map(Problem::response).orElse(null);
    }

    private Optional<Problem> refusal(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        if (!isOurs(headers.getAll(HttpHeaders.HOST)) || !asksForAPath(request)) {
            return Optional.of(Problem.of(HttpStatus.FORBIDDEN, "host", "This service does not answer for that host."));
        }
        List<String> origins = headers.getAll(HttpHeaders.ORIGIN);
        if (origins.size() > 1 || !origins.stream().allMatch(this::mayAsk)) {
            return Optional.of(Problem.of(HttpStatus.FORBIDDEN, "origin", "Web pages may not use this service."));
        }
        if (request.getMethod() == HttpMethod.GET && request.getPath().equals(HEALTH)) {
            return Optional.empty();
        }
        List<String> authorization = headers.getAll(HttpHeaders.AUTHORIZATION);
        Optional<String> account = keys.account(authorization);
        if (account.isEmpty()) {
            return Optional.of(
                    !authorization.isEmpty()
                                    && badTokens.tooMany(
                                            request.getRemoteAddress().getAddress())
                            ? Problem.of(
                                    HttpStatus.TOO_MANY_REQUESTS, "too-many-tokens", "Too many wrong tokens. Wait.")
                            : Problem.of(HttpStatus.UNAUTHORIZED, "token", "A valid token is needed."));
        }
        request.setAttribute(ACCOUNT, account.get());
        if (!WITH_BODY.contains(request.getMethod())) {
            return Optional.empty();
        }
        Optional<Problem> refused = bodyRefusal(request);
        return refused.isEmpty() && !takesJson(headers.getAll(HttpHeaders.ACCEPT))
                ? Optional.of(Problem.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "This address answers in JSON."))
                : refused;
    }

    private static boolean takesJson(List<String> accepted) {
        return accepted.isEmpty()
                || accepted.stream()
                        .flatMap(header -> Arrays.stream(header.split(",")))
                        .map(range -> range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .anyMatch(Set.of("*/*", "application/*", MediaType.APPLICATION_JSON)::contains);
    }

    /** A page that was rebound to this address by DNS still sends its own name. */
    private boolean isOurs(List<String> hosts) {
        int port = server.get().getPort();
        if (hosts.size() != 1) {
            return false;
        }
        String host = hosts.get(0).toLowerCase(Locale.ROOT);
        return Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port).contains(host)
                || (port == 80 && Set.of("127.0.0.1", "localhost", "[::1]").contains(host))
                || settings.names().contains(host);
    }

    /** A request line with a whole URL is for proxies, and its host counts more than the header (RFC 9112, section 3.2.2). */
    private static boolean asksForAPath(HttpRequest<?> request) {
        // The framework has cut the URL down to its path; what was sent stands in the native request alone.
        return request instanceof NettyHttpRequest<?> sent
                && sent.getNativeRequest().uri().startsWith("/");
    }

    private boolean mayAsk(String origin) {
        return EXTENSION.matcher(origin).matches() || settings.origins().contains(origin);
    }

    private static Optional<Problem> bodyRefusal(HttpRequest<?> request) {
        List<String> types = request.getHeaders().getAll(HttpHeaders.CONTENT_TYPE);
        String type = types.size() == 1 ? types.get(0).split(";", 2)[0].strip().toLowerCase(Locale.ROOT) : "";
        String path = request.getPath();
        Set<String> taken = Set.of(MediaType.APPLICATION_JSON);
        if (path.equals(API + "/checks")) {
            taken = Set.of(MediaType.APPLICATION_JSON, "message/rfc822");
        } else if (path.equals(API + "/programs") && request.getMethod() == HttpMethod.PUT) {
            taken = Set.of(MediaType.APPLICATION_JSON, "text/csv");
        }
        if (!taken.contains(type)) {
            return Optional.of(Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "media-type",
                    "The body must be "
                            + String.join(" or ", taken.stream().sorted().toList()) + "."));
        }
        if (request.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)) {
            // A megabyte of zeros is a kilobyte of gzip.
            return Optional.of(
                    Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", "The body must not be compressed."));
        }
        if (request.getContentLength() > limit(path, type)) {
            return Optional.of(tooLarge(limit(path, type)));
        }
        return Optional.empty();
    }

    /** Bytes that a call takes (contract, "Service"). */
    static long limit(String path, String type) {
        if (type.equals("message/rfc822")) {
            return 10 * MIB;
        }
        return path.equals(API + "/sends/batch") ? 8 * MIB : MIB;
    }

    static Problem tooLarge(long limit) {
        return Problem.of(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", "The body may have " + limit / MIB + " MiB at most.");
    }

    /** A body whose length was not announced is measured when it is there. */
    public static byte[] measured(HttpRequest<?> request, byte[] body) {
        long limit = limit(request.getPath(), "");
        if (body.length > limit) {
            throw new Refused(tooLarge(limit));
        }
        return body;
    }
}
