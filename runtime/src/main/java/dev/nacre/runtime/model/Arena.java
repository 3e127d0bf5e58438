package dev.nacre.runtime.model;

/**
 * The one array in which a kind of pass works.
 *
 * @param length its length in floats
 * @param lossOffset where the losses of the single samples stand: row r's, summed over all outputs with their weights,
 *         is {@code workspace[lossOffset + r]}
 */
public record Arena(int length, int lossOffset) {}
