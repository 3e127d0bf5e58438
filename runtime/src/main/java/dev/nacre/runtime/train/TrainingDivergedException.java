package dev.nacre.runtime.train;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.model.NacreException;

/**
 * Training stopped because the loss or a parameter became NaN or infinite. The model holds the parameters of the best
 * epoch so far, which the message names with the step, the first layer in trouble, and advice.
 */
public final class TrainingDivergedException extends NacreException {

    private static final long serialVersionUID = 1L;

    private final int epoch;
    private final long step;
    private final @Nullable String layer;
    private final transient History history;

    TrainingDivergedException(String message, int epoch, long step, @Nullable String layer, History history) {
        super(message);
        this.epoch = epoch;
        this.step = step;
        this.layer = layer;
        this.history = history;
    }

    /** The epoch in which it happened, from 1. */
    public int epoch() {
        return epoch;
    }

    /** The step at which it was seen, counted over all epochs from 1. */
    public long step() {
        return step;
    }

    /**
     * The first layer with a parameter or output that is not finite, else the one with the largest numbers; null if
     * none was kept.
     */
    public @Nullable String layer() {
        return layer;
    }

    /** The epochs that were finished before. */
    public History history() {
        return history;
    }
}
