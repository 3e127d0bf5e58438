package dev.nacre.benchmarks.compare;

import java.util.Arrays;
import java.util.Optional;

/** Whether two systems did the same. */
final class Agreement {

    private static final double TOLERANCE = 1e-3;
    private static final double TOLERANCE_OF_MEANS = 0.05;

    private Agreement() {}

    /** Compares losses step by step; what is wrong, if anything. */
    static Optional<String> ofLosses(double[] own, double[] other) {
        for (int step = 0; step < own.length; step++) {
            double difference = Math.abs(own[step] - other[step]);
            if (own.length != other.length || !(difference <= TOLERANCE * Math.abs(own[step]))) {
                return Optional.of("the loss of step %d is %.6g, not %.6g".formatted(step + 1, other[step], own[step]));
            }
        }
        return Optional.empty();
    }

    /** Compares losses on average, where chance has a part in each. */
    static Optional<String> ofMeans(double[] own, double[] other) {
        double mine = mean(own);
        double its = mean(other);
        return Math.abs(mine - its) <= TOLERANCE_OF_MEANS * mine
                ? Optional.empty()
                : Optional.of("the mean of %d losses is %.6g, not %.6g".formatted(other.length, its, mine));
    }

    /**
     * Compares what networks say.
     *
     * @param width numbers of a row
     * @param logits whether a row may differ by a number that all of it have in common
     */
    static Optional<String> ofOutputs(double[] own, double[] other, int width, boolean logits) {
        if (own.length != other.length) {
            return Optional.of("there are " + other.length + " outputs, not " + own.length);
        }
        var mine = logits ? centred(own, width) : own;
        var its = logits ? centred(other, width) : other;
        double largest = Arrays.stream(mine).map(Math::abs).max().orElse(0);
        for (int i = 0; i < mine.length; i++) {
            if (!(Math.abs(mine[i] - its[i]) <= TOLERANCE * largest)) {
                return Optional.of("output %d is %.6g, not %.6g".formatted(i, its[i], mine[i]));
            }
        }
        return Optional.empty();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double[] centred(double[] values, int width) {
        var centred = values.clone();
        for (int row = 0; row < values.length; row += width) {
            double mean = mean(Arrays.copyOfRange(values, row, row + width));
            for (int i = row; i < row + width; i++) {
                centred[i] -= mean;
            }
        }
        return centred;
    }
}
