package dev.nacre.runtime.model;

/**
 * Lengths of the arrays that a network works in.
 *
 * @param parameters floats of the parameter array, padding included
 * @param gradients floats of the gradient array; zero when gradients live in the workspace or are used up at once
 * @param optimizerSlots arrays of the length of the parameters that the optimizer keeps (0 for plain SGD, 2 for Adam)
 * @param training the workspace of a training step
 * @param inference the workspace of a prediction of up to a batch of rows
 */
public record Sizes(int parameters, int gradients, int optimizerSlots, Arena training, Arena inference) {}
