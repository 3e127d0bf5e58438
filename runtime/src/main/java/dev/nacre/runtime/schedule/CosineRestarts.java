package dev.nacre.runtime.schedule;

import dev.nacre.annotations.Per;

/**
 * Within each period the rate falls as in {@link CosineDecay}, then it starts anew; periods grow by a factor.
 *
 * @param period length of the first, at least 1
 * @param periodFactor how many times as long each next period is, at least 1
 * @param minimum what the rate falls towards, 0 or more
 * @param per what the length is counted in
 */
public record CosineRestarts(int period, int periodFactor, double minimum, Per per) implements LearningRateSchedule {

    /** Checks the numbers. */
    public CosineRestarts {
        Require.atLeast("period", 1, period);
        Require.atLeast("periodFactor", 1, periodFactor);
        Require.notNegative("minimum", minimum);
    }

    @Override
    public RateCurve over(ScheduleHorizon horizon) {
        long first = horizon.length(period, per);
        return update -> Shapes.halfCosine(horizon.rate(), minimum, share(update, first));
    }

    /** How much of its period is over before an update. */
    private double share(long update, long first) {
        if (periodFactor == 1) {
            return (double) (update % first) / first;
        }
        long within = update;
        long length = first;
        while (within >= length) {
            within -= length;
            length *= periodFactor;
        }
        return (double) within / length;
    }
}
