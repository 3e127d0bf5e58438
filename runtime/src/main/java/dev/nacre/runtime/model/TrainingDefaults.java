package dev.nacre.runtime.model;

/**
 * What the declaration says about training.
 *
 * @param batch rows in a step; the passes are compiled for it, so no step takes more
 * @param epochs passes over the data
 * @param seed seed of initialisation, shuffling and noise
 * @param learningRate the optimizer's declared step size
 */
public record TrainingDefaults(int batch, int epochs, long seed, float learningRate) {

    /** Checks the counts. */
    public TrainingDefaults {
        if (batch < 1 || epochs < 1) {
            throw new IllegalArgumentException("batch " + batch + " and epochs " + epochs + " must be at least 1");
        }
    }
}
