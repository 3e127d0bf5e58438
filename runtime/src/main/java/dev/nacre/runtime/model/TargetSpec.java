package dev.nacre.runtime.model;

import org.jspecify.annotations.Nullable;

/**
 * Where the targets of an output stand and what the loss reads.
 *
 * @param rows where the caller puts the targets; for {@link OutputKind#CLASSES} one number for each position
 * @param fromLogits whether the loss works from the scores before softmax or sigmoid; the output's place in the
 *         training workspace then holds these scores and not probabilities
 * @param weights where the caller puts the weight of each sample, of width 1; null when the loss takes none
 */
public record TargetSpec(Rows rows, boolean fromLogits, @Nullable Rows weights) {

    /** Checks the width of the weights. */
    public TargetSpec {
        if (weights != null && weights.width() != 1) {
            throw new IllegalArgumentException("a sample has one weight, not " + weights.width());
        }
    }

    /** Targets of samples that all weigh the same. */
    public TargetSpec(Rows rows, boolean fromLogits) {
        this(rows, fromLogits, null);
    }
}
