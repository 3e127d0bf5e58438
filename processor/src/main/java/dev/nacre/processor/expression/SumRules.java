package dev.nacre.processor.expression;

import java.util.Optional;

import dev.nacre.processor.expression.Match.Pair;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.expression.Match.areOpposite;
import static dev.nacre.processor.expression.Match.argument;
import static dev.nacre.processor.expression.Match.isNumber;
import static dev.nacre.processor.expression.Match.negated;
import static dev.nacre.processor.expression.Match.scaled;
import static dev.nacre.processor.expression.Match.sides;
import static dev.nacre.processor.expression.Match.sigmoid;
import static dev.nacre.processor.expression.Match.softplus;
import static dev.nacre.processor.expression.Match.tanh;
import static dev.nacre.processor.op.ScalarExpression.apply;

/** Sums and differences in which floats would cancel what another function keeps. */
final class SumRules {

    private SumRules() {}

    static Optional<ScalarExpression> rewritten(ScalarExpression expression) {
        var sum = sides(expression, BinaryFunction.ADD);
        if (sum.isPresent()) {
            return onePlus(sum.get()).or(() -> onePlus(sum.get().swapped())).or(() -> softplusPlus(sum.get()))
                    .or(() -> softplusPlus(sum.get().swapped()));
        }
        return sides(expression, BinaryFunction.SUBTRACT)
                .flatMap(pair -> oneMinus(pair).or(() -> minusOne(pair)).or(() -> softplusMinus(pair)));
    }

    /** {@code 1 + tanh(a) = 2 sigmoid(2 a)}. */
    private static Optional<ScalarExpression> onePlus(Pair sum) {
        return argument(sum.right(), UnaryFunction.TANH).filter(_ -> isNumber(sum.left(), 1))
                .map(a -> scaled(2, sigmoid(scaled(2, a))));
    }

    /** {@code softplus(a) + b = softplus(b)} for b = -a. */
    private static Optional<ScalarExpression> softplusPlus(Pair sum) {
        return argument(sum.left(), UnaryFunction.SOFTPLUS).filter(a -> areOpposite(a, sum.right()))
                .map(_ -> softplus(sum.right()));
    }

    private static Optional<ScalarExpression> oneMinus(Pair difference) {
        if (!isNumber(difference.left(), 1)) {
            return Optional.empty();
        }
        var right = difference.right();
        return argument(right, UnaryFunction.SIGMOID).map(a -> sigmoid(negated(a)))
                .or(() -> argument(right, UnaryFunction.TANH).map(a -> scaled(2, sigmoid(scaled(2, negated(a))))))
                .or(() -> Match.squared(right).flatMap(root -> argument(root, UnaryFunction.TANH))
                        .map(a -> scaled(4, sigmoid(scaled(2, a)).times(sigmoid(scaled(-2, a))))))
                .or(() -> doubledSigmoid(right).map(a -> negated(tanh(scaled(0.5, a)))))
                .or(() -> argument(right, UnaryFunction.COSINE).map(SumRules::versine));
    }

    /** {@code 1 - cos(a) = 2 sin(a / 2)^2}. */
    private static ScalarExpression versine(ScalarExpression a) {
        var sine = apply(UnaryFunction.SINE, scaled(0.5, a));
        return scaled(2, sine.times(sine));
    }

    /** {@code 2 sigmoid(a) - 1 = tanh(a / 2)}. */
    private static Optional<ScalarExpression> minusOne(Pair difference) {
        return isNumber(difference.right(), 1) ? doubledSigmoid(difference.left()).map(a -> tanh(scaled(0.5, a)))
                : Optional.empty();
    }

    private static Optional<ScalarExpression> doubledSigmoid(ScalarExpression expression) {
        return sides(expression, BinaryFunction.MULTIPLY).filter(pair -> isNumber(pair.left(), 2))
                .flatMap(pair -> argument(pair.right(), UnaryFunction.SIGMOID));
    }

    /** {@code softplus(a) - a = softplus(-a)} and {@code softplus(a) - softplus(-a) = a}. */
    private static Optional<ScalarExpression> softplusMinus(Pair difference) {
        return argument(difference.left(), UnaryFunction.SOFTPLUS).flatMap(a -> {
            if (a.equals(difference.right())) {
                return Optional.of(softplus(negated(a)));
            }
            return argument(difference.right(), UnaryFunction.SOFTPLUS).filter(b -> areOpposite(a, b)).map(_ -> a);
        });
    }
}
