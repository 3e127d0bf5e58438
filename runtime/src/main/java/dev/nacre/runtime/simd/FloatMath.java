package dev.nacre.runtime.simd;

import static dev.nacre.runtime.simd.Coefficients.*;

/**
 * Elementary functions in float, at most 2 ulp from the true value for every input, with the same bits on every machine,
 * in every mode of the JVM and in each lane of generated vector code.
 *
 * <p>
 * They use only operations that IEEE 754 rounds correctly (add, multiply, fused multiply-add, divide), integer shifts and
 * comparisons. NaN gives NaN (which one is not promised), infinities give the limits, subnormal numbers are honoured.
 */
public final class FloatMath {

    private FloatMath() {}

    /**
     * The exponential e<sup>x</sup>; 0 below -104 and infinite above 88.72, subnormal results included.
     *
     * @param x any float
     * @return e<sup>x</sup>
     */
    public static float exp(float x) {
        var bounded = x > EXP_LARGEST ? EXP_LARGEST : x;
        bounded = bounded < EXP_SMALLEST ? EXP_SMALLEST : bounded;
        var rounded = Math.fma(bounded, HALF_LOG2_E, ROUNDER);
        var p = fraction(bounded, rounded - ROUNDER);
        var power = power(rounded);
        return Math.fma(p, power, power) * power;
    }

    /**
     * e<sup>x</sup> - 1, exact to the last bits near 0; -0 gives -0.
     *
     * @param x any float
     * @return e<sup>x</sup> - 1
     */
    public static float expm1(float x) {
        var bounded = x > EXP_LARGEST ? EXP_LARGEST : x;
        bounded = bounded < EXPM1_SMALLEST ? EXPM1_SMALLEST : bounded;
        var rounded = Math.fma(bounded, HALF_LOG2_E, ROUNDER);
        var p = fraction(bounded, rounded - ROUNDER);
        var power = power(rounded);
        var inverse = Float.intBitsToFloat(INVERSE_BITS - Float.floatToRawIntBits(power));
        // 2^2h p + (2^2h - 1), with one factor 2^h outside.
        var result = Math.fma(p, power, power - inverse) * power;
        return Math.abs(x) < TINY ? x : result;
    }

    /**
     * The natural logarithm; -infinity at 0 and NaN below.
     *
     * @param x any float
     * @return log(x)
     */
    public static float log(float x) {
        var subnormal = x < Float.MIN_NORMAL;
        var normal = subnormal ? x * SUBNORMAL_SCALE : x;
        var bits = Float.floatToRawIntBits(normal);
        var k = (bits - TWO_THIRDS_BITS) >> MANTISSA_BITS;
        var f = Float.intBitsToFloat(bits - (k << MANTISSA_BITS)) - 1;
        var exponent = subnormal ? k + SUBNORMAL_EXPONENT : k;
        var result = logarithm(f, exponent);
        result = x == Float.POSITIVE_INFINITY ? x : result;
        result = x > 0 ? result : Float.NaN;
        return x == 0 ? Float.NEGATIVE_INFINITY : result;
    }

    /**
     * log(1 + x), exact to the last bits near 0; -infinity at -1, NaN below, -0 gives -0.
     *
     * @param x any float
     * @return log(1 + x)
     */
    public static float log1p(float x) {
        var u = 1 + x;
        var bits = Float.floatToRawIntBits(u);
        var k = (bits - TWO_THIRDS_BITS) >> MANTISSA_BITS;
        var f = Float.intBitsToFloat(bits - (k << MANTISSA_BITS)) - 1;
        var lost = x - (u - 1);
        var scale = Float.intBitsToFloat(SPLIT_BITS - (k << MANTISSA_BITS));
        var result = logarithm(Math.fma(lost * SPLIT_SCALE, scale, f), k);
        result = x == Float.POSITIVE_INFINITY ? x : result;
        result = x < -1 ? Float.NaN : result;
        result = x == -1 ? Float.NEGATIVE_INFINITY : result;
        return Math.abs(x) < TINY ? x : result;
    }

    /**
     * The hyperbolic tangent; -0 gives -0.
     *
     * @param x any float
     * @return tanh(x), in [-1, 1]
     */
    public static float tanh(float x) {
        var a = Math.abs(x);
        var bounded = a > TANH_LARGEST ? TANH_LARGEST : a;
        var large = 1 - 2 / onePlusExp(bounded + bounded);
        var signed = x < 0 ? -large : large;
        var z = x * x;
        var q = Math.fma(TANH_4, z, TANH_3);
        q = Math.fma(q, z, TANH_2);
        q = Math.fma(q, z, TANH_1);
        q = Math.fma(q, z, TANH_0);
        var small = Math.fma(q, z, 1) * x;
        return a < TANH_SMALL ? small : signed;
    }

    /** 1 + e^x for x from 0 to 20, or NaN. */
    private static float onePlusExp(float x) {
        var rounded = Math.fma(x, LOG2_E, ROUNDER);
        var p = narrowFraction(x, rounded - ROUNDER);
        var power = power(rounded);
        return Math.fma(p, power, power + 1);
    }

    /**
     * The logistic function 1 / (1 + e<sup>-x</sup>); subnormal results for very negative x included.
     *
     * @param x any float
     * @return sigmoid(x), in [0, 1]
     */
    public static float sigmoid(float x) {
        var a = -Math.abs(x);
        var z = expOfNegative(a < EXP_SMALLEST ? EXP_SMALLEST : a);
        var numerator = x < 0 ? z : 1;
        var d = 1 + z;
        var lost = z - (d - 1);
        var inverse = 1 / d;
        var quotient = numerator * inverse;
        // One Newton step with the exact denominator d + lost, else three roundings would add up to more than 2 ulp.
        var rest = Math.fma(-quotient, lost, Math.fma(-quotient, d, numerator));
        return Math.fma(rest, inverse, quotient);
    }

    /**
     * log(1 + e<sup>x</sup>), without overflow and exact to the last bits where it is small; 0 and infinity are its limits.
     *
     * @param x any float
     * @return log(1 + e<sup>x</sup>)
     */
    public static float softplus(float x) {
        return Math.max(x, 0f) + log1p(exp(-Math.abs(x)));
    }

    /**
     * The error function, 2 / sqrt(pi) times the integral of e<sup>-t&sup2;</sup> from 0 to x; -0 gives -0.
     *
     * @param x any float
     * @return erf(x), in [-1, 1]
     */
    public static float erf(float x) {
        var a = Math.abs(x);
        var large = oneMinusExp(logarithmOfRest(a > ERF_LARGEST ? ERF_LARGEST : a));
        var signed = x < 0 ? -large : large;
        var z = x * x;
        var q = Math.fma(ERF_5, z, ERF_4);
        q = Math.fma(q, z, ERF_3);
        q = Math.fma(q, z, ERF_2);
        q = Math.fma(q, z, ERF_1);
        q = Math.fma(q, z, ERF_0);
        return a < ERF_SMALL ? Math.fma(q, x, x) : signed;
    }

    /** log(1 - erf(x)) for x from 0.85 to 4. */
    private static float logarithmOfRest(float x) {
        var q = Math.fma(LOG_ERFC_6, x, LOG_ERFC_5);
        q = Math.fma(q, x, LOG_ERFC_4);
        q = Math.fma(q, x, LOG_ERFC_3);
        q = Math.fma(q, x, LOG_ERFC_2);
        q = Math.fma(q, x, LOG_ERFC_1);
        return Math.fma(q, x, LOG_ERFC_0);
    }

    /** 1 - e^x for x from -20 to 0, or NaN. */
    private static float oneMinusExp(float x) {
        var rounded = Math.fma(x, LOG2_E, ROUNDER);
        var p = narrowFraction(x, rounded - ROUNDER);
        var power = power(rounded);
        return Math.fma(p, -power, 1 - power);
    }

    /**
     * The sine of an angle in radians; -0 gives -0, infinity gives NaN. Beyond 2<sup>19</sup> = 524288 in magnitude, where
     * floats lie too far apart for an angle to mean much, the answer is the sine of that number.
     *
     * @param x any float
     * @return sin(x), in [-1, 1]
     */
    public static float sine(float x) {
        return onCircle(x, 0);
    }

    /**
     * The cosine of an angle in radians; infinity gives NaN. Beyond 2<sup>19</sup> = 524288 in magnitude the answer is the
     * cosine of that number.
     *
     * @param x any float
     * @return cos(x), in [-1, 1]
     */
    public static float cosine(float x) {
        return onCircle(x, 1);
    }

    /** The sine of {@code x + ahead * pi / 2}. */
    private static float onCircle(float x, int ahead) {
        var bounded = x > ANGLE_LARGEST ? ANGLE_LARGEST : x;
        bounded = bounded < -ANGLE_LARGEST ? -ANGLE_LARGEST : bounded;
        var rounded = Math.fma(bounded, TWO_OVER_PI, PLAIN_ROUNDER);
        var n = rounded - PLAIN_ROUNDER;
        var r = Math.fma(n, -HALF_PI_LOW, Math.fma(n, -HALF_PI_MIDDLE, Math.fma(n, -HALF_PI_HIGH, bounded)));
        var quarter = Float.floatToRawIntBits(rounded) + ahead;
        var value = (quarter & 1) == 0 ? sineNearZero(r) : cosineNearZero(r);
        var signed = Float.intBitsToFloat(
                Float.floatToRawIntBits(value) ^ (quarter & SECOND_BIT) << SECOND_TO_SIGN);
        return Math.abs(x) == Float.POSITIVE_INFINITY ? Float.NaN : signed;
    }

    private static float sineNearZero(float r) {
        var z = r * r;
        var q = Math.fma(Math.fma(SINE_2, z, SINE_1), z, SINE_0);
        return Math.fma(q, z, 1) * r;
    }

    private static float cosineNearZero(float r) {
        var z = r * r;
        var q = Math.fma(Math.fma(COSINE_2, z, COSINE_1), z, COSINE_0);
        return Math.fma(Math.fma(q, z, -0.5f), z, 1);
    }

    /** e^x for x from -104 to 0, or NaN. */
    private static float expOfNegative(float x) {
        var rounded = Math.fma(x, LOG2_E, LIFTED_ROUNDER);
        var p = narrowFraction(x, rounded - LIFTED_ROUNDER);
        var power = power(rounded);
        return Math.fma(p, power, power) * LOWERED;
    }

    /** e^r - 1 for r = x - 2 h ln(2). */
    private static float fraction(float x, float h) {
        var r = Math.fma(h, MINUS_TWICE_LN2_LOW, Math.fma(h, MINUS_TWICE_LN2_HIGH, x));
        var q = Math.fma(EXP_6, r, EXP_5);
        q = Math.fma(q, r, EXP_4);
        q = Math.fma(q, r, EXP_3);
        q = Math.fma(q, r, EXP_2);
        q = Math.fma(q, r, EXP_1);
        q = Math.fma(q, r, EXP_0);
        return Math.fma(r * r, q, r);
    }

    /** e^r - 1 for r = x - n ln(2). */
    private static float narrowFraction(float x, float n) {
        var r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
        var q = Math.fma(NARROW_EXP_4, r, NARROW_EXP_3);
        q = Math.fma(q, r, NARROW_EXP_2);
        q = Math.fma(q, r, NARROW_EXP_1);
        q = Math.fma(q, r, NARROW_EXP_0);
        return Math.fma(r * r, q, r);
    }

    /** 2^n from the sum of n and the rounder: the shift leaves n + 127 in the place of the exponent. */
    private static float power(float rounded) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(rounded) << MANTISSA_BITS);
    }

    /** log(1 + f) + exponent ln(2) for |f| up to 1/3. */
    private static float logarithm(float f, float exponent) {
        var q = Math.fma(LOG_7, f, LOG_6);
        q = Math.fma(q, f, LOG_5);
        q = Math.fma(q, f, LOG_4);
        q = Math.fma(q, f, LOG_3);
        q = Math.fma(q, f, LOG_2);
        q = Math.fma(q, f, LOG_1);
        q = Math.fma(q, f, LOG_0);
        q = Math.fma(q, f, -0.5f);
        var tail = Math.fma(f * f, q, exponent * LN2_LOW);
        return Math.fma(exponent, LN2_HIGH, f + tail);
    }
}
