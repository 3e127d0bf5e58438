package dev.nacre.runtime.train;

import java.util.Locale;

/**
 * Keeps a copy of the parameters of the best epoch so far, and before the first epoch of those that training began
 * with.
 */
final class BestParameters {

    private final float[] parameters;
    private final float[] best;
    private double loss = Double.POSITIVE_INFINITY;
    private int epoch;

    BestParameters(float[] parameters) {
        this.parameters = parameters;
        this.best = parameters.clone();
    }

    void offer(EpochResult result) {
        if (result.decidingLoss() < loss) {
            loss = result.decidingLoss();
            epoch = result.epoch();
            System.arraycopy(parameters, 0, best, 0, best.length);
        }
    }

    /** Puts the kept parameters back. */
    void restore() {
        System.arraycopy(best, 0, parameters, 0, best.length);
    }

    /** The epoch they are of; 0 for those from before the training. */
    int epoch() {
        return epoch;
    }

    /** What is kept, for a message. */
    String description() {
        return epoch == 0
                ? "the parameters from before the training"
                : String.format(Locale.ROOT, "the parameters of epoch %d, the best so far with a loss of %.4g", epoch,
                        loss);
    }
}
