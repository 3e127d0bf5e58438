package dev.nacre.runtime.model;

import java.util.List;

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

    /**
     * A random matrix whose rows, or columns where there are fewer, are orthogonal to each other; the first extent
     * counts as rows, all others together as columns.
     *
     * @param gain the length of each row or column
     */
    record Orthogonal(float gain) implements Initializer {}

    /**
     * Each element its own number.
     *
     * @param values one for each element, in logical order
     */
    record Given(List<Float> values) implements Initializer {

        /** Keeps a copy. */
        public Given {
            values = List.copyOf(values);
        }
    }

    /**
     * Zero until a fresh model is first trained, then the logarithms of how frequent the classes of its data are. The
     * parameter belongs to the output's own layer and has a number for each of its numbers.
     *
     * @param logits whether each output answers for itself, so that its odds are meant
     */
    record ClassPriors(boolean logits) implements Initializer {}
}
