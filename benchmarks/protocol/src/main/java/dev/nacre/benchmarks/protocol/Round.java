package dev.nacre.benchmarks.protocol;

import java.util.Arrays;

/**
 * What calls one after another took.
 *
 * @param calls how many there were
 * @param nanos all of them together
 * @param median the middle call, in nanoseconds
 * @param tail the call that one in a hundred exceeds, in nanoseconds
 */
public record Round(long calls, long nanos, long median, long tail) {

    // Later calls count, but are not kept for the quantiles.
    private static final int MAX_KEPT = 1 << 20;

    /** Calls until the time is over; what they are given counts up from zero. */
    static Round of(long milliseconds, Call call) {
        var kept = new long[MAX_KEPT];
        long calls = 0;
        long start = System.nanoTime();
        long end = start + milliseconds * 1_000_000;
        long now = start;
        while (now < end) {
            call.run(calls);
            long then = now;
            now = System.nanoTime();
            if (calls < MAX_KEPT) {
                kept[(int) calls] = now - then;
            }
            calls++;
        }
        var sorted = Arrays.copyOf(kept, (int) Math.min(calls, MAX_KEPT));
        Arrays.sort(sorted);
        return new Round(calls, now - start, quantile(sorted, 0.5), quantile(sorted, 0.99));
    }

    private static long quantile(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) (part * (sorted.length - 1))];
    }

    /** In one line. */
    String text() {
        return calls + " " + nanos + " " + median + " " + tail;
    }

    /** Reads the line of {@link #text}. */
    public static Round read(String text) {
        var fields = text.split(" ", -1);
        return new Round(Long.parseLong(fields[0]), Long.parseLong(fields[1]), Long.parseLong(fields[2]),
                Long.parseLong(fields[3]));
    }

    /** What is called again and again. */
    @FunctionalInterface
    interface Call {

        /** One call, with the number of those before. */
        void run(long number);
    }
}
