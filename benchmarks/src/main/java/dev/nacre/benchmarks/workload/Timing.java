package dev.nacre.benchmarks.workload;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.LongSupplier;

import com.sun.management.OperatingSystemMXBean;

import dev.nacre.benchmarks.measure.Spread;

/** How long and how often things run: warm first, then rounds of many calls, of which the median counts. */
final class Timing {

    static final int ROUNDS = 5;

    private static final double WARM_UP_SECONDS = 4;
    private static final double BRIEF_WARM_UP_SECONDS = 1;
    private static final double WARM_UP_SLICE = 0.1;
    /** A kernel that runs once in a step of milliseconds is compiled by its calls, not by the time that passes. */
    private static final int FEWEST_WARM_CALLS = 800;
    private static final double ROUND_SECONDS = 0.25;
    private static final double BRIEF_ROUND_SECONDS = 0.05;
    private static final int FEWEST_CALLS = 15;
    private static final int MAX_CALLS = 100_000;

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private final double[] nanos = new double[MAX_CALLS];
    private final double warmUpSeconds;
    private final double roundSeconds;

    Timing() {
        this(WARM_UP_SECONDS, ROUND_SECONDS);
    }

    private Timing(double warmUpSeconds, double roundSeconds) {
        this.warmUpSeconds = warmUpSeconds;
        this.roundSeconds = roundSeconds;
    }

    /** For single kernels, of which there are many: they are compiled sooner than whole networks. */
    static Timing brief() {
        return new Timing(BRIEF_WARM_UP_SECONDS, BRIEF_ROUND_SECONDS);
    }

    /**
     * Runs until the compilers are done with it, as far as time can tell: the processor time of this JVM, so that on a busy
     * machine, where the compilers wait as well, it takes as much longer; and often enough.
     */
    void warmUp(LongSupplier timed) {
        long end = SYSTEM.getProcessCpuTime() + (long) (warmUpSeconds * 1e9);
        for (int calls = 0; calls < FEWEST_WARM_CALLS || SYSTEM.getProcessCpuTime() < end;) {
            calls += run(timed, WARM_UP_SLICE);
        }
    }

    /** Nanoseconds of the median call of one round: a call that others interrupt does not move it. */
    double round(LongSupplier timed) {
        return Spread.of(Arrays.copyOf(nanos, run(timed, roundSeconds))).median();
    }

    private int run(LongSupplier timed, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        int calls = 0;
        while (calls < FEWEST_CALLS || System.nanoTime() < end) {
            nanos[calls % MAX_CALLS] = timed.getAsLong();
            calls++;
        }
        return Math.min(calls, MAX_CALLS);
    }
}
