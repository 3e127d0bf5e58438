package dev.nacre.processor.expression;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * All numbers between two ends.
 *
 * @param low the lower end, which may be infinite
 * @param high the upper end, which may be infinite
 */
public record Interval(End low, End high) {

    private static final End MINUS_INFINITY = new End(Double.NEGATIVE_INFINITY, false);
    private static final End INFINITY = new End(Double.POSITIVE_INFINITY, false);

    /** Every number. */
    public static final Interval REALS = new Interval(MINUS_INFINITY, INFINITY);

    /**
     * Where an interval ends.
     *
     * @param included whether the end belongs to it
     */
    public record End(double value, boolean included) {

        End map(DoubleUnaryOperator function) {
            return new End(function.applyAsDouble(value), included);
        }
    }

    /** With both ends. */
    public static Interval closed(double low, double high) {
        return new Interval(new End(low, true), new End(high, true));
    }

    /** Without its ends. */
    public static Interval open(double low, double high) {
        return new Interval(new End(low, false), new End(high, false));
    }

    static Interval point(double value) {
        return closed(value, value);
    }

    static Interval above(double low, boolean included) {
        return new Interval(new End(low, included), INFINITY);
    }

    static Interval below(double high, boolean included) {
        return new Interval(MINUS_INFINITY, new End(high, included));
    }

    /** Whether the number lies in it. */
    boolean contains(double number) {
        return isAbove(low, number) && isAbove(new End(-high.value, high.included), -number);
    }

    private static boolean isAbove(End low, double number) {
        return number > low.value || (number == low.value && low.included);
    }

    /** Whether all of it lies in the other. */
    boolean isWithin(Interval other) {
        return intersect(other).filter(this::equals).isPresent();
    }

    /** With its ends, where those are numbers. */
    Interval closure() {
        return new Interval(new End(low.value, Double.isFinite(low.value)),
                new End(high.value, Double.isFinite(high.value)));
    }

    /** Whether all of it is above the number. */
    boolean exceeds(double number) {
        return low.value > number || (low.value == number && !low.included);
    }

    /** Whether all of it is the number or above. */
    boolean isAtLeast(double number) {
        return low.value >= number;
    }

    /** Whether all of it is below the number. */
    boolean isBelow(double number) {
        return negated().exceeds(-number);
    }

    Interval negated() {
        return new Interval(negated(high), negated(low));
    }

    /** Zero has one sign here. */
    private static End negated(End end) {
        return new End(0 - end.value, end.included);
    }

    /** What a growing function makes of it. */
    Interval grown(DoubleUnaryOperator growing) {
        return new Interval(low.map(growing), high.map(growing));
    }

    Interval absolute() {
        if (isAtLeast(0)) {
            return this;
        }
        if (high.value <= 0) {
            return negated();
        }
        return new Interval(new End(0, true), further(high, negated().high));
    }

    Interval plus(Interval other) {
        return new Interval(sum(low, other.low), sum(high, other.high));
    }

    Interval minus(Interval other) {
        return plus(other.negated());
    }

    private static End sum(End left, End right) {
        return new End(left.value + right.value, left.included && right.included);
    }

    Interval times(Interval other) {
        var corners = new End[] {product(low, other.low), product(low, other.high), product(high, other.low),
            product(high, other.high)};
        var least = corners[0];
        var most = corners[0];
        for (var corner : corners) {
            least = nearer(least, corner);
            most = further(most, corner);
        }
        return new Interval(least, most);
    }

    /** Zero times anything is zero, also times what has no end. */
    private static End product(End left, End right) {
        boolean zero = left.value == 0 || right.value == 0;
        boolean included = (left.included && right.included) || (left.value == 0 && left.included)
                || (right.value == 0 && right.included);
        return new End(zero ? 0 : left.value * right.value, included);
    }

    Interval over(Interval divisor) {
        if (divisor.exceeds(0)) {
            return times(new Interval(divisor.high.map(Interval::inverse), divisor.low.map(Interval::inverse)));
        }
        return divisor.isBelow(0) ? negated().over(divisor.negated()) : REALS;
    }

    private static double inverse(double positive) {
        return 1 / Math.abs(positive);
    }

    /** The same number times itself. */
    Interval square() {
        var size = absolute();
        return size.times(size);
    }

    Interval least(Interval other) {
        return new Interval(nearer(low, other.low), within(high, other.high));
    }

    Interval most(Interval other) {
        return negated().least(other.negated()).negated();
    }

    /** From the lowest to the highest of both. */
    Interval hull(Interval other) {
        return new Interval(nearer(low, other.low), further(high, other.high));
    }

    /** What lies in both; nothing if that is nothing. */
    Optional<Interval> intersect(Interval other) {
        var lower = within(other.negated().high, negated().high);
        var both = new Interval(new End(-lower.value, lower.included), within(high, other.high));
        boolean empty = both.low.value > both.high.value
                || (both.low.value == both.high.value && !(both.low.included && both.high.included));
        return empty ? Optional.empty() : Optional.of(both);
    }

    /** The lower of two lower ends. */
    private static End nearer(End left, End right) {
        if (left.value == right.value) {
            return new End(left.value, left.included || right.included);
        }
        return left.value < right.value ? left : right;
    }

    /** The higher of two upper ends. */
    private static End further(End left, End right) {
        if (left.value == right.value) {
            return new End(left.value, left.included || right.included);
        }
        return left.value > right.value ? left : right;
    }

    /** The lower of two upper ends. */
    private static End within(End left, End right) {
        if (left.value == right.value) {
            return new End(left.value, left.included && right.included);
        }
        return left.value < right.value ? left : right;
    }
}
