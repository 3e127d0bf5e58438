package dev.nacre.runtime.model;

import java.util.Optional;

import dev.nacre.runtime.train.EarlyStopping;

/**
 * What the declaration says about training.
 *
 * @param batch rows in a step; the passes are compiled for it, so no step takes more
 * @param epochs passes over the data
 * @param seed seed of initialisation, shuffling and noise
 * @param stepSize learning rate, momentum and their schedule
 * @param earlyStopping when to stop before the last epoch
 */
public record TrainingDefaults(int batch, int epochs, long seed, StepSize stepSize,
        Optional<EarlyStopping> earlyStopping) {

    /** Checks the counts. */
    public TrainingDefaults {
        if (batch < 1 || epochs < 1) {
            throw new IllegalArgumentException("batch " + batch + " and epochs " + epochs + " must be at least 1");
        }
    }

    /** A training with a rate that stays, through all epochs. */
    public TrainingDefaults(int batch, int epochs, long seed, float learningRate) {
        this(batch, epochs, seed, StepSize.constant(learningRate), Optional.empty());
    }

    /** The optimizer's own rate. */
    public float learningRate() {
        return stepSize.learningRate();
    }
}
