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
    SIGMOID(FloatMath::sigmoid, Elementary::logistic), //
    SOFTPLUS(FloatMath::softplus, Elementary::softplus), //
    ERF(FloatMath::erf, Elementary::errorFunction), //
    SINE(FloatMath::sine, x -> StrictMath.sin(bounded(x))), //
    COSINE(FloatMath::cosine, x -> StrictMath.cos(bounded(x)));

    /** Sine and cosine take larger angles for this one. */
    private static final double ANGLE_LARGEST = 0x1p19;

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

    private static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    /** By its series of positive terms, and from 3 on by the continued fraction of what is missing to 1. */
    private static double errorFunction(double x) {
        if (!(Math.abs(x) < 6)) {
            return Double.isNaN(x) ? x : Math.signum(x);
        }
        var bell = StrictMath.exp(-x * x) / Math.sqrt(Math.PI);
        if (Math.abs(x) < 3) {
            var sum = x;
            var term = x;
            for (var n = 1; n < 80; n++) {
                term *= 2 * x * x / (2 * n + 1);
                sum += term;
            }
            return 2 * bell * sum;
        }
        var fraction = Math.abs(x);
        for (var n = 60; n > 0; n--) {
            fraction = Math.abs(x) + n / (2 * fraction);
        }
        return Math.copySign(1 - bell / fraction, x);
    }

    private static double bounded(double angle) {
        return Double.isInfinite(angle) ? angle : Math.clamp(angle, -ANGLE_LARGEST, ANGLE_LARGEST);
    }

    private static double logistic(double x) {
        return x >= 0 ? 1 / (1 + StrictMath.exp(-x)) : StrictMath.exp(x) / (1 + StrictMath.exp(x));
    }
}
