package sendcheck.door;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a hosted service may set ({@code sendcheck.door.*}, or {@code SENDCHECK_DOOR_*} in the environment). On the applicant's own machine
 * nothing is set.
 *
 * @param names hosts besides this machine's own by which the service may be asked, as a client writes them, with the port unless it is the
 *     scheme's own: {@code sendcheck.school.example}
 * @param origins web origins that may use it, written out: {@code https://sendcheck.school.example}
 * @param requestTime how long a request may take to arrive, from its first byte to its last
 * @param badTokens how many wrong tokens one address may show in a minute before it is told to wait
 */
@ConfigurationProperties("sendcheck.door")
record DoorSettings(
        @Bindable(defaultValue = "") List<String> names,
        @Bindable(defaultValue = "") List<String> origins,
        @Bindable(defaultValue = "30s") Duration requestTime,
        @Bindable(defaultValue = "60") int badTokens) {
    /** Every sandboxed page and every local file has the origin {@code null}; a star would be everybody. */
    private static final Set<String> NO_ORIGIN = Set.of("null", "*");

    DoorSettings {
        names = filled(names);
        origins = filled(origins);
        if (origins.stream().anyMatch(NO_ORIGIN::contains)) {
            throw new IllegalArgumentException("sendcheck.door.origins names origins one by one");
        }
        if (requestTime.isNegative() || requestTime.isZero() || badTokens < 1) {
            throw new IllegalArgumentException("sendcheck.door.request-time and bad-tokens are above zero");
        }
    }

    private static List<String> filled(List<String> written) {
        return written.stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }
}
