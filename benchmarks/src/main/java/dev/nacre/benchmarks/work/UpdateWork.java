package dev.nacre.benchmarks.work;

import java.util.List;

import dev.nacre.benchmarks.measure.CopyBandwidth;
import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;
import dev.nacre.benchmarks.measure.Yardstick;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.parallel.Team;

/**
 * What the optimizer costs: steps on batches of one row, which do little else, beside the memory that they must move.
 *
 * @param name what the network is called in the result
 * @param passes a network trained by Adam on batches of one row
 */
record UpdateWork(String name, Passes passes) implements Work {

    // The forward pass reads the parameter; Adam reads and writes it and its two averages.
    private static final int BYTES_PER_PARAMETER = Float.BYTES * (1 + 2 * 3);
    private static final int ARRAYS = 3;

    @Override
    public List<Measurement> measure() {
        long parameters = passes.spec().parameterCount();
        var copy = new CopyBandwidth(ARRAYS * Float.BYTES * parameters);
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

    private List<Measurement> rows(Spread nanos, Spread bandwidth) {
        double best = BYTES_PER_PARAMETER / bandwidth.median();
        return List.of(
                Measurement.of(new Subject(name, "Adam step per parameter", 1), nanos, "ns")
                        .beside(new Yardstick(best, best / nanos.median())),
                Measurement.of(new Subject(name, "copy of as much memory", 1), bandwidth, "GB/s"));
    }
}
