package dev.nacre.benchmarks.protocol;

/** How gradients become steps. */
public sealed interface Optimizer {

    /**
     * Adam with betas 0.9 and 0.999 and epsilon 1e-8.
     *
     * @param rate of learning
     */
    record Adam(float rate) implements Optimizer {}

    /**
     * Plain gradient descent.
     *
     * @param rate of learning
     */
    record Sgd(float rate) implements Optimizer {}
}
