package dev.nacre.processor.op;

import java.util.Optional;

import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.ScalarExpression.Leaf;
import dev.nacre.processor.op.ScalarExpression.Select;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.op.ScalarExpression.constant;

/**
 * Algebra that leaves the value of an expression of finite numbers as it is: constants folded, neutral elements dropped, factors
 * pulled into selections. A factor of zero wins over everything, so what would have been NaN times zero becomes zero.
 */
public final class Simplifier {

    private Simplifier() {}

    /** The simplest form these rules reach, from the leaves up. */
    public static ScalarExpression simplify(ScalarExpression expression) {
        return switch (expression) {
            case Unary unary -> unary(unary.function(), simplify(unary.argument()));
            case Binary binary -> binary(binary.function(), simplify(binary.left()), simplify(binary.right()));
            case Select select -> select(simplify(select.left()), simplify(select.right()), simplify(select.then()),
                    simplify(select.otherwise()));
            case Leaf _ -> expression;
        };
    }

    private static ScalarExpression unary(UnaryFunction function, ScalarExpression argument) {
        if (argument instanceof Constant number) {
            return constant(ScalarEvaluator.apply(function, number.value()));
        }
        if (function == UnaryFunction.NEGATE && argument instanceof Unary inner
                && inner.function() == UnaryFunction.NEGATE) {
            return inner.argument();
        }
        return new Unary(function, argument);
    }

    private static ScalarExpression select(ScalarExpression left, ScalarExpression right, ScalarExpression then,
            ScalarExpression otherwise) {
        return then.equals(otherwise) ? then : new Select(left, right, then, otherwise);
    }

    private static ScalarExpression binary(BinaryFunction function, ScalarExpression left, ScalarExpression right) {
        if (left instanceof Constant a && right instanceof Constant b) {
            return constant(ScalarEvaluator.apply(function, a.value(), b.value()));
        }
        var simpler = switch (function) {
            case ADD -> sum(left, right);
            case SUBTRACT -> difference(left, right);
            case MULTIPLY -> product(left, right);
            case DIVIDE -> quotient(left, right);
            case MINIMUM, MAXIMUM -> Optional.<ScalarExpression>empty();
        };
        return simpler.orElseGet(() -> new Binary(function, left, right));
    }

    private static Optional<ScalarExpression> sum(ScalarExpression left, ScalarExpression right) {
        if (is(left, 0)) {
            return Optional.of(right);
        }
        return is(right, 0) ? Optional.of(left) : Optional.empty();
    }

    private static Optional<ScalarExpression> difference(ScalarExpression left, ScalarExpression right) {
        if (is(right, 0)) {
            return Optional.of(left);
        }
        return is(left, 0) ? Optional.of(unary(UnaryFunction.NEGATE, right)) : Optional.empty();
    }

    private static Optional<ScalarExpression> product(ScalarExpression left, ScalarExpression right) {
        if (is(left, 0) || is(right, 0)) {
            return Optional.of(constant(0));
        }
        if (is(left, 1)) {
            return Optional.of(right);
        }
        if (is(right, 1)) {
            return Optional.of(left);
        }
        if (is(left, -1) || is(right, -1)) {
            return Optional.of(unary(UnaryFunction.NEGATE, is(left, -1) ? right : left));
        }
        return intoSelection(left, right).or(() -> intoSelection(right, left)).or(() -> intoSum(left, right))
                .or(() -> withFactor(left, right));
    }

    /** {@code select(c, 1, 0) * x = select(c, x, 0)}: a blend instead of a blend and a product. */
    private static Optional<ScalarExpression> intoSelection(ScalarExpression factor, ScalarExpression other) {
        if (factor instanceof Select select && select.then() instanceof Constant
                && select.otherwise() instanceof Constant) {
            return Optional.of(select(select.left(), select.right(),
                    binary(BinaryFunction.MULTIPLY, other, select.then()),
                    binary(BinaryFunction.MULTIPLY, other, select.otherwise())));
        }
        return Optional.empty();
    }

    /** {@code (x + 2) * 3 = x * 3 + 6}: one fused operation, and x * 3 may be at hand. */
    private static Optional<ScalarExpression> intoSum(ScalarExpression left, ScalarExpression right) {
        if (left instanceof Binary sum && sum.function() == BinaryFunction.ADD && sum.right() instanceof Constant addend
                && right instanceof Constant factor) {
            return Optional.of(binary(BinaryFunction.ADD, binary(BinaryFunction.MULTIPLY, sum.left(), factor),
                    constant(addend.value() * factor.value())));
        }
        return Optional.empty();
    }

    /** {@code x * 2 * 3 = x * 6}. */
    private static Optional<ScalarExpression> withFactor(ScalarExpression left, ScalarExpression right) {
        if (left instanceof Binary product && product.function() == BinaryFunction.MULTIPLY
                && product.right() instanceof Constant inner && right instanceof Constant outer) {
            return Optional.of(binary(BinaryFunction.MULTIPLY, product.left(),
                    constant(inner.value() * outer.value())));
        }
        return Optional.empty();
    }

    private static Optional<ScalarExpression> quotient(ScalarExpression left, ScalarExpression right) {
        if (is(left, 0)) {
            return Optional.of(constant(0));
        }
        return is(right, 1) ? Optional.of(left) : Optional.empty();
    }

    private static boolean is(ScalarExpression expression, double value) {
        return expression instanceof Constant number && number.value() == value;
    }
}
