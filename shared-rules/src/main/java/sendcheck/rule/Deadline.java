package sendcheck.rule;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The moment by which a check must have answered (contract: 2 s). Rules with loops over the text ask it. */
public final class Deadline {
    private static final long FAR = Long.MAX_VALUE;

    private final LongSupplier nanoClock;
    private final long end;

    private Deadline(LongSupplier nanoClock, long end) {
        this.nanoClock = nanoClock;
        this.end = end;
    }

    public static Deadline inMillis(long millis) {
        return new Deadline(System::nanoTime, System.nanoTime() + millis * 1_000_000);
    }

    public static Deadline never() {
        return new Deadline(() -> 0, FAR);
    }

    /** @throws Passed if the time is over */
    public void check() {
        if (nanoClock.getAsLong() - end >= 0) {
            throw new Passed();
        }
    }

    /** Whether at least that much time is left. */
    public boolean leaves(Duration time) {
        return end - nanoClock.getAsLong() >= time.toNanos();
    }

    public static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Passed() {
            super("time ran out", null, false, false);
        }
    }
}
