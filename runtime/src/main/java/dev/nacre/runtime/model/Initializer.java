package dev.nacre.runtime.model;

/**
 * How a parameter is filled before training; each element's number depends on the seed, the parameter's stream and the
 * element's logical index alone, so neither layout nor padding changes it.
 */
public sealed interface Initializer {

    /**
     * Every element the same.
     *
     * @param value the value
     */
    record Constant(float value) implements Initializer {}

    /**
     * Gaussian numbers.
     *
     * @param mean the mean
     * @param standardDeviation the standard deviation
     */
    record Normal(float mean, float standardDeviation) implements Initializer {}

    /**
     * Evenly distributed numbers.
     *
     * @param low lower limit, included
     * @param high upper limit, excluded
     */
    record Uniform(float low, float high) implements Initializer {}

    /**
     * Gaussian numbers, drawn again where they fall further than two standard deviations from the mean.
     *
     * @param mean the mean
     * @param standardDeviation the standard deviation of the Gaussian before it is cut
     */
    record TruncatedNormal(float mean, float standardDeviation) implements Initializer {}
}
