package dev.nacre.runtime.simd;

import static dev.nacre.runtime.simd.Coefficients.*;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link FloatMath} on vectors: the same bits in every lane, for every vector width; the shape is that of the argument.
 *
 * <p>
 * Each method is small enough for HotSpot to inline it into the calling kernel, so that no vector is boxed; read the
 * formulas in {@link FloatMath}.
 */
public final class VectorMath {

    private VectorMath() {
    }

    /**
     * e<sup>x</sup>, as {@link FloatMath#exp}.
     *
     * @param x any floats
     * @return e<sup>x</sup> in each lane
     */
    public static FloatVector exp(FloatVector x) {
        var bounded = x.blend(EXP_LARGEST, x.compare(VectorOperators.GT, EXP_LARGEST));
        return boundedExp(bounded.blend(EXP_SMALLEST, bounded.compare(VectorOperators.LT, EXP_SMALLEST)));
    }

    /**
     * e<sup>x</sup> - 1, as {@link FloatMath#expm1}.
     *
     * @param x any floats
     * @return e<sup>x</sup> - 1 in each lane
     */
    public static FloatVector expm1(FloatVector x) {
        var bounded = x.blend(EXP_LARGEST, x.compare(VectorOperators.GT, EXP_LARGEST));
        bounded = bounded.blend(EXPM1_SMALLEST, bounded.compare(VectorOperators.LT, EXPM1_SMALLEST));
        var rounded = bounded.fma(LOG2_E, ROUNDER);
        var r = reduced(bounded, rounded.sub(ROUNDER));
        var q = r.broadcast(EXPM1_5);
        q = horner(q, r, EXPM1_4);
        q = horner(q, r, EXPM1_3);
        q = horner(q, r, EXPM1_2);
        q = horner(q, r, EXPM1_1);
        q = horner(q, r, EXPM1_0);
        var p = r.mul(r).fma(q, r);
        var n = rounded.reinterpretAsInts();
        var half = n.lanewise(VectorOperators.ASHR, 1);
        var first = power(half);
        var result = p.fma(first, first.sub(power(half.sub(n)))).mul(power(n.sub(half)));
        return result.blend(x, x.abs().compare(VectorOperators.LT, TINY));
    }

    /**
     * The natural logarithm, as {@link FloatMath#log}.
     *
     * @param x any floats
     * @return log(x) in each lane
     */
    public static FloatVector log(FloatVector x) {
        var subnormal = x.compare(VectorOperators.LT, Float.MIN_NORMAL);
        var bits = x.blend(x.mul(SUBNORMAL_SCALE), subnormal).reinterpretAsInts();
        var k = bits.sub(TWO_THIRDS_BITS).lanewise(VectorOperators.ASHR, MANTISSA_BITS);
        var f = bits.sub(k.lanewise(VectorOperators.LSHL, MANTISSA_BITS)).reinterpretAsFloats().sub(1);
        var exponent = (FloatVector) k.convert(VectorOperators.I2F, 0);
        exponent = exponent.blend(exponent.add(SUBNORMAL_EXPONENT), subnormal);
        var result = logarithm(f, exponent);
        result = result.blend(x, x.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY));
        result = x.broadcast(Float.NaN).blend(result, x.compare(VectorOperators.GT, 0));
        return result.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0));
    }

    /**
     * log(1 + x), as {@link FloatMath#log1p}.
     *
     * @param x any floats
     * @return log(1 + x) in each lane
     */
    public static FloatVector log1p(FloatVector x) {
        var u = x.add(1);
        var bits = u.reinterpretAsInts();
        var k = bits.sub(TWO_THIRDS_BITS).lanewise(VectorOperators.ASHR, MANTISSA_BITS);
        var shifted = k.lanewise(VectorOperators.LSHL, MANTISSA_BITS);
        var f = bits.sub(shifted).reinterpretAsFloats().sub(1);
        var lost = x.sub(u.sub(1));
        var scale = shifted.neg().add(SPLIT_BITS).reinterpretAsFloats();
        var exponent = (FloatVector) k.convert(VectorOperators.I2F, 0);
        var result = logarithm(lost.mul(SPLIT_SCALE).fma(scale, f), exponent);
        result = result.blend(x, x.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY));
        result = x.broadcast(Float.NaN).blend(result, x.compare(VectorOperators.GT, -1));
        result = result.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, -1));
        return result.blend(x, x.abs().compare(VectorOperators.LT, TINY));
    }

    /**
     * The hyperbolic tangent, as {@link FloatMath#tanh}.
     *
     * @param x any floats
     * @return tanh(x) in each lane
     */
    public static FloatVector tanh(FloatVector x) {
        var a = x.abs();
        var bounded = a.blend(TANH_LARGEST, a.compare(VectorOperators.GT, TANH_LARGEST));
        var one = x.broadcast(1);
        var large = one.sub(x.broadcast(2).div(boundedExp(bounded.add(bounded)).add(one)));
        var z = a.mul(a);
        var q = z.broadcast(TANH_4);
        q = horner(q, z, TANH_3);
        q = horner(q, z, TANH_2);
        q = horner(q, z, TANH_1);
        q = horner(q, z, TANH_0);
        var small = a.mul(z).fma(q, a);
        var magnitude = large.blend(small, a.compare(VectorOperators.LT, TANH_SMALL));
        var sign = x.reinterpretAsInts().and(Integer.MIN_VALUE);
        return magnitude.reinterpretAsInts().or(sign).reinterpretAsFloats();
    }

    /**
     * The logistic function, as {@link FloatMath#sigmoid}.
     *
     * @param x any floats
     * @return sigmoid(x) in each lane
     */
    public static FloatVector sigmoid(FloatVector x) {
        var a = x.abs().neg();
        var z = boundedExp(a.blend(EXP_SMALLEST, a.compare(VectorOperators.LT, EXP_SMALLEST)));
        var one = x.broadcast(1);
        var numerator = one.blend(z, x.compare(VectorOperators.LT, 0));
        var d = z.add(one);
        var lost = z.sub(d.sub(one));
        var inverse = one.div(d);
        var quotient = numerator.mul(inverse);
        var negative = quotient.neg();
        var rest = negative.fma(lost, negative.fma(d, numerator));
        return rest.fma(inverse, quotient);
    }

    private static FloatVector boundedExp(FloatVector x) {
        var rounded = x.fma(LOG2_E, ROUNDER);
        var r = reduced(x, rounded.sub(ROUNDER));
        var q = r.broadcast(EXP_4);
        q = horner(q, r, EXP_3);
        q = horner(q, r, EXP_2);
        q = horner(q, r, EXP_1);
        q = horner(q, r, EXP_0);
        var y = r.mul(r).fma(q, r).add(1);
        var n = rounded.reinterpretAsInts();
        var half = n.lanewise(VectorOperators.ASHR, 1);
        return y.mul(power(half)).mul(power(n.sub(half)));
    }

    private static FloatVector reduced(FloatVector x, FloatVector n) {
        return n.fma(n.broadcast(-LN2_LOW), n.fma(n.broadcast(-LN2_HIGH), x));
    }

    private static FloatVector power(IntVector n) {
        return n.lanewise(VectorOperators.LSHL, MANTISSA_BITS).add(ONE_BITS).reinterpretAsFloats();
    }

    private static FloatVector logarithm(FloatVector f, FloatVector exponent) {
        var q = f.broadcast(LOG_7);
        q = horner(q, f, LOG_6);
        q = horner(q, f, LOG_5);
        q = horner(q, f, LOG_4);
        q = horner(q, f, LOG_3);
        q = horner(q, f, LOG_2);
        q = horner(q, f, LOG_1);
        q = horner(q, f, LOG_0);
        q = horner(q, f, -0.5f);
        var tail = f.mul(f).fma(q, exponent.mul(LN2_LOW));
        return exponent.fma(exponent.broadcast(LN2_HIGH), f.add(tail));
    }

    private static FloatVector horner(FloatVector q, FloatVector x, float coefficient) {
        return q.fma(x, q.broadcast(coefficient));
    }
}
