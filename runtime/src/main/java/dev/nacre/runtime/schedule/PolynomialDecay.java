package dev.nacre.runtime.schedule;

import dev.nacre.annotations.Per;

/**
 * {@code end + (rate - end) * (1 - min(t, length) / length)^power}.
 *
 * @param length how long the rate falls, 0 for the whole training
 * @param power 1 for a straight line, above 0
 * @param end where it ends and stays, 0 or more
 * @param per what the length is counted in
 */
public record PolynomialDecay(int length, double power, double end, Per per) implements LearningRateSchedule {

    /** Checks the numbers. */
    public PolynomialDecay {
        Require.atLeast("length", 0, length);
        Require.positive("power", power);
        Require.notNegative("end", end);
    }

    @Override
    public RateCurve over(ScheduleHorizon horizon) {
        double updates = horizon.lengthOrAll(length, per);
        return update -> update >= updates ? end
                : end + (horizon.rate() - end) * Shapes.power((updates - update) / updates, power);
    }
}
