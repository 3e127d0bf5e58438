package dev.nacre.runtime.simd;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

import jdk.incubator.vector.FloatVector;

/** The elementary functions: scalar, vector, and a double-precision oracle for each. */
// The functions it holds are method references without state.
@SuppressWarnings("ImmutableEnumChecker")
enum Elementary {

    EXP(FloatMath::exp, VectorMath::exp, StrictMath::exp), //
    EXPM1(FloatMath::expm1, VectorMath::expm1, StrictMath::expm1), //
    LOG(FloatMath::log, VectorMath::log, StrictMath::log), //
    LOG1P(FloatMath::log1p, VectorMath::log1p, StrictMath::log1p), //
    TANH(FloatMath::tanh, VectorMath::tanh, StrictMath::tanh), //
    SIGMOID(FloatMath::sigmoid, VectorMath::sigmoid, Elementary::logistic);

    /** A function from float to float. */
    @FunctionalInterface
    interface Scalar {
        float apply(float x);
    }

    final Scalar scalar;
    final UnaryOperator<FloatVector> vector;
    final DoubleUnaryOperator oracle;

    Elementary(Scalar scalar, UnaryOperator<FloatVector> vector, DoubleUnaryOperator oracle) {
        this.scalar = scalar;
        this.vector = vector;
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
