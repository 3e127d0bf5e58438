package dev.nacre.benchmarks.workload;

import java.util.List;

import dev.nacre.benchmarks.measure.Baseline;
import dev.nacre.benchmarks.measure.CopyBandwidth;
import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.parallel.Team;

/**
 * What the optimizer costs: steps on batches of one row, which do little else, beside the memory that they must move.
 *
 * @param name what the network is called in the result
 * @param optimizer what trains it
 * @param passes a network trained on batches of one row
 */
record UpdateWorkload(String name, String optimizer, Passes passes) implements Workload {

    /** How much longer than one pass over its memory a step should take at most. */
    private static final double MAX_TIMES_STREAMING = 1.5;

    @Override
    public List<Measurement> measure() {
        long parameters = passes.spec().parameterCount();
        var copy = new CopyBandwidth(parameters * Float.BYTES * arrays());
        var nanos = new double[Timing.ROUNDS];
        var bandwidths = new double[Timing.ROUNDS];
        try (var team = Team.of(1)) {
            var steps = new Steps(passes, team);
            var timing = new Timing();
            timing.warmUp(steps::once);
            for (int round = 0; round < nanos.length; round++) {
                bandwidths[round] = copy.gigabytesPerSecond();
                nanos[round] = timing.round(steps::once) / parameters;
            }
            steps.loss();
        }
        return rows(Spread.of(nanos), Spread.of(bandwidths));
    }

    /** The parameter itself and what the optimizer remembers of it. */
    private int arrays() {
        return 1 + passes.spec().sizes().optimizerSlots();
    }

    /** The forward pass reads the parameter; the optimizer reads and writes it and what it remembers. */
    private int bytesPerParameter() {
        return Float.BYTES * (1 + 2 * arrays());
    }

    private List<Measurement> rows(Spread nanos, Spread bandwidth) {
        double best = bytesPerParameter() / bandwidth.median();
        return List.of(
                Measurement.of(new Subject(name, optimizer + " step per parameter", 1), nanos, "ns")
                        .beside(new Baseline(best, best / nanos.median())),
                Measurement.of(new Subject(name, optimizer + " by streaming its memory", 1),
                        nanos.map(time -> time / best), "x").atMost(MAX_TIMES_STREAMING),
                Measurement.of(new Subject(name, "copy of as much memory", 1), bandwidth, "GB/s"));
    }
}
