package dev.nacre.runtime.schedule;

import dev.nacre.annotations.Per;

/**
 * {@code rate * factor^t}, t in epochs, parts of them included, or in updates.
 *
 * @param factor what remains of the rate after one epoch or update, above 0 and at most 1
 * @param per which of the two
 */
public record ExponentialDecay(double factor, Per per) implements LearningRateSchedule {

    /** Checks the factor. */
    public ExponentialDecay {
        Require.above0UpTo1("factor", factor);
    }

    @Override
    public RateCurve over(ScheduleHorizon horizon) {
        return update -> horizon.rate() * Shapes.power(factor, horizon.time(update, per));
    }
}
