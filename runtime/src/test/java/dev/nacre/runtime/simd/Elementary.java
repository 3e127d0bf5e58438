package dev.nacre.runtime.simd;

import java.util.function.DoubleUnaryOperator;

/** The elementary functions: each with a double-precision oracle. */
// The functions it holds are method references without state.
@SuppressWarnings("ImmutableEnumChecker")
enum Elementary {

    EXP(FloatMath::exp, StrictMath::exp), //
    EXPM1(FloatMath::expm1, StrictMath::expm1), //
    LOG(FloatMath::log, StrictMath::log), //
    LOG1P(FloatMath::log1p, StrictMath::log1p), //
    TANH(FloatMath::tanh, StrictMath::tanh), //
    SIGMOID(FloatMath::sigmoid, Elementary::logistic);

    /** A function from float to float. */
    @FunctionalInterface
    interface Scalar {
        float apply(float x);
    }

    final Scalar scalar;
    final DoubleUnaryOperator oracle;

    Elementary(Scalar scalar, DoubleUnaryOperator oracle) {
        this.scalar = scalar;
        this.oracle = oracle;
    }

    /** Distance of the float from the true value, in units of the last place of the true value as a float. */
    double ulps(float x) {
        var got = scalar.apply(x);
        var want = oracle.applyAsDouble(x);
        var rounded = (float) want;
        if (Double.isNaN(want) || want == 0 || Float.isInfinite(rounded) || Float.isInfinite(got)) {
            return Float.compare(got, rounded) == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return Math.abs(got - want) / Math.ulp(rounded);
    }

    private static double logistic(double x) {
        return x >= 0 ? 1 / (1 + StrictMath.exp(-x)) : StrictMath.exp(x) / (1 + StrictMath.exp(x));
    }
}
