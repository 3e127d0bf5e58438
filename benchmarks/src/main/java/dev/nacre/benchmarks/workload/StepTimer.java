package dev.nacre.benchmarks.workload;

import dev.nacre.benchmarks.measure.Allocation;
import dev.nacre.benchmarks.measure.Peak;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.parallel.Team;

/** Steps of one network on one number of threads, each round beside the peak of as many threads at that moment. */
final class StepTimer implements AutoCloseable {

    private static final int CALLS = 200;

    private final Team team;
    private final Steps steps;
    private final Peak peak;
    private final Timing timing = new Timing();
    private final double[] nanos = new double[Timing.ROUNDS];
    private final double[] peaks = new double[Timing.ROUNDS];

    StepTimer(Passes passes, int threads) {
        team = Team.of(threads);
        steps = new Steps(passes, team);
        timing.warmUp(steps::once);
        peak = new Peak(team);
    }

    void round(int number) {
        double before = peak.gigaflops();
        nanos[number] = timing.round(steps::once);
        peaks[number] = Math.max(before, peak.gigaflops());
        steps.loss();
    }

    int threads() {
        return steps.threads();
    }

    Spread nanos() {
        return Spread.of(nanos);
    }

    Spread gigaflops() {
        return Spread.of(peaks);
    }

    /** How many times longer each round's step took than so many operations take at that round's peak. */
    Spread timesFloor(long flops) {
        var ratios = new double[nanos.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = nanos[i] * peaks[i] / flops;
        }
        return Spread.of(ratios);
    }

    /** How many times faster this was than the other, round by round. */
    Spread speedUp(StepTimer other) {
        var ratios = new double[nanos.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = other.nanos[i] / nanos[i];
        }
        return Spread.of(ratios);
    }

    double bytesPerStep() {
        return Allocation.bytesPerCall(CALLS, steps::once);
    }

    @Override
    public void close() {
        team.close();
    }
}
