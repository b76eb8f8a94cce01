package sendcheck.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
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

    /** Bounds memory: some 700 bytes a contact with its fingerprint, about 70 MB in all. */
    private static final long MOST_CONTACTS = 100_000;

    private final ContactRows rows;
    private final Clock clock;
    private final Cache<String, RecentContacts> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_CONTACTS)
            .weigher((String account, RecentContacts contacts) ->
                    1 + contacts.all().size())
            .expireAfterWrite(Duration.ofHours(12))
            .recordStats()
            .build();

    public History(ContactRows rows, Clock clock, MeterRegistry metrics) {
        this.rows = rows;
        this.clock = clock;
        CaffeineCacheMetrics.monitor(metrics, recent, "recent_contacts");
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
                            .toList());
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
            return recent(account).byAddress().containsKey(address) || rows.countByAddress(account, address) > 0;
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
