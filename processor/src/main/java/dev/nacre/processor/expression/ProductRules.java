package dev.nacre.processor.expression;

import java.util.Optional;

import dev.nacre.processor.expression.Match.Pair;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.expression.Match.areOpposite;
import static dev.nacre.processor.expression.Match.argument;
import static dev.nacre.processor.expression.Match.exp;
import static dev.nacre.processor.expression.Match.number;
import static dev.nacre.processor.expression.Match.sides;
import static dev.nacre.processor.expression.Match.sigmoid;

/** Products: numbers gathered in front, exponentials in one, {@code exp(a) sigmoid(-a) = sigmoid(a)}. */
final class ProductRules {

    private ProductRules() {}

    static Optional<ScalarExpression> rewritten(ScalarExpression expression) {
        return sides(expression, BinaryFunction.MULTIPLY).flatMap(pair -> numbers(pair)
                .or(() -> exponentials(pair))
                .or(() -> logistic(pair))
                .or(() -> logistic(pair.swapped()))
                .or(() -> squareOfRoot(pair)));
    }

    private static Optional<ScalarExpression> numbers(Pair pair) {
        var inner = sides(pair.right(), BinaryFunction.MULTIPLY).filter(product -> product.left() instanceof Constant);
        if (inner.isPresent()) {
            return inner.map(product -> product.left().times(pair.left()).times(product.right()))
                    .map(ProductRules::numberFirst);
        }
        return pair.left() instanceof Constant ? Optional.empty()
                : sides(pair.left(), BinaryFunction.MULTIPLY).filter(product -> product.left() instanceof Constant)
                        .map(product -> product.left().times(product.right().times(pair.right())));
    }

    /** {@code (c d) a} of two numbers, else {@code c (b a)}. */
    private static ScalarExpression numberFirst(ScalarExpression product) {
        var outer = sides(product, BinaryFunction.MULTIPLY).orElseThrow();
        var inner = sides(outer.left(), BinaryFunction.MULTIPLY).orElseThrow();
        return inner.right() instanceof Constant ? product : inner.left().times(inner.right().times(outer.right()));
    }

    private static Optional<ScalarExpression> exponentials(Pair pair) {
        return argument(pair.left(), UnaryFunction.EXPONENTIAL)
                .flatMap(u -> argument(pair.right(), UnaryFunction.EXPONENTIAL).map(v -> exp(u.plus(v))));
    }

    /** {@code exp(a) sigmoid(-a) = sigmoid(a)}, also with a factor beside the exponential. */
    private static Optional<ScalarExpression> logistic(Pair pair) {
        var opposite = argument(pair.right(), UnaryFunction.SIGMOID);
        if (opposite.isEmpty()) {
            return Optional.empty();
        }
        var v = opposite.get();
        return together(pair.left(), v).or(() -> sides(pair.left(), BinaryFunction.MULTIPLY)
                .flatMap(product -> together(product.right(), v).map(product.left()::times)
                        .or(() -> together(product.left(), v).map(product.right()::times))));
    }

    /** {@code exp(u) sigmoid(c - u) = exp(c) sigmoid(u - c)} for a number c. */
    private static Optional<ScalarExpression> together(ScalarExpression exponential, ScalarExpression v) {
        return argument(exponential, UnaryFunction.EXPONENTIAL).flatMap(u -> {
            if (areOpposite(u, v)) {
                return Optional.of(sigmoid(Match.negated(v)));
            }
            return sides(v, BinaryFunction.SUBTRACT).filter(shifted -> shifted.right().equals(u))
                    .flatMap(shifted -> number(shifted.left()).stream().boxed().findFirst())
                    .map(c -> Match.scaled(Math.exp(c), sigmoid(u.minus(ScalarExpression.constant(c)))));
        });
    }

    private static Optional<ScalarExpression> squareOfRoot(Pair pair) {
        return pair.left().equals(pair.right()) ? argument(pair.left(), UnaryFunction.SQUARE_ROOT) : Optional.empty();
    }

    /** The number in front of a product, and what it stands before; 1 if there is none. */
    static Pair factored(ScalarExpression expression) {
        return sides(expression, BinaryFunction.MULTIPLY).filter(pair -> number(pair.left()).isPresent())
                .orElseGet(() -> new Pair(ScalarExpression.constant(1), expression));
    }
}
