package dev.nacre.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import dev.nacre.benchmarks.measure.Baseline;
import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;
import dev.nacre.runtime.model.Passes;

/**
 * A training step - forward, backward, optimizer - with one and two threads, beside its
 * arithmetic floor: the time that the matrix products alone take at the machine's peak.
 *
 * @param name what the network is called in the result
 * @param passes the network
 * @param threads with how many threads at most: one where a step is over before a second thread could help
 * @param goals what it is meant to reach
 */
record StepWorkload(String name, Passes passes, int threads, StepGoals goals) implements Workload {

    @Override
    public List<Measurement> measure() {
        try (var one = new StepTimer(passes, 1)) {
            return Math.min(threads, Runtime.getRuntime().availableProcessors()) < 2 ? alone(one) : beside(one);
        }
    }

    private List<Measurement> alone(StepTimer one) {
        for (int round = 0; round < Timing.ROUNDS; round++) {
            one.round(round);
        }
        return rows(one);
    }

    private List<Measurement> beside(StepTimer one) {
        try (var two = new StepTimer(passes, 2)) {
            for (int round = 0; round < Timing.ROUNDS; round++) {
                one.round(round);
                two.round(round);
            }
            var rows = new ArrayList<>(rows(one));
            rows.addAll(rows(two));
            rows.add(promised(Measurement.of(subject("speed-up over one thread", two), two.speedUp(one), "x"),
                    goals.speedUp(), Measurement::atLeast));
            return rows;
        }
    }

    private List<Measurement> rows(StepTimer timer) {
        long flops = ProductFlops.ofTraining(passes.spec());
        var micros = timer.nanos().map(nanos -> nanos / 1e3);
        double peak = timer.gigaflops().median();
        double floor = flops / peak / 1e3;
        var ratio = timer.timesFloor(flops);
        double fraction = 1 / ratio.median();
        var reached = new Spread(flops / timer.nanos().median(), flops / timer.nanos().high(),
                flops / timer.nanos().low());
        boolean alone = timer.threads() == 1;
        var step = Measurement.of(subject("step", timer), micros, "us").beside(new Baseline(floor, fraction));
        var times = Measurement.of(subject("step by arithmetic floor", timer), ratio, "x")
                .beside(new Baseline(1, fraction));
        return List.of(alone ? promised(step, goals.micros(), Measurement::atMost) : step,
                alone ? promised(times, goals.timesFloor(), Measurement::atMost) : times,
                Measurement.of(subject("products", timer), reached, "GFLOP/s").beside(new Baseline(peak, fraction)),
                Measurement.of(subject("allocated per step", timer), Spread.exactly(timer.bytesPerStep()), "bytes")
                        .atMost(0));
    }

    /** Sets the goal if there is one. */
    private static Measurement promised(Measurement measurement, OptionalDouble goal, Goal goals) {
        return goal.isPresent() ? goals.set(measurement, goal.getAsDouble()) : measurement;
    }

    /** One of the two ways to set a goal. */
    @FunctionalInterface
    private interface Goal {
        Measurement set(Measurement measurement, double limit);
    }

    private Subject subject(String metric, StepTimer timer) {
        return new Subject(name, metric, timer.threads());
    }
}
