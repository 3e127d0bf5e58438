package dev.nacre.runtime.train;

/**
 * How an epoch went on one set of rows.
 *
 * @param loss mean loss over the rows
 * @param accuracy fraction of correct predictions of the first output that has an accuracy; NaN when none has
 */
public record Score(double loss, double accuracy) {}
