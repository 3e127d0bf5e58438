package dev.nacre.processor.expression;

import java.util.Optional;

import dev.nacre.processor.expression.Match.Pair;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.Leaf;
import dev.nacre.processor.op.ScalarExpression.Select;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.expression.Match.areOpposite;
import static dev.nacre.processor.expression.Match.argument;
import static dev.nacre.processor.expression.Match.isNumber;
import static dev.nacre.processor.expression.Match.negated;
import static dev.nacre.processor.expression.Match.number;
import static dev.nacre.processor.expression.Match.sides;
import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.constant;

/** The functions that are exact near zero, where {@code 1 + a} forgets most of a small a. */
final class PreciseRules {

    /** The smallest normal float: its powers above 1 are 0 as floats, and its logarithm is finite. */
    private static final ScalarExpression TINY = constant(Float.MIN_NORMAL);

    private PreciseRules() {}

    /** {@code log1p} and {@code expm1} as sums, in which the patterns are looked for. */
    static Optional<ScalarExpression> spellOut(ScalarExpression expression) {
        return argument(expression, UnaryFunction.LOG1P).map(a -> Match.log(constant(1).plus(a)))
                .or(() -> argument(expression, UnaryFunction.EXPM1).map(a -> Match.exp(a).minus(constant(1))));
    }

    static Optional<ScalarExpression> rewritten(ScalarExpression expression) {
        return switch (expression) {
            case Unary(var function, var x) -> switch (function) {
                case LOGARITHM -> sides(x, BinaryFunction.ADD).flatMap(PreciseRules::logarithm)
                        .or(() -> sides(x, BinaryFunction.SUBTRACT).filter(pair -> isNumber(pair.left(), 1))
                                .map(pair -> apply(UnaryFunction.LOG1P, negated(pair.right()))));
                case EXPONENTIAL -> sides(x, BinaryFunction.MULTIPLY).flatMap(PreciseRules::power);
                case NEGATE -> sides(x, BinaryFunction.MULTIPLY).filter(pair -> number(pair.left()).isPresent())
                        .map(pair -> negated(pair.left()).times(pair.right()));
                case ABSOLUTE, SQUARE_ROOT, TANH, SIGMOID, SOFTPLUS, ERF, EXPM1, LOG1P, SINE, COSINE ->
                    Optional.empty();
            };
            case Binary(var function, var left, var right) when function == BinaryFunction.SUBTRACT ->
                difference(new Pair(left, right));
            case Leaf _,Binary _,Select _ -> Optional.empty();
        };
    }

    private static Optional<ScalarExpression> logarithm(Pair sum) {
        if (isNumber(sum.right(), 1)) {
            return Optional.of(apply(UnaryFunction.LOG1P, sum.left()));
        }
        return isNumber(sum.left(), 1) ? Optional.of(apply(UnaryFunction.LOG1P, sum.right())) : Optional.empty();
    }

    /** {@code a^p} with p above 1: its slope {@code p a^p / a} is 0 at a = 0 and not 0 / 0. */
    private static Optional<ScalarExpression> power(Pair product) {
        boolean smooth = number(product.left()).orElse(0) > 1;
        return argument(product.right(), UnaryFunction.LOGARITHM)
                .filter(base -> smooth && !Ranges.ofReals().of(base).exceeds(0))
                .map(base -> Match.exp(product.left().times(Match.log(base.atLeast(TINY)))));
    }

    private static Optional<ScalarExpression> difference(Pair pair) {
        var left = argument(pair.left(), UnaryFunction.EXPONENTIAL);
        var right = argument(pair.right(), UnaryFunction.EXPONENTIAL);
        if (left.isPresent() && isNumber(pair.right(), 1)) {
            return left.map(a -> apply(UnaryFunction.EXPM1, a));
        }
        if (right.isPresent() && isNumber(pair.left(), 1)) {
            return right.map(a -> negated(apply(UnaryFunction.EXPM1, a)));
        }
        if (left.isPresent() && right.isPresent() && areOpposite(left.get(), right.get())) {
            return Optional.of(apply(UnaryFunction.EXPM1, left.get()).minus(apply(UnaryFunction.EXPM1, right.get())));
        }
        return isNumber(pair.right(), 1) ? rootOfOnePlus(pair.left()) : Optional.empty();
    }

    /** {@code sqrt(1 + a) - 1 = a / (sqrt(1 + a) + 1)}. */
    private static Optional<ScalarExpression> rootOfOnePlus(ScalarExpression root) {
        return argument(root, UnaryFunction.SQUARE_ROOT).flatMap(square -> sides(square, BinaryFunction.ADD))
                .map(sum -> isNumber(sum.left(), 1) ? sum : sum.swapped()).filter(sum -> isNumber(sum.left(), 1))
                .map(sum -> sum.right().over(root.plus(constant(1))));
    }
}
