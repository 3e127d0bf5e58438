package dev.nacre.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;

import dev.nacre.benchmarks.measure.Peak;
import dev.nacre.benchmarks.measure.Triad;
import dev.nacre.benchmarks.network.SingleKernel;
import dev.nacre.runtime.parallel.Team;

/**
 * How fast kernels run, each alone on one thread, and what the machine allows.
 *
 * @param peak multiply-adds without memory, GFLOP/s
 * @param cache a sum of two arrays that stay in the second cache of a core, GB/s
 * @param memory a sum of two arrays that fit no cache, GB/s
 * @param rates one for each kernel
 */
public record KernelRates(double peak, double cache, double memory, List<Rate> rates) {

    private static final long CACHED_BYTES = 768 << 10;
    private static final long UNCACHED_BYTES = 512 << 20;

    /**
     * One kernel.
     *
     * @param kernel that was measured
     * @param gigaflops that it reached, the median of the rounds
     */
    public record Rate(SingleKernel kernel, double gigaflops) {

        /** What moved at least, GB/s. */
        public double gigabytes() {
            return gigaflops / kernel.intensity();
        }
    }

    /** Keeps its own list. */
    public KernelRates {
        rates = List.copyOf(rates);
    }

    /** Measures the kernels one after another, and the machine before and after. */
    public static KernelRates of(List<SingleKernel> kernels) {
        try (var team = Team.of(1)) {
            var peak = new Peak(team);
            double before = peak.gigaflops();
            var rates = new ArrayList<Rate>();
            for (var kernel : kernels) {
                rates.add(new Rate(kernel, KernelTimer.gigaflops(kernel)));
            }
            return new KernelRates(Math.max(before, peak.gigaflops()), bandwidth(CACHED_BYTES),
                    bandwidth(UNCACHED_BYTES), rates);
        }
    }

    private static double bandwidth(long bytes) {
        return new Triad(bytes).gigabytesPerSecond();
    }
}
