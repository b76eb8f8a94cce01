package sendcheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.OldFile;
import sendcheck.Planted;
import sendcheck.ServiceProcess;

/**
 * {@code kill -9} of the real process at random moments: while it writes, starts, migrates and removes an account. What was acknowledged is
 * there afterwards, and the file always opens (docs/reliability.md has the figures of a long run).
 */
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("sendcheck.crash.rounds", 25);
    private static final int WINDOWS = 3;
    private static final Duration LONGEST_USE = Duration.ofMillis(600);
    private static final Duration LONGEST_REMOVAL = Duration.ofMillis(250);

    /** As long as a start takes here; measured anew at each one. */
    private Duration start = Duration.ofSeconds(3);

    private enum Moment {
        WRITING,
        STARTING,
        MIGRATING,
        FIRST_START,
        REMOVING
    }

    @TempDir
    private Path folder;

    private final ScheduledExecutorService killer = Executors.newScheduledThreadPool(1 + WINDOWS);
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    /** What the data directory must hold now. */
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @AfterEach
    void stop() {
        killer.shutdownNow();
    }

    @Test
    void whateverMomentItIsKilledNothingAcknowledgedIsLost() throws Exception {
        // The seed is fixed: the same kinds of rounds with the same waits. The machine makes them fall differently each
        // time.
        Random random = new Random(5);
        Path data = folder.resolve("data");
        Map<Moment, Integer> rounds = new EnumMap<>(Moment.class);
        for (int round = 0; round < ROUNDS; round++) {
            Moment moment = round == 0
                    ? Moment.WRITING
                    : Moment.values()[List.of(0, 0, 0, 0, 1, 1, 2, 2, 3, 4).get(random.nextInt(10))];
            rounds.merge(moment, 1, Integer::sum);
            switch (moment) {
                case WRITING -> writing(data, random);
                case STARTING -> killWhileItStarts(data, random);
                case MIGRATING -> migrating(folder.resolve("old" + round), random);
                case FIRST_START -> firstStart(folder.resolve("new" + round), random);
                case REMOVING -> removing(data, random);
            }
            if ((round + 1) % 25 == 0) {
                System.out.println("Crash test: " + (round + 1) + " rounds " + rounds + ", " + ids + " sends begun, "
                        + answered + " acknowledged, none lost so far");
            }
        }
        try (ServiceProcess last = started(data)) {
            assertThat(stored(last)).containsAll(acknowledged);
        }
        System.out.println("Crash test: all that was acknowledged was found, and every file opened");
    }

    private ServiceProcess started(Path data) throws IOException {
        long before = System.nanoTime();
        ServiceProcess process = ServiceProcess.start(data);
        assertThat(process.ready())
                .as("it starts after a kill: " + process.errors())
                .isPresent();
        start = Duration.ofNanos(System.nanoTime() - before);
        return process;
    }

    private ScheduledFuture<?> killWithin(ServiceProcess process, Duration longest, Random random) {
        return killer.schedule(
                () -> {
                    process.kill();
                    return null;
                },
                random.nextLong(longest.toNanos()),
                TimeUnit.NANOSECONDS);
    }

    /** Several windows send at once until the process is gone; the next start is asked for what was acknowledged. */
    private void writing(Path data, Random random) throws Exception {
        try (ServiceProcess process = started(data)) {
            assertThat(stored(process)).containsAll(acknowledged);
            list(process);
            List<ScheduledFuture<?>> windows = new ArrayList<>();
            for (int i = 0; i < WINDOWS; i++) {
                windows.add(killer.schedule(() -> sendUntilItIsGone(process), 0, TimeUnit.SECONDS));
            }
            killWithin(process, LONGEST_USE, random).get();
            for (ScheduledFuture<?> window : windows) {
                window.get();
            }
        }
    }

    private void sendUntilItIsGone(ServiceProcess process) {
        try {
            while (true) {
                String id = "send" + ids.incrementAndGet() + "@x";
                ServiceProcess.Answer answer = process.call("POST", "/sends", send(id));
                assertThat(answer.status()).isEqualTo(201);
                acknowledged.add(id);
                answered.incrementAndGet();
            }
        } catch (IOException e) {
            // Killed: whether this one was recorded, nobody was told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void killWhileItStarts(Path data, Random random) throws Exception {
        try (ServiceProcess process = ServiceProcess.start(data)) {
            killWithin(process, start, random).get();
        }
    }

    /** A file of 0.2.0 is brought to this version, and killed meanwhile. */
    private void migrating(Path data, Random random) throws Exception {
        Files.createDirectories(data);
        Files.createSymbolicLink(data.resolve("model"), folder.resolve("data/model"));
        OldFile.layInto(data);
        killWhileItStarts(data, random);
        try (ServiceProcess process = started(data)) {
            assertThat(stored(process)).containsExactly("v3@x", "v2@x", "v1@x");
        }
    }

    private void firstStart(Path data, Random random) throws Exception {
        Files.createDirectories(data);
        Files.createSymbolicLink(data.resolve("model"), folder.resolve("data/model"));
        killWhileItStarts(data, random);
        try (ServiceProcess process = started(data)) {
            assertThat(stored(process)).isEmpty();
            assertThat(process.call("GET", "/programs", "").status()).isEqualTo(200);
        }
    }

    /** All of the account is there, or nothing; once it was said to be gone, nothing, in no byte of any file. */
    private void removing(Path data, Random random) throws Exception {
        String planted = "planted" + ids.incrementAndGet() + "@x";
        Optional<Integer> said = Optional.empty();
        try (ServiceProcess process = started(data)) {
            list(process);
            assertThat(process.call("POST", "/sends", send(planted)).status()).isEqualTo(201);
            acknowledged.add(planted);
            answered.incrementAndGet();
            ScheduledFuture<?> kill = killWithin(process, LONGEST_REMOVAL, random);
            try {
                said = Optional.of(process.call("DELETE", "/account", "").status());
            } catch (IOException e) {
                // Killed before it answered.
            }
            kill.get();
        }
        try (ServiceProcess process = started(data)) {
            List<String> left = stored(process);
            if (said.isPresent()) {
                assertThat(said).contains(204);
                assertThat(left).isEmpty();
            }
            if (left.isEmpty()) {
                assertThat(Planted.in(data, planted)).isEmpty();
                acknowledged.clear();
            } else {
                assertThat(left).containsAll(acknowledged);
            }
        }
    }

    private static void list(ServiceProcess process) throws Exception {
        String list = "[{\"id\": \"v\", \"name\": \"Valley\", \"specialty\": \"Internal Medicine\","
                + " \"emails\": [\"im-residency@valley.example\"]}]";
        assertThat(process.call("PUT", "/programs", list).status()).isEqualTo(200);
    }

    private static String send(String id) {
        return "{\"messageId\": \"" + id + "\", \"sentAt\": \"2026-11-24T10:00:00-05:00\","
                + " \"to\": [\"im-residency@valley.example\"], \"subject\": \"\", \"body\": {\"type\": \"text/plain\","
                + " \"content\": \"Dear Program Director, I applied to your internal medicine residency program.\"}}";
    }

    private static List<String> stored(ServiceProcess process) throws Exception {
        return process.call("GET", "/contacts", "").json().items("contacts").stream()
                .map(contact -> contact.text("messageId"))
                .toList();
    }
}
