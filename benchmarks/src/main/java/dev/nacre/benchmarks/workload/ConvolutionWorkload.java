package dev.nacre.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import dev.nacre.benchmarks.measure.Baseline;
import dev.nacre.benchmarks.measure.CopyBandwidth;
import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Peak;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;
import dev.nacre.benchmarks.network.Convolution;
import dev.nacre.benchmarks.network.Convolution.Kernel;
import dev.nacre.benchmarks.network.Convolution.Places;
import dev.nacre.benchmarks.network.Convolution.Sizes;
import dev.nacre.benchmarks.network.ConvolutionKernels;
import dev.nacre.runtime.parallel.Team;

/**
 * Each kernel of a convolution alone, on one thread, beside what bounds it: the machine's peak, or for depthwise ones,
 * which compute little, a copy of the memory they touch.
 */
record ConvolutionWorkload() implements Workload {

    private static final double FORWARD = 0.65;
    private static final double GRADIENT = 0.55;
    private static final double DEPTHWISE = 0.60;
    private static final int LANES = 16;
    private static final int SCRATCH = 400_000;
    private static final long SEED = 7;

    /** One kernel of one convolution. */
    private record Task(Sizes sizes, String metric, Kernel kernel, double goal) {}

    @Override
    public List<Measurement> measure() {
        var rows = new ArrayList<Measurement>();
        try (var team = Team.of(1)) {
            var peak = new Peak(team);
            for (var convolution : ConvolutionKernels.all()) {
                tasks(convolution).forEach(task -> rows.addAll(rows(task, peak)));
            }
        }
        return rows;
    }

    private static List<Task> tasks(Convolution convolution) {
        var sizes = convolution.sizes();
        boolean forks = sizes.isDepthwise();
        var tasks = new ArrayList<Task>();
        tasks.add(new Task(sizes, "forward", convolution.forward(), forks ? DEPTHWISE : FORWARD));
        convolution.inputGradient().ifPresent(kernel -> tasks
                .add(new Task(sizes, "gradient of the input", kernel, forks ? DEPTHWISE : GRADIENT)));
        tasks.add(new Task(sizes, "gradient of the filters", convolution.weightGradient(),
                forks ? DEPTHWISE : GRADIENT));
        return tasks;
    }

    private static List<Measurement> rows(Task task, Peak peak) {
        var places = places(task.sizes());
        var memory = memory(places);
        var timing = new Timing();
        timing.warmUp(() -> once(task, memory, places));
        var copy = new CopyBandwidth(bytes(task.sizes()));
        var nanos = new double[Timing.ROUNDS];
        var best = new double[Timing.ROUNDS];
        var percent = new double[Timing.ROUNDS];
        for (int round = 0; round < Timing.ROUNDS; round++) {
            best[round] = bound(task.sizes(), peak, copy);
            nanos[round] = timing.round(() -> once(task, memory, places));
            best[round] = Math.min(best[round], bound(task.sizes(), peak, copy));
            percent[round] = 100 * best[round] / nanos[round];
        }
        var time = Spread.of(nanos);
        double least = Spread.of(best).median();
        var name = task.sizes().toString();
        return List.of(
                Measurement.of(new Subject(name, task.metric(), 1), time.map(value -> value / 1e3), "us")
                        .beside(new Baseline(least / 1e3, least / time.median())),
                Measurement.of(new Subject(name, task.metric() + " by its bound", 1), Spread.of(percent), "%")
                        .atLeast(100 * task.goal()));
    }

    private static long once(Task task, float[] memory, Places places) {
        long start = System.nanoTime();
        task.kernel().run(memory, places);
        return System.nanoTime() - start;
    }

    /** The nanoseconds that the machine takes at least at this moment. */
    private static double bound(Sizes sizes, Peak peak, CopyBandwidth copy) {
        return sizes.isDepthwise() ? bytes(sizes) / copy.gigabytesPerSecond() : sizes.flops() / peak.gigaflops();
    }

    private static long bytes(Sizes sizes) {
        return (long) Float.BYTES * (sizes.xLength() + sizes.yLength());
    }

    /** All values in one array, as in a network, each at a multiple of sixteen floats. */
    private static Places places(Sizes sizes) {
        int y = padded(sizes.xLength());
        int w = y + padded(sizes.yLength());
        int dw = w + padded(sizes.wLength());
        int bias = dw + padded(sizes.wLength());
        return new Places(0, y, w, bias, dw, bias + padded(sizes.filters()));
    }

    private static float[] memory(Places places) {
        var memory = new float[places.scratch() + SCRATCH];
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < memory.length; i++) {
            memory[i] = (float) random.nextGaussian();
        }
        return memory;
    }

    private static int padded(int length) {
        return Math.ceilDiv(length, LANES) * LANES;
    }
}
