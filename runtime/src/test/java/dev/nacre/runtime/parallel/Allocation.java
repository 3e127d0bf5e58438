package dev.nacre.runtime.parallel;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/** Counts what the calling thread allocates. */
public final class Allocation {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /**
     * The fewest bytes that one of many rounds of the work has allocated: 0 as soon as the work is compiled and warm, never
     * 0 when it allocates by nature.
     */
    public static long leastOf(int rounds, Runnable work) {
        var least = Long.MAX_VALUE;
        for (var round = 0; round < rounds && least > 0; round++) {
            var before = THREADS.getCurrentThreadAllocatedBytes();
            work.run();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
