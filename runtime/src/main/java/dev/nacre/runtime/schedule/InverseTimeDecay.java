package dev.nacre.runtime.schedule;

import dev.nacre.annotations.Per;

/**
 * {@code rate / (1 + decay * t)}, t in epochs, parts of them included, or in updates.
 *
 * @param decay 0 or more
 * @param per what time is counted in
 */
public record InverseTimeDecay(double decay, Per per) implements LearningRateSchedule {

    /** Checks the decay. */
    public InverseTimeDecay {
        Require.notNegative("decay", decay);
    }

    @Override
    public RateCurve over(ScheduleHorizon horizon) {
        return update -> horizon.rate() / (1 + decay * horizon.time(update, per));
    }
}
