package dev.nacre.runtime.train;

import dev.nacre.runtime.data.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a training.
 *
 * @param training rows to learn from
 * @param validation rows to measure on after each epoch, or null
 */
public record TrainingData(Dataset training, @Nullable Dataset validation) {
}
