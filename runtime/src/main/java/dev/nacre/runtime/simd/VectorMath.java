package dev.nacre.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

import static dev.nacre.runtime.simd.Coefficients.*;
import static jdk.incubator.vector.FloatVector.broadcast;

/**
 * {@link FloatMath} on vectors: the same bits in every lane, for every vector width; the shape is that of the argument.
 *
 * <p>
 * Read the formulas in {@link FloatMath}; here they are written for HotSpot. A method of more than 325 bytecodes is never
 * inlined, and C2 stops inlining ordinary methods once a compilation has 18,000 nodes, of which one vector operation takes
 * about 400 (a broadcast 130, a scalar operand 200, an operation on ints 500). A call that is not inlined boxes its vectors,
 * at five times the price. Hence no helpers in here, and long chains instead of names; hence also the rule for callers: two
 * calls per kernel at most, the cheaper one first, both early in the loop. Nodes: exp 10,500, expm1 13,000, sigmoid 14,000,
 * log 15,000, tanh 15,500, log1p 17,500.
 */
public final class VectorMath {

    private VectorMath() {}

    /**
     * e<sup>x</sup>, as {@link FloatMath#exp}.
     *
     * @param x any floats
     * @return e<sup>x</sup> in each lane
     */
    public static FloatVector exp(FloatVector x) {
        var species = x.species();
        var bounded = x.blend(EXP_LARGEST, x.compare(VectorOperators.GT, EXP_LARGEST));
        bounded = bounded.blend(EXP_SMALLEST, bounded.compare(VectorOperators.LT, EXP_SMALLEST));
        var rounder = broadcast(species, ROUNDER);
        var rounded = bounded.fma(broadcast(species, HALF_LOG2_E), rounder);
        var h = rounded.sub(rounder);
        var r = h.fma(broadcast(species, MINUS_TWICE_LN2_LOW),
                h.fma(broadcast(species, MINUS_TWICE_LN2_HIGH), bounded));
        var q = broadcast(species, EXP_6).fma(r, broadcast(species, EXP_5)).fma(r, broadcast(species, EXP_4))
                .fma(r, broadcast(species, EXP_3)).fma(r, broadcast(species, EXP_2)).fma(r, broadcast(species, EXP_1))
                .fma(r, broadcast(species, EXP_0));
        var p = r.mul(r).fma(q, r);
        var power = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsFloats();
        return p.fma(power, power).mul(power);
    }

    /**
     * e<sup>x</sup> - 1, as {@link FloatMath#expm1}.
     *
     * @param x any floats
     * @return e<sup>x</sup> - 1 in each lane
     */
    public static FloatVector expm1(FloatVector x) {
        var species = x.species();
        var bounded = x.blend(EXP_LARGEST, x.compare(VectorOperators.GT, EXP_LARGEST));
        bounded = bounded.blend(EXPM1_SMALLEST, bounded.compare(VectorOperators.LT, EXPM1_SMALLEST));
        var rounder = broadcast(species, ROUNDER);
        var rounded = bounded.fma(broadcast(species, HALF_LOG2_E), rounder);
        var h = rounded.sub(rounder);
        var r = h.fma(broadcast(species, MINUS_TWICE_LN2_LOW),
                h.fma(broadcast(species, MINUS_TWICE_LN2_HIGH), bounded));
        var q = broadcast(species, EXP_6).fma(r, broadcast(species, EXP_5)).fma(r, broadcast(species, EXP_4))
                .fma(r, broadcast(species, EXP_3)).fma(r, broadcast(species, EXP_2)).fma(r, broadcast(species, EXP_1))
                .fma(r, broadcast(species, EXP_0));
        var p = r.mul(r).fma(q, r);
        var bits = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, MANTISSA_BITS);
        var power = bits.reinterpretAsFloats();
        var inverse = bits.broadcast(INVERSE_BITS).sub(bits).reinterpretAsFloats();
        var result = p.fma(power, power.sub(inverse)).mul(power);
        return result.blend(x, x.abs().compare(VectorOperators.LT, TINY));
    }

    /**
     * The natural logarithm, as {@link FloatMath#log}.
     *
     * @param x any floats
     * @return log(x) in each lane
     */
    public static FloatVector log(FloatVector x) {
        var species = x.species();
        var subnormal = x.compare(VectorOperators.LT, Float.MIN_NORMAL);
        var bits = x.blend(x.mul(broadcast(species, SUBNORMAL_SCALE)), subnormal).reinterpretAsInts();
        var k = bits.sub(bits.broadcast(TWO_THIRDS_BITS)).lanewise(VectorOperators.ASHR, MANTISSA_BITS);
        var f = bits.sub(k.lanewise(VectorOperators.LSHL, MANTISSA_BITS)).reinterpretAsFloats()
                .sub(broadcast(species, 1f));
        var exponent = (FloatVector) k.convert(VectorOperators.I2F, 0);
        exponent = exponent.blend(exponent.add(broadcast(species, SUBNORMAL_EXPONENT)), subnormal);
        var q = broadcast(species, LOG_7).fma(f, broadcast(species, LOG_6)).fma(f, broadcast(species, LOG_5))
                .fma(f, broadcast(species, LOG_4)).fma(f, broadcast(species, LOG_3)).fma(f, broadcast(species, LOG_2))
                .fma(f, broadcast(species, LOG_1)).fma(f, broadcast(species, LOG_0)).fma(f, broadcast(species, -0.5f));
        var tail = f.mul(f).fma(q, exponent.mul(broadcast(species, LN2_LOW)));
        var result = exponent.fma(broadcast(species, LN2_HIGH), f.add(tail));
        result = result.blend(x, x.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY));
        result = broadcast(species, Float.NaN).blend(result, x.compare(VectorOperators.GT, 0f));
        return result.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0f));
    }

    /**
     * log(1 + x), as {@link FloatMath#log1p}.
     *
     * @param x any floats
     * @return log(1 + x) in each lane
     */
    public static FloatVector log1p(FloatVector x) {
        var species = x.species();
        var one = broadcast(species, 1f);
        var u = x.add(one);
        var bits = u.reinterpretAsInts();
        var k = bits.sub(bits.broadcast(TWO_THIRDS_BITS)).lanewise(VectorOperators.ASHR, MANTISSA_BITS);
        var shifted = k.lanewise(VectorOperators.LSHL, MANTISSA_BITS);
        var f = x.sub(u.sub(one)).mul(broadcast(species, SPLIT_SCALE)).fma(
                bits.broadcast(SPLIT_BITS).sub(shifted).reinterpretAsFloats(),
                bits.sub(shifted).reinterpretAsFloats().sub(one));
        var exponent = (FloatVector) k.convert(VectorOperators.I2F, 0);
        var q = broadcast(species, LOG_7).fma(f, broadcast(species, LOG_6)).fma(f, broadcast(species, LOG_5))
                .fma(f, broadcast(species, LOG_4)).fma(f, broadcast(species, LOG_3)).fma(f, broadcast(species, LOG_2))
                .fma(f, broadcast(species, LOG_1)).fma(f, broadcast(species, LOG_0)).fma(f, broadcast(species, -0.5f));
        var tail = f.mul(f).fma(q, exponent.mul(broadcast(species, LN2_LOW)));
        return exponent.fma(broadcast(species, LN2_HIGH), f.add(tail))
                .blend(x, x.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY))
                .blend(Float.NaN, x.compare(VectorOperators.LT, -1f))
                .blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, -1f))
                .blend(x, x.abs().compare(VectorOperators.LT, TINY));
    }

    /**
     * The hyperbolic tangent, as {@link FloatMath#tanh}.
     *
     * @param x any floats
     * @return tanh(x) in each lane
     */
    public static FloatVector tanh(FloatVector x) {
        var species = x.species();
        var a = x.abs();
        var bounded = a.blend(TANH_LARGEST, a.compare(VectorOperators.GT, TANH_LARGEST));
        bounded = bounded.add(bounded);
        var rounder = broadcast(species, ROUNDER);
        var rounded = bounded.fma(broadcast(species, LOG2_E), rounder);
        var n = rounded.sub(rounder);
        var r = n.fma(broadcast(species, -LN2_LOW), n.fma(broadcast(species, -LN2_HIGH), bounded));
        var q = broadcast(species, NARROW_EXP_4).fma(r, broadcast(species, NARROW_EXP_3))
                .fma(r, broadcast(species, NARROW_EXP_2)).fma(r, broadcast(species, NARROW_EXP_1))
                .fma(r, broadcast(species, NARROW_EXP_0));
        var power = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsFloats();
        var one = broadcast(species, 1f);
        var onePlusExp = r.mul(r).fma(q, r).fma(power, power.add(one));
        var large = one.sub(broadcast(species, 2f).div(onePlusExp));
        var signed = large.blend(large.neg(), x.compare(VectorOperators.LT, 0f));
        var z = x.mul(x);
        var t = broadcast(species, TANH_4).fma(z, broadcast(species, TANH_3)).fma(z, broadcast(species, TANH_2))
                .fma(z, broadcast(species, TANH_1)).fma(z, broadcast(species, TANH_0));
        return signed.blend(t.fma(z, one).mul(x), a.compare(VectorOperators.LT, TANH_SMALL));
    }

    /**
     * The logistic function, as {@link FloatMath#sigmoid}.
     *
     * @param x any floats
     * @return sigmoid(x) in each lane
     */
    public static FloatVector sigmoid(FloatVector x) {
        var species = x.species();
        var a = x.abs().neg();
        var bounded = a.blend(EXP_SMALLEST, a.compare(VectorOperators.LT, EXP_SMALLEST));
        var rounder = broadcast(species, LIFTED_ROUNDER);
        var rounded = bounded.fma(broadcast(species, LOG2_E), rounder);
        var n = rounded.sub(rounder);
        var r = n.fma(broadcast(species, -LN2_LOW), n.fma(broadcast(species, -LN2_HIGH), bounded));
        var q = broadcast(species, NARROW_EXP_4).fma(r, broadcast(species, NARROW_EXP_3))
                .fma(r, broadcast(species, NARROW_EXP_2)).fma(r, broadcast(species, NARROW_EXP_1))
                .fma(r, broadcast(species, NARROW_EXP_0));
        var power = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsFloats();
        var z = r.mul(r).fma(q, r).fma(power, power).mul(broadcast(species, LOWERED));
        var one = broadcast(species, 1f);
        var numerator = one.blend(z, x.compare(VectorOperators.LT, 0f));
        var d = z.add(one);
        var inverse = one.div(d);
        var quotient = numerator.mul(inverse);
        var negative = quotient.neg();
        var rest = negative.fma(z.sub(d.sub(one)), negative.fma(d, numerator));
        return rest.fma(inverse, quotient);
    }
}
