package dev.nacre.runtime.train;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.data.Dataset;

/**
 * The rows of a training.
 *
 * @param training rows to learn from
 * @param validation rows to measure on after each epoch, or null
 */
public record TrainingData(Dataset training, @Nullable Dataset validation) {}
