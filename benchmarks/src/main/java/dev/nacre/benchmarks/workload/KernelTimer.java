package dev.nacre.benchmarks.workload;

import java.util.SplittableRandom;

import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.network.SingleKernel;

/** How fast one kernel runs, alone on one thread. */
public final class KernelTimer {

    private static final long SEED = 7;

    private KernelTimer() {}

    /** What it reaches, the median of the rounds, in GFLOP/s. */
    public static double gigaflops(SingleKernel kernel) {
        var places = kernel.places();
        var memory = memory(places[places.length - 1]);
        var timing = Timing.brief();
        timing.warmUp(() -> once(kernel, memory, places));
        var nanos = new double[Timing.ROUNDS];
        for (int round = 0; round < nanos.length; round++) {
            nanos[round] = timing.round(() -> once(kernel, memory, places));
        }
        return kernel.flops() / Spread.of(nanos).median();
    }

    private static long once(SingleKernel kernel, float[] memory, int[] places) {
        long start = System.nanoTime();
        kernel.call().run(memory, places);
        return System.nanoTime() - start;
    }

    /** Positive everywhere, so that optimizers find squares where they look for them. */
    private static float[] memory(int length) {
        var memory = new float[length];
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < length; i++) {
            memory[i] = 0.01f + random.nextFloat();
        }
        return memory;
    }
}
