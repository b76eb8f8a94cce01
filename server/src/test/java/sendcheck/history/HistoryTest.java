package sendcheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.account.Accounts;
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
    void cachedAnswersAreThoseOfAPlainList() {
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
                // Its own cache, on a clock that stands still.
                History history = new History(
                        rows,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        new io.micrometer.core.instrument.simple.SimpleMeterRegistry());
                compare(account, recording, history, new Random(seed));
            }
        }
    }

    private static void compare(String account, Recording recording, History history, Random random) {
        List<Contact> plain = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(3) == 0 && !plain.isEmpty()) {
                Contact back = plain.remove(random.nextInt(plain.size()));
                assertThat(recording.takeBack(account, back.id())).isTrue();
                history.changed(account);
            } else if (random.nextInt(3) < 2) {
                Contact contact = new Contact(
                        UUID.randomUUID().toString(),
                        random.nextInt(4) == 0 ? Optional.empty() : Optional.of("p" + random.nextInt(3)),
                        "a" + random.nextInt(3) + "@x.example",
                        Contact.Kind.CALL,
                        NOW.plus(Duration.ofHours(random.nextInt(24 * 24) - 24L * 20)),
                        "",
                        Optional.empty());
                recording.byHand(account, contact);
                history.changed(account);
                plain.add(contact);
            }
            ask(history.log(account), ContactLog.of(plain), random);
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
}
