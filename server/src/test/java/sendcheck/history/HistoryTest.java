package sendcheck.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.account.Accounts;
import sendcheck.account.Changed;
import sendcheck.contact.Contact;
import sendcheck.contact.ContactLog;
import sendcheck.contact.TextFingerprint;
import sendcheck.store.DataDirectory;

/** The cached log answers like a plain list, whatever happened in whatever order. */
class HistoryTest {
    private static final Instant NOW = Instant.parse("2027-03-16T14:15:00Z");
    private static final int HISTORIES = 12;
    private static final int STEPS = 60;

    @TempDir
    private Path folder;

    @Test
    void answersAreThoseOfAPlainListWithTheCacheOnOffAndTooSmall() {
        try (ApplicationContext context = ApplicationContext.builder()
                .singletons(DataDirectory.at(folder))
                .properties(Map.of(
                        "datasources.default.url",
                        "jdbc:h2:mem:history;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"))
                .start()) {
            Accounts accounts = context.getBean(Accounts.class);
            Recording recording = context.getBean(Recording.class);
            ContactRows rows = context.getBean(ContactRows.class);
            for (int seed = 0; seed < HISTORIES; seed++) {
                String account = "account" + seed;
                accounts.open(account);
                Jumping clock = new Jumping();
                List<History> histories = Stream.of(100_000L, 0L, 5L)
                        .map(most -> new History(rows, clock, new SimpleMeterRegistry(), most))
                        .toList();
                String epoch = accounts.standing(account).epoch();
                compare(account, epoch, recording, histories, clock, new Random(seed));
            }
        }
    }

    /** A clock that is set back and forth, as a laptop's is after sleep or by its owner. */
    private static final class Jumping extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static void compare(
            String account, String epoch, Recording recording, List<History> histories, Jumping clock, Random random) {
        List<Contact> plain = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(8) == 0) {
                clock.now = NOW.plus(Duration.ofHours(random.nextInt(24 * 20) - 24L * 10));
            }
            if (random.nextInt(3) == 0 && !plain.isEmpty()) {
                Contact back = plain.remove(random.nextInt(plain.size()));
                assertThat(recording.takeBack(account, epoch, back.id())).isTrue();
                histories.forEach(history -> history.changed(account));
            } else if (random.nextInt(3) < 2) {
                Contact contact = new Contact(
                        UUID.randomUUID().toString(),
                        random.nextInt(4) == 0 ? Optional.empty() : Optional.of("p" + random.nextInt(3)),
                        "a" + random.nextInt(3) + "@x.example",
                        Contact.Kind.CALL,
                        NOW.plus(Duration.ofHours(random.nextInt(24 * 24) - 24L * 20)),
                        "",
                        Optional.empty());
                recording.byHand(account, epoch, contact);
                histories.forEach(history -> history.changed(account));
                plain.add(contact);
            }
            long question = random.nextLong();
            for (History history : histories) {
                ask(history.log(account), ContactLog.of(plain), new Random(question));
            }
        }
    }

    private static void ask(ContactLog cached, ContactLog plain, Random random) {
        Instant from =
                random.nextInt(5) == 0 ? Instant.MIN : NOW.plus(Duration.ofHours(random.nextInt(24 * 24) - 24L * 20));
        Instant to = random.nextInt(5) == 0 ? Instant.MAX : from.isBefore(NOW) ? NOW : from.plus(Duration.ofDays(7));
        String program = "p" + random.nextInt(4);
        String address = "a" + random.nextInt(4) + "@x.example";
        assertThat(cached.withProgram(program, from, to))
                .containsExactlyInAnyOrderElementsOf(plain.withProgram(program, from, to));
        assertThat(cached.withAddress(address, from, to))
                .containsExactlyInAnyOrderElementsOf(plain.withAddress(address, from, to));
        assertThat(cached.all(from, to)).containsExactlyInAnyOrderElementsOf(plain.all(from, to));
        assertThat(cached.all(from, to))
                .extracting(Contact::at)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(cached.knowsAddress(address)).isEqualTo(plain.knowsAddress(address));
    }

    @Test
    void aFingerprintComesBackAsItWas() {
        TextFingerprint fingerprint = TextFingerprint.ofWords(List.of("i", "applied", "to", "your", "program"));
        ContactRow row = new ContactRow("id", "a", "p", "x@y.example", "email", 0, "m", fingerprint.encoded());
        assertThat(row.contact().fingerprint()).contains(fingerprint);
    }

    @Test
    void whatIsKeptIsCountedAndBounded() {
        try (ApplicationContext context = ApplicationContext.builder()
                .singletons(DataDirectory.at(folder))
                .properties(Map.of(
                        "datasources.default.url",
                        "jdbc:h2:mem:bounded;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"))
                .start()) {
            Accounts accounts = context.getBean(Accounts.class);
            SimpleMeterRegistry metrics = new SimpleMeterRegistry();
            History history =
                    new History(context.getBean(ContactRows.class), Clock.fixed(NOW, ZoneOffset.UTC), metrics, 1_000);
            for (String account : List.of("one", "two")) {
                accounts.open(account);
                context.getBean(Recording.class)
                        .message(
                                account,
                                accounts.standing(account).epoch(),
                                List.of(new Addressed(Optional.of("p"), "a@x.example")),
                                "m@x",
                                NOW,
                                Optional.empty());
            }
            history.warm();
            assertThat(metrics.get("cache.size").gauge().value()).isEqualTo(2);
            assertThat(metrics.get("recent_contacts_weight").gauge().value()).isEqualTo(4);
            // That nothing is known of a program or an address is known without asking again.
            assertThat(history.log("one").withProgram("q", NOW.minus(Duration.ofDays(7)), NOW))
                    .isEmpty();
            assertThat(history.log("one").knowsAddress("nobody@x.example")).isFalse();
            assertThat(history.log("one").knowsAddress("a@x.example")).isTrue();
            assertThat(metrics.get("cache.gets")
                            .tag("result", "hit")
                            .functionCounter()
                            .count())
                    .isEqualTo(3);
            assertThat(metrics.get("cache.gets")
                            .tag("result", "miss")
                            .functionCounter()
                            .count())
                    .isEqualTo(2);
            history.changed("one");
            history.changed("two");
            assertThat(metrics.get("cache.size").gauge().value()).isZero();
        }
    }

    @Test
    void whatIsRecordedForAnAccountThatWasRemovedMeanwhileDoesNotLandInTheNext() {
        try (ApplicationContext context = ApplicationContext.builder()
                .singletons(DataDirectory.at(folder))
                .properties(Map.of(
                        "datasources.default.url",
                        "jdbc:h2:mem:epochs;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"))
                .start()) {
            Accounts accounts = context.getBean(Accounts.class);
            Recording recording = context.getBean(Recording.class);
            accounts.open("one");
            String before = accounts.standing("one").epoch();
            accounts.renew("one");
            assertThatThrownBy(() -> recording.message(
                            "one",
                            before,
                            List.of(new Addressed(Optional.of("p"), "a@x.example")),
                            "m@x",
                            NOW,
                            Optional.empty()))
                    .isInstanceOf(Changed.class);
            assertThat(context.getBean(ContactRows.class).all("one")).isEmpty();
            // What is kept in memory is of the account before, as after a removal on another node: asked again, it is
            // the new one.
            assertThat(accounts.standing("one").epoch()).isEqualTo(before);
            Contact call = new Contact("call", Optional.of("p"), "", Contact.Kind.CALL, NOW, "", Optional.empty());
            assertThat(accounts.<Boolean>withStanding("one", each -> recording.byHand("one", each.epoch(), call)))
                    .isTrue();
            assertThat(context.getBean(ContactRows.class).all("one")).hasSize(1);
        }
    }
}
