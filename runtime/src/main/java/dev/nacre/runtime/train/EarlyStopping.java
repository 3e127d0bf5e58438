package dev.nacre.runtime.train;

/**
 * Ends a training when the loss has stopped falling, and gives back the parameters of the best epoch. The loss is that
 * of the validation data, or of the training data where there is no other.
 *
 * @param patience epochs in a row without improvement after which training ends, at least 1
 * @param minimumImprovement fraction of the best loss by which a loss has to be below it to count as an improvement; 0 for
 *         any
 */
public record EarlyStopping(int patience, double minimumImprovement) {

    /** Checks the numbers. */
    public EarlyStopping {
        if (patience < 1) {
            throw new IllegalArgumentException("patience must be at least 1, not " + patience);
        }
        if (!(minimumImprovement >= 0 && minimumImprovement < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("minimumImprovement must be 0 or more, not " + minimumImprovement);
        }
    }
}
