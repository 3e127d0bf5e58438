package dev.nacre.processor.expression;

import java.util.Optional;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.expression.Match.argument;
import static dev.nacre.processor.expression.Match.exp;
import static dev.nacre.processor.expression.Match.negated;
import static dev.nacre.processor.expression.Match.scaled;
import static dev.nacre.processor.expression.Match.sigmoid;
import static dev.nacre.processor.op.ScalarExpression.constant;

/** Exponentials and roots that undo what stands inside of them. */
final class ExponentialRules {

    private ExponentialRules() {}

    static Optional<ScalarExpression> rewritten(ScalarExpression expression) {
        return argument(expression, UnaryFunction.EXPONENTIAL).flatMap(ExponentialRules::exponential)
                .or(() -> argument(expression, UnaryFunction.SQUARE_ROOT).flatMap(ExponentialRules::root));
    }

    private static Optional<ScalarExpression> exponential(ScalarExpression exponent) {
        var logarithm = argument(exponent, UnaryFunction.LOGARITHM).filter(Match::isPositive);
        if (logarithm.isPresent()) {
            return logarithm;
        }
        return argument(exponent, UnaryFunction.SOFTPLUS).map(a -> constant(1).plus(exp(a)))
                .or(() -> argument(exponent, UnaryFunction.NEGATE)
                        .flatMap(inner -> argument(inner, UnaryFunction.SOFTPLUS)).map(a -> sigmoid(negated(a))));
    }

    private static Optional<ScalarExpression> root(ScalarExpression square) {
        return Match.squared(square).map(Match::absolute)
                .or(() -> argument(square, UnaryFunction.EXPONENTIAL).map(u -> exp(scaled(0.5, u))));
    }
}
