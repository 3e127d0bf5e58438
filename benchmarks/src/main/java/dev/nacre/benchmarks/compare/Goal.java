package dev.nacre.benchmarks.compare;

import dev.nacre.benchmarks.measure.Target;

/**
 * What a row is meant to reach.
 *
 * @param of which of its numbers
 * @param target and how far
 */
record Goal(Of of, Target target) {

    /** The number that has a goal. */
    enum Of {
        /** Nacre by the best peer, above 1 where Nacre is better. */
        RATIO,
        /** Nacre's own value. */
        VALUE
    }

    /** At least so many times as good as the best peer. */
    static Goal times(double ratio) {
        return new Goal(Of.RATIO, new Target(Target.Bound.AT_LEAST, ratio));
    }

    /** At most so much. */
    static Goal atMost(double value) {
        return new Goal(Of.VALUE, new Target(Target.Bound.AT_MOST, value));
    }
}
