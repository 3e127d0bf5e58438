package dev.nacre.benchmarks.measure;

/**
 * What a value is meant to reach.
 *
 * @param bound which side of the limit is good
 * @param limit the limit itself, included
 */
public record Target(Bound bound, double limit) {

    /** The good side of a limit. */
    public enum Bound {
        /** Small values are good. */
        AT_MOST,
        /** Large values are good. */
        AT_LEAST
    }

    /** Whether the value is good. */
    public boolean met(double value) {
        return switch (bound) {
            case AT_MOST -> value <= limit;
            case AT_LEAST -> value >= limit;
        };
    }
}
