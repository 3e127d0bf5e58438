package dev.nacre.runtime.train;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.data.Dataset;

/**
 * The rows of a training.
 *
 * @param training rows to learn from
 * @param validation rows to measure on after each epoch, or null
 */
public record TrainingData(Dataset training, @Nullable Dataset validation) {

    /**
     * Checks that labels of both mean the same.
     *
     * @throws dev.nacre.runtime.data.InvalidDataException when both name their classes, and differently
     */
    public TrainingData {
        if (validation != null) {
            validation.sameClassesAs(training.classNames(), "Validation data");
        }
    }
}
