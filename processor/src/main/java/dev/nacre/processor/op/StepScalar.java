package dev.nacre.processor.op;

/** A number that generated code computes once per training step. */
public sealed interface StepScalar {

    /** The learning rate of this step. */
    record LearningRate() implements StepScalar {}

    /** The momentum of this step, which a schedule may change. */
    record Momentum() implements StepScalar {}

    /** The number of this update, counted from 1. */
    record StepNumber() implements StepScalar {}

    /** One over the number of samples in this batch. */
    record InverseRows() implements StepScalar {}

    /** {@code 1 - decay^t} with t the number of this update, counted from 1. */
    record BiasCorrection(double decay) implements StepScalar {}
}
