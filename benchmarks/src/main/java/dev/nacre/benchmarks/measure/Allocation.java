package dev.nacre.benchmarks.measure;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/** Bytes that Java code allocates, on all threads together. */
public final class Allocation {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TRIES = 5;

    private Allocation() {}

    /**
     * Bytes for each call, in the best of several runs: other threads of the JVM may allocate meanwhile, the call itself
     * allocates always or never.
     */
    public static double bytesPerCall(int calls, Runnable call) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TRIES && best > 0; i++) {
            long before = THREADS.getTotalThreadAllocatedBytes();
            for (int done = 0; done < calls; done++) {
                call.run();
            }
            best = Math.min(best, (double) (THREADS.getTotalThreadAllocatedBytes() - before) / calls);
        }
        return best;
    }
}
