package dev.nacre.processor.train;

import java.util.List;

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

    /** Rows, or columns where there are fewer, orthogonal to each other and of length gain. */
    record Orthogonal(double gain) implements Initialiser {}

    /** Each element its own. */
    record Given(List<Double> values) implements Initialiser {
        public Given {
            values = List.copyOf(values);
        }
    }

    /**
     * The logarithms of how frequent classes are in the data that a fresh model is first trained on; 0 until then.
     *
     * @param logits whether each output answers for itself, so that its odds are meant
     */
    record CountedPriors(boolean logits) implements Initialiser {}

    /** The mean square of its elements, in a unit of so many inputs. */
    default double variance(int fanIn) {
        return switch (this) {
            case Constant(var value) -> value * value;
            case Normal(var mean, var standardDeviation) -> mean * mean + standardDeviation * standardDeviation;
            case TruncatedNormal(var mean, var standardDeviation) ->
                mean * mean + VarianceScaling.truncatedVariance(standardDeviation);
            case Uniform(var low, var high) -> (low * low + low * high + high * high) / 3;
            case Orthogonal(var gain) -> gain * gain / fanIn;
            case Given _,CountedPriors _ -> 0;
        };
    }

    /**
     * What surrounds a weight.
     *
     * @param in how many inputs one output sums
     * @param out how many outputs one input feeds
     * @param slope of the rectifier behind it, below zero; 0 also where there is none
     */
    record Surroundings(int in, int out, double slope) {}

    /** An annotation's rule: from what surrounds a weight to its distribution. */
    interface Rule {

        Initialiser initialiser(Surroundings surroundings);

        /** Whether it makes up for what a rectifier cuts, which is too much before an activation that cuts nothing. */
        default boolean isForRectifiers() {
            return false;
        }
    }
}
