package dev.nacre.processor.expression;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.expression.Requirement.Kind;
import dev.nacre.processor.op.ScalarExpression.Select;

/**
 * A point at which a demand fails.
 *
 * @param point the variables
 * @param value what the subject of the demand is there
 */
record Witness(List<Double> point, double value) {

    private static final int HALVINGS = 200;

    /** A point within the ranges where all guards let through and the demand fails, if one is found. */
    static Optional<Witness> against(Requirement requirement, List<Interval> ranges, List<Select> guards) {
        double[] before = null;
        for (var point : Samples.of(ranges)) {
            if (!passes(guards, point)) {
                before = null;
                continue;
            }
            double value = Values.exact(requirement.subject(), point);
            if (requirement.fails(value)) {
                return Optional.of(of(point, value));
            }
            if (requirement.kind() == Kind.NOT_ZERO && before != null && point[0] > before[0]) {
                var between = rootBetween(requirement, before.clone(), point.clone());
                if (between.isPresent() && passes(guards, between.get())) {
                    return Optional.of(of(between.get(), 0));
                }
            }
            before = point;
        }
        return Optional.empty();
    }

    private static boolean passes(List<Select> guards, double... point) {
        return guards.stream().allMatch(guard -> Values.exact(guard, point) == 1);
    }

    private static Witness of(double[] point, double value) {
        return new Witness(java.util.Arrays.stream(point).boxed().toList(), value);
    }

    /** Halves the distance between two points of different signs; a jump across zero is no root. */
    private static Optional<double[]> rootBetween(Requirement requirement, double[] left, double[] right) {
        double sign = Math.signum(Values.exact(requirement.subject(), left));
        double start = Math.abs(Values.exact(requirement.subject(), left));
        if (sign * Values.exact(requirement.subject(), right) >= 0 || Double.isInfinite(start)) {
            return Optional.empty();
        }
        for (int i = 0; i < HALVINGS; i++) {
            var middle = left.clone();
            middle[0] = (left[0] + right[0]) / 2;
            var side = sign * Values.exact(requirement.subject(), middle) > 0 ? left : right;
            side[0] = middle[0];
        }
        return Math.abs(Values.exact(requirement.subject(), left)) <= 1e-6 * Math.min(1, start) ? Optional.of(left)
                : Optional.empty();
    }
}
