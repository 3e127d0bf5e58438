package dev.nacre.runtime.schedule;

import dev.nacre.annotations.Per;

/**
 * {@code rate * min((t + 1) / warmup, sqrt(warmup / (t + 1)))} with t in updates; without warm-up
 * {@code rate / sqrt(t + 1)} with t in epochs, parts of them included, or in updates.
 *
 * @param warmup how long the rate rises, 0 for not at all
 * @param per what time is counted in
 */
public record InverseSquareRootDecay(int warmup, Per per) implements LearningRateSchedule {

    /** Checks the warm-up. */
    public InverseSquareRootDecay {
        Require.atLeast("warmup", 0, warmup);
    }

    @Override
    public RateCurve over(ScheduleHorizon horizon) {
        if (warmup == 0) {
            return update -> horizon.rate() / Math.sqrt(horizon.time(update, per) + 1);
        }
        double rise = horizon.length(warmup, per);
        return update -> horizon.rate() * Math.min((update + 1) / rise, Math.sqrt(rise / (update + 1)));
    }
}
