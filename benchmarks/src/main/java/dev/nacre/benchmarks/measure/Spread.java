package dev.nacre.benchmarks.measure;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * What several rounds gave.
 *
 * @param median the middle one
 * @param low the smallest
 * @param high the largest
 */
public record Spread(double median, double low, double high) {

    /**
     * The spread of these values.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a spread needs at least one value");
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(median(sorted), sorted[0], sorted[sorted.length - 1]);
    }

    /** A single value, which has no spread. */
    public static Spread exactly(double value) {
        return new Spread(value, value, value);
    }

    /** The median of values that are sorted already; the mean of the two middle ones of an even number. */
    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The spread in another unit, by a function that only rises. */
    public Spread map(DoubleUnaryOperator rising) {
        return new Spread(rising.applyAsDouble(median), rising.applyAsDouble(low), rising.applyAsDouble(high));
    }
}
