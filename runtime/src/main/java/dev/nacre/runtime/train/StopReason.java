package dev.nacre.runtime.train;

/**
 * How a training ended.
 *
 * @param kind in short
 * @param keptEpoch the epoch whose parameters the model now holds; 0 for those from before the training
 * @param reason in a sentence
 */
public record StopReason(Kind kind, int keptEpoch, String reason) {

    /** What ended it. */
    public enum Kind {
        /** The last epoch was done. */
        ALL_EPOCHS,
        /** The loss had stopped falling. */
        STOPPED_EARLY,
        /** The loss or a parameter was no longer finite. */
        DIVERGED
    }
}
