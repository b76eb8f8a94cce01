package sendcheck.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import sendcheck.contact.Contact;
import sendcheck.contact.ContactLog;

/**
 * The contact log, read through a bounded cache of recent contacts. The database decides; the cache only saves the way to it.
 *
 * <p>A writer commits first and invalidates then; Caffeine lets an invalidation wait for a load that is under way.
 */
@Singleton
public final class History {
    /** Rules look back 7 days at most (rulebook); one more for drafts whose time lies a little back. */
    private static final Duration KEPT = Duration.ofDays(8);

    private static final Duration LONGEST_KEPT = Duration.ofHours(12);
    private static final int MOST_WARMED = 1_000;

    private final ContactRows rows;
    private final Clock clock;
    private final Cache<String, RecentContacts> recent;

    /**
     * @param mostContacts bounds memory: some 700 bytes a contact with its fingerprint, about 70 MB for 100,000. 0 keeps nothing; answers
     *     are the same
     */
    public History(
            ContactRows rows,
            Clock clock,
            MeterRegistry metrics,
            @Property(name = "sendcheck.recent-contacts", defaultValue = "100000") long mostContacts) {
        this.rows = rows;
        this.clock = clock;
        this.recent = Caffeine.newBuilder()
                .maximumWeight(mostContacts)
                .weigher((String account, RecentContacts contacts) -> contacts.weight())
                .expireAfterWrite(LONGEST_KEPT)
                .recordStats()
                .build();
        // cache_gets_total by result (hits and misses), cache_size in accounts, cache_evictions_total.
        CaffeineCacheMetrics.monitor(metrics, recent, "recent_contacts");
        Gauge.builder("recent_contacts_weight", this, History::weight)
                .description("Contacts that are kept in memory")
                .register(metrics);
    }

    private long weight() {
        return recent.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    /** Loads the accounts with the most recent contacts, so that their first check finds them here. */
    public void warm() {
        long since = clock.instant().minus(KEPT).toEpochMilli();
        rows.accountsSince(since, MOST_WARMED).forEach(this::recent);
    }

    /** Forgets what is kept in memory; to be called after a change was committed. */
    public void changed(String account) {
        recent.invalidate(account);
    }

    /** The whole log, newest first, from the database. */
    public List<Contact> everything(String account) {
        return rows.all(account).stream().map(ContactRow::contact).toList();
    }

    public List<Contact> ofMessage(String account, String messageId) {
        return rows.ofMessage(account, messageId).stream()
                .map(ContactRow::contact)
                .toList();
    }

    /** The log as rules ask it. */
    public ContactLog log(String account) {
        return new Log(account);
    }

    private RecentContacts recent(String account) {
        return recent.get(account, key -> {
            Instant since = clock.instant().minus(KEPT);
            return RecentContacts.of(
                    since,
                    rows.since(key, since.toEpochMilli()).stream()
                            .map(ContactRow::contact)
                            .toList(),
                    rows.addresses(key));
        });
    }

    private final class Log implements ContactLog {
        private final String account;

        Log(String account) {
            this.account = account;
        }

        @Override
        public List<Contact> withProgram(String programId, Instant from, Instant to) {
            RecentContacts kept = recent(account);
            List<Contact> known = from.isBefore(kept.since())
                    ? older(from, to).stream()
                            .filter(contact -> contact.programId()
                                    .filter(programId::equals)
                                    .isPresent())
                            .toList()
                    : kept.byProgram().getOrDefault(programId, List.of());
            return within(known, from, to);
        }

        @Override
        public List<Contact> withAddress(String address, Instant from, Instant to) {
            RecentContacts kept = recent(account);
            List<Contact> known = from.isBefore(kept.since())
                    ? older(from, to).stream()
                            .filter(contact -> contact.address().equals(address))
                            .toList()
                    : kept.byAddress().getOrDefault(address, List.of());
            return within(known, from, to);
        }

        @Override
        public boolean knowsAddress(String address) {
            return recent(account).addresses().contains(address);
        }

        @Override
        public List<Contact> all(Instant from, Instant to) {
            RecentContacts kept = recent(account);
            return within(from.isBefore(kept.since()) ? older(from, to) : kept.all(), from, to);
        }

        private List<Contact> older(Instant from, Instant to) {
            return rows.between(account, millis(from), millis(to)).stream()
                    .map(ContactRow::contact)
                    .toList();
        }

        private static List<Contact> within(List<Contact> contacts, Instant from, Instant to) {
            return contacts.stream()
                    .filter(contact ->
                            !contact.at().isBefore(from) && contact.at().isBefore(to))
                    .toList();
        }
    }

    /** Rules may ask from {@link Instant#MIN}. The end is rounded up, and cut exactly afterwards. */
    private static long millis(Instant moment) {
        if (moment.isBefore(Instant.EPOCH)) {
            return 0;
        }
        return moment.isAfter(Instant.ofEpochSecond(253_402_300_800L))
                ? Long.MAX_VALUE
                : moment.plusNanos(moment.getNano() % 1_000_000 == 0 ? 0 : 1_000_000)
                        .toEpochMilli();
    }
}
