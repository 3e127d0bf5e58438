package dev.nacre.processor.expression;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.Simplifier;

import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.constant;

/**
 * Powers by what is exact: whole exponents by products, those of one half by square roots, all others by
 * {@code exp(p log a)}, which asks for a base that is not negative.
 */
final class Power {

    private static final int MAX_FACTORS = 64;

    private Power() {}

    static ScalarExpression of(ScalarExpression base, ScalarExpression exponent, int at) throws FormulaException {
        if (!(Simplifier.simplify(exponent) instanceof Constant(double power))) {
            return exponential(base, exponent);
        }
        if (power == Math.rint(power)) {
            if (Math.abs(power) > MAX_FACTORS) {
                throw FormulaException.syntax(at,
                        "An integer exponent must lie between -64 and 64, and this is %.0f".formatted(power),
                        "Larger ones overflow at once: 1.5^200 does not fit a float.");
            }
            return whole(base, (int) power);
        }
        if (Math.abs(power) == 0.5) {
            return power > 0 ? base.squareRoot() : constant(1).over(base.squareRoot());
        }
        return exponential(base, constant(power));
    }

    /** By squaring, so that equal halves are computed once. */
    private static ScalarExpression whole(ScalarExpression base, int power) {
        if (power == 0) {
            return constant(1);
        }
        if (power < 0) {
            return constant(1).over(whole(base, -power));
        }
        if (power == 1) {
            return base;
        }
        var half = whole(base, power / 2);
        var square = half.times(half);
        return power % 2 == 0 ? square : square.times(base);
    }

    private static ScalarExpression exponential(ScalarExpression base, ScalarExpression exponent) {
        if (base instanceof Constant(double number) && number == Math.E) {
            return apply(UnaryFunction.EXPONENTIAL, exponent);
        }
        return apply(UnaryFunction.EXPONENTIAL, exponent.times(apply(UnaryFunction.LOGARITHM, base)));
    }
}
