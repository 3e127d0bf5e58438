package dev.nacre.runtime.schedule;

import dev.nacre.annotations.Per;

/**
 * {@code minimum + (rate - minimum) * (1 + cos(pi * min(t, length) / length)) / 2}.
 *
 * @param length how long the rate falls, 0 for the whole training
 * @param minimum where it ends and stays, 0 or more
 * @param per what the length is counted in
 */
public record CosineDecay(int length, double minimum, Per per) implements LearningRateSchedule {

    /** Checks the numbers. */
    public CosineDecay {
        Require.atLeast("length", 0, length);
        Require.notNegative("minimum", minimum);
    }

    @Override
    public RateCurve over(ScheduleHorizon horizon) {
        double updates = horizon.lengthOrAll(length, per);
        return update -> update >= updates ? minimum
                : Shapes.halfCosine(horizon.rate(), minimum, update / updates);
    }
}
