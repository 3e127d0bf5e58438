package dev.nacre.processor.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.nacre.processor.expression.Requirement.Kind;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.ScalarExpression.Leaf;
import dev.nacre.processor.op.ScalarExpression.Select;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

/** Finds where a formula may not be defined: intervals prove that it is, and points that it is not. */
final class DomainCheck {

    private final List<Finding> findings = new ArrayList<>();

    private DomainCheck() {}

    /**
     * A demand that is not proved.
     *
     * @param witness where it fails; nothing where it is merely not proved
     */
    record Finding(Requirement requirement, Optional<Witness> witness) {}

    /** Every demand of the expression that its variables' ranges do not fulfil. */
    static List<Finding> of(ScalarExpression expression, List<Interval> variables) {
        var check = new DomainCheck();
        check.walk(expression, Ranges.of(variables), List.of());
        return check.findings.stream().distinct().toList();
    }

    /** Whether a part can only be more than a float holds; the innermost such part. */
    static Optional<ScalarExpression> overflow(ScalarExpression expression, Ranges ranges) {
        var inside = Parts.of(expression).stream().flatMap(part -> overflow(part, ranges).stream()).findFirst();
        if (inside.isPresent()) {
            return inside;
        }
        var range = ranges.of(expression);
        return range.exceeds(Float.MAX_VALUE) || range.isBelow(-Float.MAX_VALUE) ? Optional.of(expression)
                : Optional.empty();
    }

    private void walk(ScalarExpression expression, Ranges ranges, List<Select> guards) {
        if (expression instanceof Select select) {
            walk(select.left(), ranges, guards);
            walk(select.right(), ranges, guards);
            walk(select.then(), ranges.whereBelow(select.left(), select.right()), also(guards, select, true));
            walk(select.otherwise(), ranges.whereNotBelow(select.left(), select.right()), also(guards, select, false));
            return;
        }
        var base = powerBase(expression);
        base.ifPresent(inner -> require(new Requirement(expression, inner, Kind.NOT_NEGATIVE_BASE), ranges, guards));
        base.map(List::of).orElseGet(() -> Parts.of(expression)).forEach(part -> walk(part, ranges, guards));
        requirement(expression).ifPresent(requirement -> require(requirement, ranges, guards));
    }

    /** The base a of {@code exp(p log a)} with p above 0, which may be 0. */
    private static Optional<ScalarExpression> powerBase(ScalarExpression expression) {
        boolean power = expression instanceof Unary(UnaryFunction outer, Binary(BinaryFunction product, Constant(double p), Unary(UnaryFunction inner, _)))
                && outer == UnaryFunction.EXPONENTIAL && product == BinaryFunction.MULTIPLY && p > 0
                && inner == UnaryFunction.LOGARITHM;
        return power && expression instanceof Unary(_, Binary(_, _, Unary(_, var base))) ? Optional.of(base)
                : Optional.empty();
    }

    private static Optional<Requirement> requirement(ScalarExpression part) {
        return switch (part) {
            case Unary(var function, var x) -> switch (function) {
                case LOGARITHM -> Optional.of(new Requirement(part, x, Kind.POSITIVE));
                case LOG1P -> Optional.of(new Requirement(part, x, Kind.ABOVE_MINUS_ONE));
                case SQUARE_ROOT -> Optional.of(new Requirement(part, x, Kind.NOT_NEGATIVE));
                case NEGATE, ABSOLUTE, EXPONENTIAL, TANH, SIGMOID, SOFTPLUS, ERF, EXPM1, SINE, COSINE ->
                    Optional.empty();
            };
            case Binary(var function, _, var divisor) when function == BinaryFunction.DIVIDE ->
                Optional.of(new Requirement(part, divisor, Kind.NOT_ZERO));
            case Leaf _,Binary _,Select _ -> Optional.empty();
        };
    }

    private void require(Requirement requirement, Ranges ranges, List<Select> guards) {
        var subject = requirement.subject();
        boolean away = requirement.kind() == Kind.NOT_ZERO
                && (ranges.of(Match.absolute(subject)).exceeds(0) || ranges.of(subject.times(subject)).exceeds(0));
        if (!away && !requirement.holdsFor(ranges.of(subject))) {
            findings.add(new Finding(requirement, Witness.against(requirement, ranges.variables(), guards)));
        }
    }

    /** The condition turned into one that is 1 where the branch is taken. */
    private static List<Select> also(List<Select> guards, Select select, boolean taken) {
        var more = new ArrayList<>(guards);
        more.add(new Select(select.left(), select.right(), ScalarExpression.constant(taken ? 1 : 0),
                ScalarExpression.constant(taken ? 0 : 1)));
        return more;
    }
}
