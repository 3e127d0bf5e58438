package dev.nacre.runtime.model;

import dev.nacre.runtime.schedule.Constant;
import dev.nacre.runtime.schedule.LearningRateSchedule;

/**
 * What the declaration says about the length of the optimizer's steps.
 *
 * @param learningRate the optimizer's own rate
 * @param momentum the optimizer's own momentum; 0 where it has none, or none that a schedule could move
 * @param schedule how they move
 */
public record StepSize(float learningRate, float momentum, LearningRateSchedule schedule) {

    /** A rate that stays. */
    public static StepSize constant(float learningRate) {
        return new StepSize(learningRate, 0, new Constant());
    }
}
