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
import static dev.nacre.processor.expression.Match.isPositive;
import static dev.nacre.processor.expression.Match.log;
import static dev.nacre.processor.expression.Match.negated;
import static dev.nacre.processor.expression.Match.scaled;
import static dev.nacre.processor.expression.Match.sides;
import static dev.nacre.processor.expression.Match.softplus;

/** Logarithms of what was made by exponentials, taken apart before either can overflow or vanish. */
final class LogarithmRules {

    private LogarithmRules() {}

    static Optional<ScalarExpression> rewritten(ScalarExpression expression) {
        return argument(expression, UnaryFunction.LOGARITHM).filter(x -> !(x instanceof Constant))
                .flatMap(x -> Match.exponent(x)
                        .or(() -> argument(x, UnaryFunction.SIGMOID).map(a -> negated(softplus(negated(a)))))
                        .or(() -> Match.exponentials(x).map(LogarithmRules::ofSum))
                        .or(() -> Match.squared(x).map(root -> scaled(2, log(absolute(root)))))
                        .or(() -> argument(x, UnaryFunction.SQUARE_ROOT).map(square -> scaled(0.5, log(square))))
                        .or(() -> sides(x, BinaryFunction.MULTIPLY).filter(LogarithmRules::comesApart)
                                .map(pair -> log(pair.left()).plus(log(pair.right()))))
                        .or(() -> sides(x, BinaryFunction.DIVIDE).filter(LogarithmRules::comesApart)
                                .map(pair -> log(pair.left()).minus(log(pair.right())))));
    }

    /** {@code log(exp(u) + exp(v)) = max + softplus(min - max)}. */
    private static ScalarExpression ofSum(Pair exponents) {
        var u = exponents.left();
        var v = exponents.right();
        if (u instanceof Constant) {
            return u.plus(softplus(v.minus(u)));
        }
        if (areOpposite(u, v)) {
            return absolute(u).plus(softplus(scaled(-2, absolute(u))));
        }
        return u.atLeast(v).plus(softplus(negated(absolute(u.minus(v)))));
    }

    /** Whether both are positive and the logarithm of one is known. */
    private static boolean comesApart(Pair pair) {
        return isPositive(pair.left()) && isPositive(pair.right()) && (isEasy(pair.left()) || isEasy(pair.right()));
    }

    private static boolean isEasy(ScalarExpression expression) {
        return expression instanceof Constant || Match.exponent(expression).isPresent()
                || argument(expression, UnaryFunction.SIGMOID).isPresent()
                || Match.exponentials(expression).isPresent()
                || sides(expression, BinaryFunction.MULTIPLY).filter(LogarithmRules::comesApart).isPresent();
    }
}
