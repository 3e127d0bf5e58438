package dev.nacre.runtime.data;

/**
 * The two parts of a cut dataset.
 *
 * @param first the part whose fraction was asked for
 * @param second the rest
 */
public record Split(Dataset first, Dataset second) {}
