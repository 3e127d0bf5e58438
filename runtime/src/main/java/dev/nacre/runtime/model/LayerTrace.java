package dev.nacre.runtime.model;

/**
 * Where a layer's output can be looked at after a training step, which is how a diverging network names its first bad
 * layer.
 *
 * @param trainingOffset start of row 0 in the training workspace; -1 when the memory plan gave the place to another
 *         buffer
 * @param stride distance between rows
 */
public record LayerTrace(int trainingOffset, int stride) {

    /** The trace of a layer whose output is not kept. */
    public static final LayerTrace NOT_KEPT = new LayerTrace(-1, 0);

    /** Whether the output still stands in the workspace after a step. */
    public boolean kept() {
        return trainingOffset >= 0;
    }
}
