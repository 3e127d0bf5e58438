package dev.nacre.benchmarks.measure;

import org.jspecify.annotations.Nullable;

/**
 * One row of the result.
 *
 * @param subject what was measured
 * @param value what came out
 * @param unit the unit of the value
 * @param baseline what the machine could do; null where nothing sensible bounds the value
 * @param target what it is meant to reach; null where nothing was promised
 */
public record Measurement(Subject subject, Spread value, String unit, @Nullable Baseline baseline,
        @Nullable Target target) {

    /** A value that stands for itself. */
    public static Measurement of(Subject subject, Spread value, String unit) {
        return new Measurement(subject, value, unit, null, null);
    }

    /** The same beside what the machine could do. */
    public Measurement beside(Baseline baseline) {
        return new Measurement(subject, value, unit, baseline, target);
    }

    /** The same with a largest good value. */
    public Measurement atMost(double limit) {
        return new Measurement(subject, value, unit, baseline, new Target(Target.Bound.AT_MOST, limit));
    }

    /** The same with a smallest good value. */
    public Measurement atLeast(double limit) {
        return new Measurement(subject, value, unit, baseline, new Target(Target.Bound.AT_LEAST, limit));
    }
}
