package dev.nacre.runtime.simd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

final class FloatMathTest {

    private static final float NAN = Float.NaN;

    /** A prime, so that all exponents and all patterns of low bits are met; 1 would be exhaustive and found 1.6 ulp. */
    private static final int STRIDE = 2477;

    @ParameterizedTest
    @EnumSource
    void isWithinTwoUlpOverAllFloats(Elementary function) {
        var worst = 0.0;
        var at = 0f;
        for (var bits = (long) Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += STRIDE) {
            var x = Float.intBitsToFloat((int) bits);
            var ulps = function.ulps(x);
            if (!(ulps <= worst)) {
                worst = ulps;
                at = x;
            }
        }
        assertThat(worst).as("%s at %s (%a)", function, at, at).isLessThanOrEqualTo(2.0);
    }

    @ParameterizedTest
    @EnumSource
    void isWithinTwoUlpWhereItsBranchesMeet(Elementary function) {
        for (var edge : new float[] {0, Float.MIN_NORMAL, 0x1p-25f, 0.625f, 2f / 3, 1, 4f / 3, 10, 18, 88.72f, 89,
            103.97f, 104, 0.85f, 4, 0.7853982f, 1.5707964f, 3.1415927f, 31.415926f, 9999.468f, 0x1p19f,
            0x1p23f, 0x1p24f, 0x1.555554p127f, Float.MAX_VALUE}) {
            for (var step = -2000; step <= 2000; step++) {
                var x = Float.intBitsToFloat(Math.max(0, Float.floatToRawIntBits(edge) + step));
                assertThat(function.ulps(x)).as("%s(%a)", function, x).isLessThanOrEqualTo(2.0);
                assertThat(function.ulps(-x)).as("%s(%a)", function, -x).isLessThanOrEqualTo(2.0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"EXP, 1, 1, Infinity, 0", "EXPM1, 0, -0, Infinity, -1", "LOG, -Infinity, -Infinity, Infinity, NaN",
        "LOG1P, 0, -0, Infinity, NaN", "TANH, 0, -0, 1, -1", "SIGMOID, 0.5, 0.5, 1, 0", "ERF, 0, -0, 1, -1",
        "SOFTPLUS, 0.6931472, 0.6931472, Infinity, 0", "SINE, 0, -0, NaN, NaN", "COSINE, 1, 1, NaN, NaN"})
    void hasItsLimits(Elementary function, float atZero, float atMinusZero, float atInfinity, float atMinusInfinity) {
        assertThat(function.scalar.apply(0f)).isEqualTo(Float.valueOf(atZero));
        assertThat(function.scalar.apply(-0f)).isEqualTo(Float.valueOf(atMinusZero));
        assertThat(function.scalar.apply(Float.POSITIVE_INFINITY)).isEqualTo(Float.valueOf(atInfinity));
        assertThat(function.scalar.apply(Float.NEGATIVE_INFINITY)).isEqualTo(Float.valueOf(atMinusInfinity));
        assertThat(function.scalar.apply(NAN)).isNaN();
        assertThat(function.scalar.apply(Float.intBitsToFloat(0xFFABCDEF))).isNaN();
    }

    @Test
    void reducesEveryAngleUpToTenThousand() {
        for (var quarters = 1; quarters <= 6366; quarters++) {
            var near = (float) (quarters * Math.PI / 2);
            for (var x : new float[] {Math.nextDown(near), near, Math.nextUp(near)}) {
                assertThat(Elementary.SINE.ulps(x)).as("sin(%a)", x).isLessThanOrEqualTo(2.0);
                assertThat(Elementary.COSINE.ulps(x)).as("cos(%a)", x).isLessThanOrEqualTo(2.0);
            }
        }
    }

    @Test
    void knowsTheTableOfTheErrorFunction() {
        assertThat(FloatMath.erf(0.5f)).isEqualTo(0.5204999f, within(6e-8f));
        assertThat(FloatMath.erf(1)).isEqualTo(0.8427008f, within(6e-8f));
        assertThat(FloatMath.erf(-2)).isEqualTo(-0.9953223f, within(6e-8f));
        assertThat(FloatMath.erf(3)).isEqualTo(0.9999779f, within(6e-8f));
    }

    @Test
    void staysOnTheCircleForAnglesBeyondReason() {
        for (var x = 1e5f; x < Float.MAX_VALUE / 2; x *= 1.37f) {
            assertThat(FloatMath.sine(x)).isBetween(-1f, 1f).isEqualTo(-FloatMath.sine(-x));
            assertThat(FloatMath.cosine(x)).isBetween(-1f, 1f).isEqualTo(FloatMath.cosine(-x));
        }
    }

    @Test
    void keepsSubnormalResults() {
        assertThat(FloatMath.exp(-100f)).isEqualTo((float) StrictMath.exp(-100)).isPositive();
        assertThat(FloatMath.sigmoid(-100f)).isEqualTo((float) StrictMath.exp(-100));
        assertThat(FloatMath.tanh(Float.MIN_VALUE)).isEqualTo(Float.MIN_VALUE);
        assertThat(FloatMath.log1p(-Float.MIN_VALUE)).isEqualTo(-Float.MIN_VALUE);
    }

    @Test
    void refusesLogarithmsOfNegativeNumbers() {
        assertThat(FloatMath.log(-Float.MIN_VALUE)).isNaN();
        assertThat(FloatMath.log1p(Math.nextDown(-1f))).isNaN();
        assertThat(FloatMath.log1p(-1f)).isEqualTo(Float.NEGATIVE_INFINITY);
    }
}
