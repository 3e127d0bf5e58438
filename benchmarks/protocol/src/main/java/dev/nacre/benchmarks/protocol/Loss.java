package dev.nacre.benchmarks.protocol;

/** What a training makes small. */
public enum Loss {
    /** Of logits and class indexes, the mean over rows. */
    CROSS_ENTROPY,
    /** The mean over all elements. */
    SQUARED_ERROR,
    /** Of logits and zeroes or ones, the mean over all elements. */
    BINARY_CROSS_ENTROPY
}
