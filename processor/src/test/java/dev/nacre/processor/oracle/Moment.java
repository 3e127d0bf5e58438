package dev.nacre.processor.oracle;

import dev.nacre.processor.op.StepScalar;

/**
 * What all elements of one step have in common.
 *
 * @param rows how many samples the batch has
 * @param seed of dropout and noise
 * @param step the number of the update, counted from 1
 * @param learningRate of this step
 */
public record Moment(int rows, long seed, long step, double learningRate) {

    double scalar(StepScalar scalar) {
        return switch (scalar) {
            case StepScalar.LearningRate _ -> learningRate;
            case StepScalar.InverseRows _ -> 1.0 / rows;
            case StepScalar.BiasCorrection correction -> 1 - StrictMath.pow(correction.decay(), step);
        };
    }
}
