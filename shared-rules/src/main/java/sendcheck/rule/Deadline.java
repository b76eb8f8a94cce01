package sendcheck.rule;

import java.util.function.LongSupplier;

/** The moment by which a check must have answered (contract: 2 s). Rules with loops over the text ask it. */
public final class Deadline {
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
        return new Deadline(() -> 0, 1);
    }

    /** @throws Passed if the time is over */
    public void check() {
        if (nanoClock.getAsLong() - end >= 0) {
            throw new Passed();
        }
    }

    public static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Passed() {
            super("time ran out", null, false, false);
        }
    }
}
