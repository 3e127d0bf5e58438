package dev.nacre.annotations;

/** How far a window may extend beyond the edge of a grid; there it sees zeros, or nothing in a maximum. */
public enum Padding {

    /** Not at all: only places at which the whole window is on the grid. */
    VALID,

    /**
     * As far as gives {@code ceil(length / stride)} places along each axis, so that with stride 1 the grid keeps its size. Half
     * of the padding is in front, and of an odd number the larger half behind, as in PyTorch and TensorFlow.
     */
    SAME
}
