package dev.nacre.runtime.train;

/**
 * What a training is about to do.
 *
 * @param network name of the network
 * @param rows rows of the training data
 * @param epochs passes over them
 * @param stepsPerEpoch updates in each
 * @param threads threads at work, the caller included
 */
public record TrainingStart(String network, int rows, int epochs, int stepsPerEpoch, int threads) {}
