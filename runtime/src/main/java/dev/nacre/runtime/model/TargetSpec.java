package dev.nacre.runtime.model;

/**
 * Where the targets of an output stand and what the loss reads.
 *
 * @param rows where the caller puts the targets; width 1 for {@link OutputKind#CLASSES}
 * @param fromLogits whether the loss works from the scores before softmax or sigmoid; the output's place in the
 *         training workspace then holds these scores and not probabilities
 */
public record TargetSpec(Rows rows, boolean fromLogits) {}
