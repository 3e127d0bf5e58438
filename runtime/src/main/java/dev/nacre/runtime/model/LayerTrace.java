package dev.nacre.runtime.model;

/**
 * Where a layer's output can be looked at after a training step, which is how a diverging network names its first bad
 * layer.
 *
 * @param trainingOffset where the output begins in the training workspace; -1 when the memory plan gave the place to another
 *         buffer
 * @param stride distance between rows; for samples in blocks, the numbers of one sample
 * @param inBlocks whether sixteen samples lie side by side, rather than each in a row of its own
 */
public record LayerTrace(int trainingOffset, int stride, boolean inBlocks) {

    private static final int BLOCK = 16;

    /** The trace of a layer whose output is not kept. */
    public static final LayerTrace NOT_KEPT = new LayerTrace(-1, 0, false);

    /** The trace of an output in rows. */
    public LayerTrace(int trainingOffset, int stride) {
        this(trainingOffset, stride, false);
    }

    /** Whether the output still stands in the workspace after a step. */
    public boolean kept() {
        return trainingOffset >= 0;
    }

    /**
     * The place of one number in the training workspace.
     *
     * @param sample of the batch
     * @param element of the layer's output
     */
    public int index(int sample, int element) {
        return inBlocks ? trainingOffset + (sample / BLOCK * stride + element) * BLOCK + sample % BLOCK
                : trainingOffset + sample * stride + element;
    }
}
