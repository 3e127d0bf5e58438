package dev.nacre.benchmarks.measure;

import dev.nacre.runtime.parallel.Team;

/** The most multiply-adds that the machine does at this moment, in GFLOP/s, with as many threads as a team has. */
public final class Peak implements Team.Task {

    private static final int TURNS = 2_000;
    private static final int CALLS = 100;
    private static final int TRIES = 8;
    private static final int WARM_UP = 400;
    private static final int COUNTER_STRIDE = 16;

    private final Team team;
    private final float[] results;

    /** Makes a measurement for this team and warms it up. */
    public Peak(Team team) {
        this.team = team;
        this.results = new float[team.members() * COUNTER_STRIDE];
        for (int i = 0; i < WARM_UP; i++) {
            once();
        }
    }

    @Override
    public void run(Team.Member member) {
        float sum = 0;
        for (int call = 0; call < CALLS; call++) {
            sum += FmaLoop.run(TURNS, 0.999f, 1e-3f);
        }
        results[member.part() * COUNTER_STRIDE] = sum;
    }

    /** The best of several short runs: what disturbs a run only ever makes it slower. */
    public double gigaflops() {
        double best = 0;
        for (int i = 0; i < TRIES; i++) {
            best = Math.max(best, once());
        }
        if (!(results[0] > 0)) {
            throw new IllegalStateException("the peak loop gave " + results[0] + "; its sums are above zero");
        }
        return best;
    }

    private double once() {
        long start = System.nanoTime();
        team.run(this);
        long nanos = System.nanoTime() - start;
        return (double) FmaLoop.flops(TURNS) * CALLS * team.members() / nanos;
    }
}
