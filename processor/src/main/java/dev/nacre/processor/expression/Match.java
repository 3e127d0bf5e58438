package dev.nacre.processor.expression;

import java.util.Optional;
import java.util.OptionalDouble;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.ScalarExpression.Leaf;
import dev.nacre.processor.op.ScalarExpression.Select;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.constant;

/** Recognises and builds what the rules of {@link StableForm} speak of. */
final class Match {

    private Match() {}

    /** Two expressions that belong together. */
    record Pair(ScalarExpression left, ScalarExpression right) {

        Pair swapped() {
            return new Pair(right, left);
        }
    }

    static OptionalDouble number(ScalarExpression expression) {
        return expression instanceof Constant(double value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    static boolean isNumber(ScalarExpression expression, double value) {
        return expression instanceof Constant(double number) && number == value;
    }

    /** The argument of a function. */
    static Optional<ScalarExpression> argument(ScalarExpression expression, UnaryFunction function) {
        return expression instanceof Unary(var found, var argument) && found == function ? Optional.of(argument)
                : Optional.empty();
    }

    /** Both sides of a function of two arguments. */
    static Optional<Pair> sides(ScalarExpression expression, BinaryFunction function) {
        return expression instanceof Binary(var found, var left, var right) && found == function
                ? Optional.of(new Pair(left, right))
                : Optional.empty();
    }

    /** The root of what is written as a number times itself. */
    static Optional<ScalarExpression> squared(ScalarExpression expression) {
        return sides(expression, BinaryFunction.MULTIPLY).filter(pair -> pair.left().equals(pair.right()))
                .map(Pair::left);
    }

    /** The u of {@code exp(u)}, {@code c exp(u)} with c above 0, or of such a c alone. */
    static Optional<ScalarExpression> exponent(ScalarExpression expression) {
        var alone = argument(expression, UnaryFunction.EXPONENTIAL);
        if (alone.isPresent()) {
            return alone;
        }
        if (expression instanceof Constant(double c)) {
            return c > 0 ? Optional.of(constant(Math.log(c))) : Optional.empty();
        }
        return sides(expression, BinaryFunction.MULTIPLY)
                .filter(pair -> number(pair.left()).orElse(0) > 0)
                .flatMap(pair -> argument(pair.right(), UnaryFunction.EXPONENTIAL)
                        .map(u -> u.plus(constant(Math.log(number(pair.left()).orElseThrow())))));
    }

    /** The exponents of a sum of two exponentials; a number on the left, if there is one. */
    static Optional<Pair> exponentials(ScalarExpression expression) {
        return sides(expression, BinaryFunction.ADD).flatMap(Match::exponents)
                .map(pair -> pair.right() instanceof Constant ? pair.swapped() : pair);
    }

    /** The exponents of two exponentials, not both of them numbers. */
    static Optional<Pair> exponents(Pair pair) {
        return exponent(pair.left()).flatMap(left -> exponent(pair.right()).map(right -> new Pair(left, right)))
                .filter(both -> !(both.left() instanceof Constant && both.right() instanceof Constant));
    }

    static boolean isPositive(ScalarExpression expression) {
        return Ranges.ofReals().of(expression).exceeds(0);
    }

    static boolean areOpposite(ScalarExpression left, ScalarExpression right) {
        return negated(left).equals(right) || negated(right).equals(left);
    }

    static ScalarExpression negated(ScalarExpression expression) {
        return switch (expression) {
            case Constant(double value) -> constant(-value);
            case Unary(var function, var inner) when function == UnaryFunction.NEGATE -> inner;
            case Binary(var function, var left, var right) when function == BinaryFunction.SUBTRACT ->
                right.minus(left);
            case Leaf _,Unary _,Binary _,Select _ -> apply(UnaryFunction.NEGATE, expression);
        };
    }

    static ScalarExpression exp(ScalarExpression u) {
        return apply(UnaryFunction.EXPONENTIAL, u);
    }

    static ScalarExpression log(ScalarExpression u) {
        return apply(UnaryFunction.LOGARITHM, u);
    }

    static ScalarExpression sigmoid(ScalarExpression u) {
        return apply(UnaryFunction.SIGMOID, u);
    }

    static ScalarExpression softplus(ScalarExpression u) {
        return apply(UnaryFunction.SOFTPLUS, u);
    }

    static ScalarExpression tanh(ScalarExpression u) {
        return apply(UnaryFunction.TANH, u);
    }

    static ScalarExpression absolute(ScalarExpression u) {
        return apply(UnaryFunction.ABSOLUTE, u);
    }

    static ScalarExpression scaled(double factor, ScalarExpression u) {
        return constant(factor).times(u);
    }
}
