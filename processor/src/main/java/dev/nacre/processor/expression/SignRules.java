package dev.nacre.processor.expression;

import java.util.Optional;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.ScalarExpression.Leaf;
import dev.nacre.processor.op.ScalarExpression.Select;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.expression.Match.negated;
import static dev.nacre.processor.op.ScalarExpression.constant;

/** Brings signs to the outside and numbers to the left, so that the other rules meet each pattern in one form. */
final class SignRules {

    private SignRules() {}

    static Optional<ScalarExpression> rewritten(ScalarExpression expression) {
        return switch (expression) {
            case Unary(var function, var x) when function == UnaryFunction.NEGATE && isDifference(x) ->
                Optional.of(negated(x));
            case Unary(var function, var x) when function == UnaryFunction.ABSOLUTE -> absolute(x);
            case Binary(var function, var left, var right) -> binary(function, left, right);
            case Leaf _,Unary _,Select _ -> Optional.empty();
        };
    }

    private static boolean isDifference(ScalarExpression expression) {
        return expression instanceof Binary(var function, _, _) && function == BinaryFunction.SUBTRACT;
    }

    /** {@code |-a| = |a|}, and {@code |a| = a} where a is known to be 0 or more. */
    private static Optional<ScalarExpression> absolute(ScalarExpression x) {
        if (Ranges.ofReals().of(x).isAtLeast(0)) {
            return Optional.of(x);
        }
        return Match.argument(x, UnaryFunction.NEGATE).map(Match::absolute);
    }

    private static Optional<ScalarExpression> binary(BinaryFunction function, ScalarExpression left,
            ScalarExpression right) {
        return switch (function) {
            case ADD -> sum(left, right);
            case SUBTRACT -> isNegative(right) ? Optional.of(left.plus(negated(right)))
                    : isNegation(left) ? Optional.of(negated(negated(left).plus(right)))
                            : left.equals(right) ? Optional.of(constant(0)) : Optional.empty();
            case MULTIPLY -> product(left, right);
            case DIVIDE -> isNegative(left) ? Optional.of(negated(negated(left).over(right)))
                    : isNegative(right) ? Optional.of(negated(left.over(negated(right)))) : Optional.empty();
            case MINIMUM, MAXIMUM -> Optional.empty();
        };
    }

    private static Optional<ScalarExpression> sum(ScalarExpression left, ScalarExpression right) {
        if (isNegative(right)) {
            return Optional.of(left.minus(negated(right)));
        }
        if (isNegative(left)) {
            return Optional.of(right.minus(negated(left)));
        }
        return left.equals(right) ? Optional.of(constant(2).times(left)) : Optional.empty();
    }

    private static Optional<ScalarExpression> product(ScalarExpression left, ScalarExpression right) {
        if (isNegative(left)) {
            return Optional.of(negated(negated(left).times(right)));
        }
        if (isNegative(right)) {
            return Optional.of(negated(left.times(negated(right))));
        }
        return right instanceof Constant ? Optional.of(right.times(left)) : Optional.empty();
    }

    private static boolean isNegation(ScalarExpression expression) {
        return Match.argument(expression, UnaryFunction.NEGATE).isPresent();
    }

    private static boolean isNegative(ScalarExpression expression) {
        return isNegation(expression) || Match.number(expression).orElse(0) < 0;
    }
}
