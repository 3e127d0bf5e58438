package dev.nacre.benchmarks.work;

import java.util.Arrays;
import java.util.function.LongSupplier;

import dev.nacre.benchmarks.measure.Spread;

/** How long and how often things run: warm first, then rounds of many calls, of which the median counts. */
final class Timing {

    static final int ROUNDS = 5;

    private static final double WARM_UP_SECONDS = 3;
    private static final double ROUND_SECONDS = 0.25;
    private static final int FEWEST_CALLS = 15;
    private static final int MOST_CALLS = 100_000;

    private final double[] nanos = new double[MOST_CALLS];

    /** Runs until the compilers are done with it, as far as time can tell. */
    void warmUp(LongSupplier timed) {
        run(timed, WARM_UP_SECONDS);
    }

    /** Nanoseconds of the median call of one round: a call that others interrupt does not move it. */
    double round(LongSupplier timed) {
        return Spread.of(Arrays.copyOf(nanos, run(timed, ROUND_SECONDS))).median();
    }

    private int run(LongSupplier timed, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        int calls = 0;
        while (calls < FEWEST_CALLS || System.nanoTime() < end) {
            nanos[calls % MOST_CALLS] = timed.getAsLong();
            calls++;
        }
        return Math.min(calls, MOST_CALLS);
    }
}
