package dev.nacre.runtime.schedule;

/**
 * The rate is multiplied by a factor when the loss has stopped falling. The loss decides at the end of each epoch: that
 * of the validation data, or of the training data where there is no other. In between the rate stands still.
 *
 * @param factor what remains of the rate, between 0 and 1
 * @param patience epochs without improvement that are put up with
 * @param minimumImprovement share of the best loss by which a loss has to be below it to count as an improvement
 * @param cooldown epochs after a reduction that do not count
 * @param minimum the rate is never reduced below this, 0 or more
 */
public record ReduceOnPlateau(double factor, int patience, double minimumImprovement, int cooldown, double minimum)
        implements
            LearningRateSchedule {

    /** Checks the numbers. */
    public ReduceOnPlateau {
        Require.between0And1("factor", factor);
        Require.atLeast("patience", 0, patience);
        Require.notNegative("minimumImprovement", minimumImprovement);
        Require.atLeast("cooldown", 0, cooldown);
        Require.notNegative("minimum", minimum);
    }

    /** The rates until the first plateau; after each the loop goes on with a smaller rate. */
    @Override
    public RateCurve over(ScheduleHorizon horizon) {
        return new Constant().over(horizon);
    }
}
