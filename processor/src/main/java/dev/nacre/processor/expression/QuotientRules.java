package dev.nacre.processor.expression;

import java.util.Optional;

import dev.nacre.processor.expression.Match.Pair;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.expression.Match.absolute;
import static dev.nacre.processor.expression.Match.areOpposite;
import static dev.nacre.processor.expression.Match.argument;
import static dev.nacre.processor.expression.Match.exp;
import static dev.nacre.processor.expression.Match.isNumber;
import static dev.nacre.processor.expression.Match.negated;
import static dev.nacre.processor.expression.Match.number;
import static dev.nacre.processor.expression.Match.scaled;
import static dev.nacre.processor.expression.Match.sides;
import static dev.nacre.processor.expression.Match.sigmoid;
import static dev.nacre.processor.expression.Match.tanh;

/** Quotients: by numbers, by exponentials, and by sums of exponentials, which are sigmoid and tanh in disguise. */
final class QuotientRules {

    private QuotientRules() {}

    static Optional<ScalarExpression> rewritten(ScalarExpression expression) {
        return sides(expression, BinaryFunction.DIVIDE).flatMap(pair -> numbers(pair)
                .or(() -> byExponential(pair))
                .or(() -> tangent(pair))
                .or(() -> bySum(pair.left(), pair.right()))
                .or(() -> byProduct(pair)));
    }

    /** Numbers come to the front, where they meet; a divisor becomes a factor unless that is beyond the floats. */
    private static Optional<ScalarExpression> numbers(Pair pair) {
        if (pair.right() instanceof Constant(double divisor)) {
            float inverse = (float) (1 / divisor);
            return Float.isFinite(inverse) && Math.abs(inverse) >= Float.MIN_NORMAL
                    ? Optional.of(scaled(1 / divisor, pair.left()))
                    : Optional.empty();
        }
        var above = ProductRules.factored(pair.left());
        var below = ProductRules.factored(pair.right());
        double factor = number(above.left()).orElseThrow() / number(below.left()).orElseThrow();
        boolean plain = isNumber(above.left(), 1) && isNumber(below.left(), 1);
        return plain || !Double.isFinite(factor) ? Optional.empty()
                : Optional.of(scaled(factor, above.right().over(below.right())));
    }

    private static Optional<ScalarExpression> byExponential(Pair pair) {
        return argument(pair.right(), UnaryFunction.EXPONENTIAL).map(u -> pair.left().times(exp(negated(u))));
    }

    /** {@code (exp(u) - exp(v)) / (exp(u) + exp(v)) = tanh((u - v) / 2)}. */
    private static Optional<ScalarExpression> tangent(Pair pair) {
        var difference = sides(pair.left(), BinaryFunction.SUBTRACT);
        var sum = sides(pair.right(), BinaryFunction.ADD);
        if (difference.isEmpty() || sum.isEmpty()) {
            return Optional.empty();
        }
        boolean alike = sum.get().equals(difference.get()) || sum.get().swapped().equals(difference.get());
        return Match.exponents(difference.get()).filter(_ -> alike)
                .map(exponents -> tanh(scaled(0.5, exponents.left().minus(exponents.right()))));
    }

    /** {@code 1 / (exp(u) + exp(v)) = exp(-max) sigmoid(max - min)}, with a number for exp(u) sigmoid(-v) alone. */
    private static Optional<ScalarExpression> bySum(ScalarExpression numerator, ScalarExpression divisor) {
        return Match.exponentials(divisor).map(pair -> {
            var u = pair.left();
            var v = pair.right();
            if (u instanceof Constant(double logarithm)) {
                return scaled(Math.exp(-logarithm), numerator.times(sigmoid(u.minus(v))));
            }
            if (areOpposite(u, v)) {
                return numerator.times(exp(negated(absolute(u))).times(sigmoid(scaled(2, absolute(u)))));
            }
            return numerator.times(exp(negated(u.atLeast(v))).times(sigmoid(absolute(u.minus(v)))));
        });
    }

    /** One factor of the divisor after the other, where one of them is a sum of exponentials. */
    private static Optional<ScalarExpression> byProduct(Pair pair) {
        return sides(pair.right(), BinaryFunction.MULTIPLY)
                .map(factors -> Match.exponentials(factors.left()).isPresent() ? factors : factors.swapped())
                .flatMap(factors -> bySum(pair.left(), factors.left()).map(first -> first.over(factors.right())));
    }
}
