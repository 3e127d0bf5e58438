package dev.nacre.processor.train;

import dev.nacre.processor.op.ScalarExpression;

/** A penalty on weights: its derivative is added to the gradient that the optimizer sees. */
public interface Regulariser {

    /** What it is, for summaries: {@code l2 0.0001}. */
    String describe();

    /** Whether it changes anything; one that does not only takes a layer out of the interface's default. */
    boolean acts();

    /** Whether it is for biases, too. */
    boolean onBiases();

    /** Whether it draws a weight towards 0 in proportion to its size, as the weight decay of an optimizer does. */
    default boolean decays() {
        return false;
    }

    /** The penalty of one weight, which is variable 0. */
    ScalarExpression penalty();
}
