package dev.nacre.runtime.schedule;

/**
 * How the learning rate moves in the course of a training. Time is counted in updates, the first of which has number 0;
 * the rate of an update depends on its number and the {@link ScheduleHorizon} alone.
 * {@snippet :
 * model.train(data, TrainingOptions.defaults().schedule(new CosineDecay(0, 1e-5, Per.EPOCH)));
 * }
 *
 * <p>
 * The annotations of the same names say formula, defaults and source of each.
 */
public sealed interface LearningRateSchedule
        permits Constant, StepDecay, MultiStepDecay, ExponentialDecay, CosineDecay, CosineRestarts, OneCycle,
        InverseSquareRootDecay, InverseTimeDecay, PolynomialDecay, ReduceOnPlateau, Warmup {

    /**
     * The rates of a training.
     *
     * @throws IllegalArgumentException when the schedule ends before the training does and nothing says what follows
     */
    RateCurve over(ScheduleHorizon horizon);
}
