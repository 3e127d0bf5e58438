package dev.nacre.benchmarks.workload;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

import dev.nacre.benchmarks.measure.Allocation;
import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;

/**
 * One prediction of one sample into an array, through the model as users hold it.
 *
 * @param name what the network is called in the result
 * @param network its prediction and widths
 * @param nanos how long it may take
 */
record PredictionWorkload(String name, Network network, OptionalDouble nanos) implements Workload {

    private static final double SAMPLE_NANOS = 100_000;
    private static final int CALLS = 2_000;

    /**
     * A network to predict with.
     *
     * @param prediction the model's own method
     * @param inputs numbers it takes
     * @param outputs numbers it gives
     */
    record Network(Prediction prediction, int inputs, int outputs) {}

    /** Predicts one sample into an array. */
    @FunctionalInterface
    interface Prediction {
        void into(float[] input, float[] output);
    }

    @Override
    public List<Measurement> measure() {
        var input = new float[network.inputs()];
        var output = new float[network.outputs()];
        var random = new SplittableRandom(7);
        for (int i = 0; i < input.length; i++) {
            input[i] = random.nextFloat();
        }
        var timing = new Timing();
        timing.warmUp(() -> many(input, output, 16));
        int calls = (int) Math.max(1, SAMPLE_NANOS * 16 / many(input, output, 16));
        timing.warmUp(() -> many(input, output, calls));
        var rounds = new double[Timing.ROUNDS];
        for (int round = 0; round < rounds.length; round++) {
            rounds[round] = timing.round(() -> many(input, output, calls)) / calls;
        }
        var time = Measurement.of(new Subject(name, "one prediction", 1), Spread.of(rounds), "ns");
        double bytes = Allocation.bytesPerCall(CALLS, () -> network.prediction().into(input, output));
        return List.of(nanos.isPresent() ? time.atMost(nanos.getAsDouble()) : time, Measurement
                .of(new Subject(name, "allocated per prediction", 1), Spread.exactly(bytes), "bytes").atMost(0));
    }

    private long many(float[] input, float[] output, int calls) {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            network.prediction().into(input, output);
        }
        return System.nanoTime() - start;
    }
}
