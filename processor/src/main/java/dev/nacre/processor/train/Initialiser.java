package dev.nacre.processor.train;

/** The distribution a parameter is drawn from, with its constants worked out for this parameter. */
public sealed interface Initialiser {

    /** All elements equal. */
    record Constant(double value) implements Initialiser {}

    /** Gaussian. */
    record Normal(double mean, double standardDeviation) implements Initialiser {}

    /** Gaussian, redrawn outside of two standard deviations. */
    record TruncatedNormal(double mean, double standardDeviation) implements Initialiser {}

    /** Uniform in [low, high). */
    record Uniform(double low, double high) implements Initialiser {}

    /** An annotation's rule: from the fans of a parameter to its distribution. */
    interface Rule {

        Initialiser initialiser(int fanIn, int fanOut);
    }
}
