package dev.nacre.runtime.simd;

/**
 * The numbers behind {@link FloatMath} and behind the same functions in generated vector code, once for both, so that the two
 * cannot drift apart.
 *
 * <p>
 * The polynomials are minimax fits (Lawson's iteration), rounded to float one coefficient at a time from the lowest, the
 * rest fitted again after each. The stated errors are those of the rounded polynomial in exact arithmetic.
 */
public final class Coefficients {

    /** Adding this leaves the nearest integer n in the low bits of the sum, as n + 127: the exponent field of 2^n. */
    public static final float ROUNDER = 0x1.8p23f + 127;
    public static final float LOG2_E = 0x1.715476p0f;
    public static final float LN2_HIGH = 0x1.62e430p-1f;
    public static final float LN2_LOW = -0x1.05c610p-29f;
    public static final int MANTISSA_BITS = 23;

    /**
     * The exponential is taken as 2^h e^r 2^h, r = x - 2 h ln(2), since 2^2h alone may be no float: one power instead of two
     * is worth the wider range of r.
     */
    public static final float HALF_LOG2_E = LOG2_E / 2;
    public static final float MINUS_TWICE_LN2_HIGH = -2 * LN2_HIGH;
    public static final float MINUS_TWICE_LN2_LOW = -2 * LN2_LOW;

    /** e^89 overflows and e^-104 rounds to 0: outside, nothing changes any more. */
    public static final float EXP_LARGEST = 89;
    public static final float EXP_SMALLEST = -104;

    /** (e^r - 1 - r) / r^2 for |r| up to ln(2), such that e^r - 1 is off by at most 2^-29.3 of itself. */
    public static final float EXP_0 = 0x1p-1f;
    public static final float EXP_1 = 0x1.55555cp-3f;
    public static final float EXP_2 = 0x1.55554ap-5f;
    public static final float EXP_3 = 0x1.110b6ep-7f;
    public static final float EXP_4 = 0x1.6c1c8ap-10f;
    public static final float EXP_5 = 0x1.a557eap-13f;
    public static final float EXP_6 = 0x1.a0bf86p-16f;

    /** e^x - 1 rounds to -1 from here down. */
    public static final float EXPM1_SMALLEST = -18;

    /** The bits of 2^h and of 2^-h add up to this. */
    public static final int INVERSE_BITS = 254 << MANTISSA_BITS;

    /** Below this magnitude log(1 + x) and e^x - 1 are x, within a quarter ulp. */
    public static final float TINY = 0x1p-25f;

    /** Mantissas are taken from [2/3, 4/3), so that logarithms near 1 need no exponent. */
    public static final int TWO_THIRDS_BITS = 0x3F2AAAAB;
    public static final float SUBNORMAL_SCALE = 0x1p23f;
    public static final float SUBNORMAL_EXPONENT = -23;

    /** (log(1 + f) - f + f^2 / 2) / f^3 for |f| up to 1/3, such that the logarithm is off by at most 2^-27.5 of itself. */
    public static final float LOG_0 = 0x1.55550cp-2f;
    public static final float LOG_1 = -0x1.fffe5ep-3f;
    public static final float LOG_2 = 0x1.99ce34p-3f;
    public static final float LOG_3 = -0x1.55b7eep-3f;
    public static final float LOG_4 = 0x1.1ef264p-3f;
    public static final float LOG_5 = -0x1.f03b82p-4f;
    public static final float LOG_6 = 0x1.1defc4p-3f;
    public static final float LOG_7 = -0x1.0e2bc4p-3f;

    /** The scale of the rounding error of 1 + x is 2^-k with k up to 128, too small for one float: taken in two steps. */
    public static final float SPLIT_SCALE = 0x1p-64f;
    public static final int SPLIT_BITS = (127 + 64) << MANTISSA_BITS;

    /** Below: a polynomial in x; above: the formula with the exponential, which would cancel below. */
    public static final float TANH_SMALL = 0.625f;
    /** tanh rounds to 1 from here on. */
    public static final float TANH_LARGEST = 10;

    /** tanh(x) / x = 1 + x^2 T(x^2) for |x| up to 0.625, such that tanh is off by at most 2^-27.8 of itself. */
    public static final float TANH_0 = -0x1.555534p-2f;
    public static final float TANH_1 = 0x1.11076p-3f;
    public static final float TANH_2 = -0x1.b8434p-5f;
    public static final float TANH_3 = 0x1.52509ep-6f;
    public static final float TANH_4 = -0x1.769228p-8f;

    /** (e^r - 1 - r) / r^2 for |r| up to ln(2) / 2, such that e^r is off by at most 2^-28.2. */
    public static final float NARROW_EXP_0 = 0x1p-1f;
    public static final float NARROW_EXP_1 = 0x1.55549p-3f;
    public static final float NARROW_EXP_2 = 0x1.5554cep-5f;
    public static final float NARROW_EXP_3 = 0x1.123ac4p-7f;
    public static final float NARROW_EXP_4 = 0x1.6d6aaap-10f;

    /** The sigmoid needs e^x for x from -104 to 0: one power of two does when it is lifted by 2^64 and lowered at the end. */
    public static final float LIFTED_ROUNDER = ROUNDER + 64;
    public static final float LOWERED = 0x1p-64f;

    /** Below: a polynomial in x^2; above: the formula with the exponential, which would cancel below. */
    public static final float ERF_SMALL = 0.85f;
    /** The error function rounds to 1 from here on. */
    public static final float ERF_LARGEST = 4;

    /** erf(x) / x = 1 + E(x^2) for |x| up to 0.85, such that erf is off by at most 2^-27.1 of itself. */
    public static final float ERF_0 = 0x1.06eba8p-3f;
    public static final float ERF_1 = -0x1.812726p-2f;
    public static final float ERF_2 = 0x1.ce256ap-4f;
    public static final float ERF_3 = -0x1.b735eap-6f;
    public static final float ERF_4 = 0x1.4b763p-8f;
    public static final float ERF_5 = -0x1.4cd86p-11f;

    /** log(1 - erf(x)) for x from 0.85 to 4, such that erf is off by at most 2^-28.8 of itself. */
    public static final float LOG_ERFC_0 = -0x1.b66712p-14f;
    public static final float LOG_ERFC_1 = -0x1.20c89cp0f;
    public static final float LOG_ERFC_2 = -0x1.45e5cap-1f;
    public static final float LOG_ERFC_3 = -0x1.ac2394p-4f;
    public static final float LOG_ERFC_4 = 0x1.70f42ap-6f;
    public static final float LOG_ERFC_5 = -0x1.98aa8p-9f;
    public static final float LOG_ERFC_6 = 0x1.ab24a4p-13f;

    /**
     * Up to here angles are reduced without loss: x less its nearest multiple n of pi / 2, which is taken in three parts of 24
     * bits, all of one sign, so that -0 stays -0. Floats beyond lie 1/16 apart and more, and are taken for this one.
     */
    public static final float ANGLE_LARGEST = 0x1p19f;
    public static final float TWO_OVER_PI = 0x1.45f306p-1f;
    public static final float HALF_PI_HIGH = 0x1.921fb4p0f;
    public static final float HALF_PI_MIDDLE = 0x1.4442dp-24f;
    public static final float HALF_PI_LOW = 0x1.846988p-48f;

    /** Adding this leaves the nearest integer in the low bits of the sum. */
    public static final float PLAIN_ROUNDER = 0x1.8p23f;
    /** Shifting by these brings the lowest bit, and the one above it, to the place of the sign. */
    public static final int LOWEST_TO_SIGN = 31;
    public static final int SECOND_TO_SIGN = 30;
    public static final int SECOND_BIT = 2;
    public static final int ONE_BITS = 127 << MANTISSA_BITS;

    /** sin(r) / r = 1 + r^2 S(r^2) for |r| up to 0.83, such that the sine is off by at most 2^-27.2 of itself. */
    public static final float SINE_0 = -0x1.55553ep-3f;
    public static final float SINE_1 = 0x1.110486p-7f;
    public static final float SINE_2 = -0x1.9862b2p-13f;

    /** cos(r) = 1 - r^2 / 2 + r^4 C(r^2) for |r| up to 0.83, such that the cosine is off by at most 2^-32.1 of itself. */
    public static final float COSINE_0 = 0x1.555546p-5f;
    public static final float COSINE_1 = -0x1.6c09cp-10f;
    public static final float COSINE_2 = 0x1.993bcep-16f;

    private Coefficients() {}
}
