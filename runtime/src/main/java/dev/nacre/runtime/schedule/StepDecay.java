package dev.nacre.runtime.schedule;

import dev.nacre.annotations.Per;

/**
 * {@code rate * factor^floor(t / every)}.
 *
 * @param every length of a step, at least 1
 * @param factor what remains of the rate at each step, above 0 and at most 1
 * @param per what the length is counted in
 */
public record StepDecay(int every, double factor, Per per) implements LearningRateSchedule {

    /** Checks the numbers. */
    public StepDecay {
        Require.atLeast("every", 1, every);
        Require.above0UpTo1("factor", factor);
    }

    @Override
    public RateCurve over(ScheduleHorizon horizon) {
        long length = horizon.length(every, per);
        return update -> horizon.rate() * Shapes.wholePower(factor, update / length);
    }
}
