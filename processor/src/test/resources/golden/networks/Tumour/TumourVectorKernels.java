package networks;

import dev.nacre.runtime.simd.Coefficients;
import dev.nacre.runtime.simd.Mix32;
import dev.nacre.runtime.simd.Simd;
import dev.nacre.runtime.simd.Tree;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels in register tiles and vectors.
 */
final class TumourVectorKernels implements TumourKernels {
    private static final VectorSpecies<Float> SPECIES = Simd.SPECIES;

    private static final int LANES = SPECIES.length();

    private static final boolean WIDE = Simd.WIDE;

    private static final FloatVector LANE_NUMBERS = FloatVector.zero(SPECIES).addIndex(1);

    private static final IntVector ELEMENTS = IntVector.broadcast(SPECIES.vectorShape().withLanes(int.class), 0).addIndex(1);

    @Override
    public void product30x12(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from,
            int to) {
        productPanel16(x, xAt, 32, w, wAt, 16, 30, y, yAt, 16, from, to);
    }

    @Override
    public void first(float[] y, int yAt, float[] firstDenseProduct, int firstDenseProductAt,
            float[] firstBias, int firstBiasAt, int from, int to, int key0a, int key0b) {
        for (int row = from; row < to; row++) {
            for (int f = 0; f < 16; f += LANES) {
                int i = row * 16 + f;
                IntVector elements = ELEMENTS.add(row * 12 + f);
                FloatVector v0 = FloatVector.fromArray(SPECIES, firstDenseProduct, firstDenseProductAt + i);
                FloatVector v1 = FloatVector.fromArray(SPECIES, firstBias, firstBiasAt + f);
                // t0 = uniform numbers of the elements
                IntVector t0First = elements.mul(Mix32.SPREAD).add(key0a);
                IntVector t0Second = t0First.lanewise(VectorOperators.XOR, t0First.lanewise(VectorOperators.LSHR, 16)).mul(Mix32.FIRST).add(key0b);
                IntVector t0Third = t0Second.lanewise(VectorOperators.XOR, t0Second.lanewise(VectorOperators.LSHR, 13)).mul(Mix32.SECOND);
                IntVector t0Bits = t0Third.lanewise(VectorOperators.XOR, t0Third.lanewise(VectorOperators.LSHR, 16));
                FloatVector t0 = ((FloatVector) t0Bits.lanewise(VectorOperators.LSHR, 8).convert(VectorOperators.I2F, 0)).mul(Mix32.UNIT);
                FloatVector t1 = v0.add(v1);
                FloatVector t2 = t1.mul(0.70710677f);
                // t3 = erf(t2)
                FloatVector t3Size = t2.abs();
                FloatVector t3Bounded = t3Size.blend(Coefficients.ERF_LARGEST, t3Size.compare(VectorOperators.GT, Coefficients.ERF_LARGEST));
                FloatVector t3Logarithm = FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_6)
                        .fma(t3Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_5))
                        .fma(t3Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_4))
                        .fma(t3Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_3))
                        .fma(t3Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_2))
                        .fma(t3Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_1))
                        .fma(t3Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_0));
                FloatVector t3Rounded = t3Logarithm.fma(Coefficients.LOG2_E, Coefficients.ROUNDER);
                FloatVector t3Whole = t3Rounded.sub(Coefficients.ROUNDER);
                FloatVector t3Rest = t3Whole.fma(FloatVector.broadcast(SPECIES, -Coefficients.LN2_LOW), t3Whole.fma(FloatVector.broadcast(SPECIES, -Coefficients.LN2_HIGH), t3Logarithm));
                FloatVector t3Series = FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_4)
                        .fma(t3Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_3))
                        .fma(t3Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_2))
                        .fma(t3Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_1))
                        .fma(t3Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_0));
                FloatVector t3Power = t3Rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS).reinterpretAsFloats();
                FloatVector t3Large = t3Rest.mul(t3Rest).fma(t3Series, t3Rest)
                        .fma(t3Power.neg(), FloatVector.broadcast(SPECIES, 1f).sub(t3Power));
                FloatVector t3Signed = t3Large.blend(t3Large.neg(), t2.compare(VectorOperators.LT, 0f));
                FloatVector t3Square = t2.mul(t2);
                FloatVector t3Near = FloatVector.broadcast(SPECIES, Coefficients.ERF_5)
                        .fma(t3Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_4))
                        .fma(t3Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_3))
                        .fma(t3Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_2))
                        .fma(t3Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_1))
                        .fma(t3Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_0));
                FloatVector t3 = t3Signed.blend(t3Near.fma(t2, t2), t3Size.compare(VectorOperators.LT, Coefficients.ERF_SMALL));
                t1.mul(0.5f).mul(t3.add(1f)).mul(1.25f).blend(0f, t0.compare(VectorOperators.LT, 0.2f)).intoArray(y, yAt + i);
            }
        }
    }

    @Override
    public void product12x1(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from,
            int to) {
        productPanel16(x, xAt, 16, w, wAt, 16, 12, y, yAt, 16, from, to);
    }

    @Override
    public void malignantDense(float[] y, int yAt, float[] malignantDenseProduct,
            int malignantDenseProductAt, float[] malignantBias, int malignantBiasAt, int from,
            int to) {
        float v1 = malignantBias[malignantBiasAt];
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, malignantDenseProduct, malignantDenseProductAt + i);
            v0.add(v1).intoArray(y, yAt + i);
        }
    }

    @Override
    public void losses(float[] y, int yAt, float[] malignantDense, int malignantDenseAt,
            float[] malignantTarget, int malignantTargetAt, int from, int to) {
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, malignantDense, malignantDenseAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, malignantTarget, malignantTargetAt + i);
            FloatVector t0 = v1.fma(0.95f, 0.025f);
            FloatVector t1 = v0.neg().blend(v0, v0.compare(VectorOperators.LT, 0f));
            // t2 = softplus(t1)
            FloatVector t2Minus = t1.abs().neg();
            FloatVector t2ExpBounded = t2Minus.blend(Coefficients.EXP_LARGEST, t2Minus.compare(VectorOperators.GT, Coefficients.EXP_LARGEST));
            FloatVector t2ExpInside = t2ExpBounded.blend(Coefficients.EXP_SMALLEST, t2ExpBounded.compare(VectorOperators.LT, Coefficients.EXP_SMALLEST));
            FloatVector t2ExpRounded = t2ExpInside.fma(Coefficients.HALF_LOG2_E, Coefficients.ROUNDER);
            FloatVector t2ExpHalf = t2ExpRounded.sub(Coefficients.ROUNDER);
            FloatVector t2ExpRest = t2ExpHalf.fma(FloatVector.broadcast(SPECIES, Coefficients.MINUS_TWICE_LN2_LOW), t2ExpHalf.fma(FloatVector.broadcast(SPECIES, Coefficients.MINUS_TWICE_LN2_HIGH), t2ExpInside));
            FloatVector t2ExpSeries = FloatVector.broadcast(SPECIES, Coefficients.EXP_6)
                    .fma(t2ExpRest, FloatVector.broadcast(SPECIES, Coefficients.EXP_5))
                    .fma(t2ExpRest, FloatVector.broadcast(SPECIES, Coefficients.EXP_4))
                    .fma(t2ExpRest, FloatVector.broadcast(SPECIES, Coefficients.EXP_3))
                    .fma(t2ExpRest, FloatVector.broadcast(SPECIES, Coefficients.EXP_2))
                    .fma(t2ExpRest, FloatVector.broadcast(SPECIES, Coefficients.EXP_1))
                    .fma(t2ExpRest, FloatVector.broadcast(SPECIES, Coefficients.EXP_0));
            FloatVector t2ExpPower = t2ExpRounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS).reinterpretAsFloats();
            FloatVector t2Exp = t2ExpRest.mul(t2ExpRest).fma(t2ExpSeries, t2ExpRest)
                    .fma(t2ExpPower, t2ExpPower).mul(t2ExpPower);
            FloatVector t2LogSum = t2Exp.add(1f);
            IntVector t2LogBits = t2LogSum.reinterpretAsInts();
            IntVector t2LogScale = t2LogBits.sub(Coefficients.TWO_THIRDS_BITS).lanewise(VectorOperators.ASHR, Coefficients.MANTISSA_BITS);
            IntVector t2LogShifted = t2LogScale.lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS);
            FloatVector t2LogLost = t2Exp.sub(t2LogSum.sub(1f)).mul(Coefficients.SPLIT_SCALE);
            FloatVector t2LogRest = t2LogLost.fma(t2LogBits.broadcast(Coefficients.SPLIT_BITS).sub(t2LogShifted).reinterpretAsFloats(), t2LogBits.sub(t2LogShifted).reinterpretAsFloats().sub(1f));
            FloatVector t2LogExponent = (FloatVector) t2LogScale.convert(VectorOperators.I2F, 0);
            FloatVector t2LogSeries = FloatVector.broadcast(SPECIES, Coefficients.LOG_7)
                    .fma(t2LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_6))
                    .fma(t2LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_5))
                    .fma(t2LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_4))
                    .fma(t2LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_3))
                    .fma(t2LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_2))
                    .fma(t2LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_1))
                    .fma(t2LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_0))
                    .fma(t2LogRest, FloatVector.broadcast(SPECIES, -0.5f));
            FloatVector t2LogTail = t2LogRest.mul(t2LogRest)
                    .fma(t2LogSeries, t2LogExponent.mul(Coefficients.LN2_LOW));
            FloatVector t2Log = t2LogExponent.fma(FloatVector.broadcast(SPECIES, Coefficients.LN2_HIGH), t2LogRest.add(t2LogTail)).blend(t2Exp, t2Exp.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY)).blend(Float.NaN, t2Exp.compare(VectorOperators.LT, -1f)).blend(Float.NEGATIVE_INFINITY, t2Exp.compare(VectorOperators.EQ, -1f)).blend(t2Exp, t2Exp.abs().compare(VectorOperators.LT, Coefficients.TINY));
            FloatVector t2 = t1.max(0f).add(t2Log);
            FloatVector.broadcast(SPECIES, 1f).sub(t0).blend(t0.neg(), v0.compare(VectorOperators.LT, 0f)).fma(v0, t2).intoArray(y, yAt + i);
        }
    }

    @Override
    public void featureSum1(float[] y, int yAt, float[] x, int xAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 16;
            int yRow = yAt + row * 16;
            for (int lane = 0; lane < 16; lane += LANES) {
                FloatVector reduced = FloatVector.broadcast(SPECIES, 0f);
                for (int f = lane; f < 1; f += 16) {
                    reduced = reduced.add(FloatVector.zero(SPECIES).blend(FloatVector.fromArray(SPECIES, x, xRow + f), LANE_NUMBERS.compare(VectorOperators.LT, 1f - f)));
                }
                reduced.intoArray(y, yRow + lane);
            }
            float sum = y[yRow];
            y[yRow] = sum;
        }
    }

    @Override
    public void malignantDenseGradient(float[] y, int yAt, float[] malignantDense,
            int malignantDenseAt, float[] malignantTarget, int malignantTargetAt, int from, int to,
            float inverseRows) {
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, malignantDense, malignantDenseAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, malignantTarget, malignantTargetAt + i);
            FloatVector t0 = v0.neg().blend(v0, v0.compare(VectorOperators.LT, 0f));
            // t1 = sigmoid(t0)
            FloatVector t1Size = t0.abs().neg();
            FloatVector t1Bounded = t1Size.blend(Coefficients.EXP_SMALLEST, t1Size.compare(VectorOperators.LT, Coefficients.EXP_SMALLEST));
            FloatVector t1Rounded = t1Bounded.fma(Coefficients.LOG2_E, Coefficients.LIFTED_ROUNDER);
            FloatVector t1Whole = t1Rounded.sub(Coefficients.LIFTED_ROUNDER);
            FloatVector t1Rest = t1Whole.fma(FloatVector.broadcast(SPECIES, -Coefficients.LN2_LOW), t1Whole.fma(FloatVector.broadcast(SPECIES, -Coefficients.LN2_HIGH), t1Bounded));
            FloatVector t1Series = FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_4)
                    .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_3))
                    .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_2))
                    .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_1))
                    .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_0));
            FloatVector t1Power = t1Rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS).reinterpretAsFloats();
            FloatVector t1Exp = t1Rest.mul(t1Rest).fma(t1Series, t1Rest)
                    .fma(t1Power, t1Power).mul(Coefficients.LOWERED);
            FloatVector t1Above = FloatVector.broadcast(SPECIES, 1f).blend(t1Exp, t0.compare(VectorOperators.LT, 0f));
            FloatVector t1Below = t1Exp.add(1f);
            FloatVector t1Inverse = FloatVector.broadcast(SPECIES, 1f).div(t1Below);
            FloatVector t1Quotient = t1Above.mul(t1Inverse);
            FloatVector t1Negative = t1Quotient.neg();
            FloatVector t1Error = t1Negative.fma(t1Exp.sub(t1Below.sub(1f)), t1Negative.fma(t1Below, t1Above));
            FloatVector t1 = t1Error.fma(t1Inverse, t1Quotient);
            FloatVector t2 = v1.fma(0.95f, 0.025f);
            t1.neg().blend(t1, v0.compare(VectorOperators.LT, 0f)).add(FloatVector.broadcast(SPECIES, 1f).sub(t2).blend(t2.neg(), v0.compare(VectorOperators.LT, 0f))).mul(inverseRows).intoArray(y, yAt + i);
        }
    }

    @Override
    public void transpose12x1(float[] w, int wAt, float[] y, int yAt, int from, int to) {
        for (int panel = from; panel < to; panel++) {
            int start = panel * 48;
            int width = Math.min(48, 16 - start);
            int real = Math.min(width, 12 - start);
            for (int row = 0; row < 1; row++) {
                int wStart = row / 48 * 48;
                int wWidth = Math.min(48, 16 - wStart);
                int from0 = wAt + wStart * 12 + start * wWidth + row - wStart;
                int to0 = yAt + start * 1 + row * width;
                for (int c = 0; c < real; c++) {
                    y[to0 + c] = w[from0 + c * wWidth];
                }
            }
        }
    }

    @Override
    public void batchSum1(float[] malignantDenseGradient, int malignantDenseGradientAt, float[] y,
            int yAt, int rows, int from, int to) {
        int f = from * 16;
        for (; f + 4 * LANES <= to * 16; f += 4 * LANES) {
            FloatVector sum0 = FloatVector.zero(SPECIES);
            FloatVector sum1 = FloatVector.zero(SPECIES);
            FloatVector sum2 = FloatVector.zero(SPECIES);
            FloatVector sum3 = FloatVector.zero(SPECIES);
            for (int s = 0; s < rows; s++) {
                FloatVector v0_0 = FloatVector.fromArray(SPECIES, malignantDenseGradient, malignantDenseGradientAt + s * 16 + f);
                sum0 = sum0.add(v0_0);
                FloatVector v0_1 = FloatVector.fromArray(SPECIES, malignantDenseGradient, malignantDenseGradientAt + s * 16 + f + LANES);
                sum1 = sum1.add(v0_1);
                FloatVector v0_2 = FloatVector.fromArray(SPECIES, malignantDenseGradient, malignantDenseGradientAt + s * 16 + f + 2 * LANES);
                sum2 = sum2.add(v0_2);
                FloatVector v0_3 = FloatVector.fromArray(SPECIES, malignantDenseGradient, malignantDenseGradientAt + s * 16 + f + 3 * LANES);
                sum3 = sum3.add(v0_3);
            }
            sum0.intoArray(y, yAt + f);
            sum1.intoArray(y, yAt + f + LANES);
            sum2.intoArray(y, yAt + f + 2 * LANES);
            sum3.intoArray(y, yAt + f + 3 * LANES);
        }
        for (; f < to * 16; f += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int s = 0; s < rows; s++) {
                FloatVector v0 = FloatVector.fromArray(SPECIES, malignantDenseGradient, malignantDenseGradientAt + s * 16 + f);
                sum = sum.add(v0);
            }
            sum.intoArray(y, yAt + f);
        }
        if (from < to && to == 1) {
            Arrays.fill(y, yAt + 1, yAt + 16, 0f);
        }
    }

    @Override
    public void product1x12(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from,
            int to) {
        productPanel16(x, xAt, 16, w, wAt, 16, 1, y, yAt, 16, from, to);
    }

    @Override
    public void weightGradient12x1(float[] x, int xAt, float[] dy, int dyAt, float[] dw, int dwAt,
            float[] scratch, int scratchAt, int rows, int from, int to) {
        if (from < to) {
            int start = 0;
            int width = 16;
            int first = from * 8;
            int last = Math.min(12, to * 8);
            int panelAt = dwAt;
            Arrays.fill(dw, panelAt + first * width, panelAt + last * width, 0f);
            for (int part = 0; part < rows; part += 128) {
                int samples = Math.min(128, rows - part);
                weightGradientPanel16(x, xAt + part * 16 + first, 16, dy, dyAt + part * 16, 16,
                        samples, dw, panelAt + first * 16, 16, 0, last - first);
            }
            for (int row = first; start + width == 16 && row < last; row++) {
                int end = panelAt + (row + 1) * width;
                for (int lane = 0; lane < 16; lane += LANES) {
                    FloatVector sums = FloatVector.fromArray(SPECIES, dw, end - 16 + lane);
                    FloatVector.zero(SPECIES).blend(sums, LANE_NUMBERS.compare(VectorOperators.LT, (float) (1 - lane))).intoArray(dw, end - 16 + lane);
                }
            }
        }
    }

    @Override
    public void firstGeluGradient(float[] y, int yAt, float[] firstGradient, int firstGradientAt,
            int from, int to, int key0a, int key0b) {
        for (int row = from; row < to; row++) {
            for (int f = 0; f < 16; f += LANES) {
                int i = row * 16 + f;
                IntVector elements = ELEMENTS.add(row * 12 + f);
                FloatVector v0 = FloatVector.fromArray(SPECIES, firstGradient, firstGradientAt + i);
                // t0 = uniform numbers of the elements
                IntVector t0First = elements.mul(Mix32.SPREAD).add(key0a);
                IntVector t0Second = t0First.lanewise(VectorOperators.XOR, t0First.lanewise(VectorOperators.LSHR, 16)).mul(Mix32.FIRST).add(key0b);
                IntVector t0Third = t0Second.lanewise(VectorOperators.XOR, t0Second.lanewise(VectorOperators.LSHR, 13)).mul(Mix32.SECOND);
                IntVector t0Bits = t0Third.lanewise(VectorOperators.XOR, t0Third.lanewise(VectorOperators.LSHR, 16));
                FloatVector t0 = ((FloatVector) t0Bits.lanewise(VectorOperators.LSHR, 8).convert(VectorOperators.I2F, 0)).mul(Mix32.UNIT);
                v0.mul(1.25f).blend(0f, t0.compare(VectorOperators.LT, 0.2f)).intoArray(y, yAt + i);
            }
        }
    }

    @Override
    public void firstDenseGradient(float[] y, int yAt, float[] firstGeluGradient,
            int firstGeluGradientAt, float[] firstDenseProduct, int firstDenseProductAt,
            float[] firstBias, int firstBiasAt, int from, int to) {
        for (int row = from; row < to; row++) {
            for (int f = 0; f < 16; f += LANES) {
                int i = row * 16 + f;
                FloatVector v0 = FloatVector.fromArray(SPECIES, firstGeluGradient, firstGeluGradientAt + i);
                FloatVector v1 = FloatVector.fromArray(SPECIES, firstDenseProduct, firstDenseProductAt + i);
                FloatVector v2 = FloatVector.fromArray(SPECIES, firstBias, firstBiasAt + f);
                FloatVector t0 = v1.add(v2);
                FloatVector t1 = t0.mul(0.70710677f);
                // t2 = erf(t1)
                FloatVector t2Size = t1.abs();
                FloatVector t2Bounded = t2Size.blend(Coefficients.ERF_LARGEST, t2Size.compare(VectorOperators.GT, Coefficients.ERF_LARGEST));
                FloatVector t2Logarithm = FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_6)
                        .fma(t2Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_5))
                        .fma(t2Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_4))
                        .fma(t2Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_3))
                        .fma(t2Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_2))
                        .fma(t2Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_1))
                        .fma(t2Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_0));
                FloatVector t2Rounded = t2Logarithm.fma(Coefficients.LOG2_E, Coefficients.ROUNDER);
                FloatVector t2Whole = t2Rounded.sub(Coefficients.ROUNDER);
                FloatVector t2Rest = t2Whole.fma(FloatVector.broadcast(SPECIES, -Coefficients.LN2_LOW), t2Whole.fma(FloatVector.broadcast(SPECIES, -Coefficients.LN2_HIGH), t2Logarithm));
                FloatVector t2Series = FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_4)
                        .fma(t2Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_3))
                        .fma(t2Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_2))
                        .fma(t2Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_1))
                        .fma(t2Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_0));
                FloatVector t2Power = t2Rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS).reinterpretAsFloats();
                FloatVector t2Large = t2Rest.mul(t2Rest).fma(t2Series, t2Rest)
                        .fma(t2Power.neg(), FloatVector.broadcast(SPECIES, 1f).sub(t2Power));
                FloatVector t2Signed = t2Large.blend(t2Large.neg(), t1.compare(VectorOperators.LT, 0f));
                FloatVector t2Square = t1.mul(t1);
                FloatVector t2Near = FloatVector.broadcast(SPECIES, Coefficients.ERF_5)
                        .fma(t2Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_4))
                        .fma(t2Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_3))
                        .fma(t2Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_2))
                        .fma(t2Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_1))
                        .fma(t2Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_0));
                FloatVector t2 = t2Signed.blend(t2Near.fma(t1, t1), t2Size.compare(VectorOperators.LT, Coefficients.ERF_SMALL));
                FloatVector t3 = t1.mul(t1).neg();
                // t4 = exp(t3)
                FloatVector t4Bounded = t3.blend(Coefficients.EXP_LARGEST, t3.compare(VectorOperators.GT, Coefficients.EXP_LARGEST));
                FloatVector t4Inside = t4Bounded.blend(Coefficients.EXP_SMALLEST, t4Bounded.compare(VectorOperators.LT, Coefficients.EXP_SMALLEST));
                FloatVector t4Rounded = t4Inside.fma(Coefficients.HALF_LOG2_E, Coefficients.ROUNDER);
                FloatVector t4Half = t4Rounded.sub(Coefficients.ROUNDER);
                FloatVector t4Rest = t4Half.fma(FloatVector.broadcast(SPECIES, Coefficients.MINUS_TWICE_LN2_LOW), t4Half.fma(FloatVector.broadcast(SPECIES, Coefficients.MINUS_TWICE_LN2_HIGH), t4Inside));
                FloatVector t4Series = FloatVector.broadcast(SPECIES, Coefficients.EXP_6)
                        .fma(t4Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_5))
                        .fma(t4Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_4))
                        .fma(t4Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_3))
                        .fma(t4Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_2))
                        .fma(t4Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_1))
                        .fma(t4Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_0));
                FloatVector t4Power = t4Rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS).reinterpretAsFloats();
                FloatVector t4 = t4Rest.mul(t4Rest).fma(t4Series, t4Rest)
                        .fma(t4Power, t4Power).mul(t4Power);
                t2.add(1f).fma(FloatVector.broadcast(SPECIES, 0.5f), t0.mul(0.5f).mul(t4.mul(0.7978846f))).mul(v0).intoArray(y, yAt + i);
            }
        }
    }

    @Override
    public void batchSum12(float[] firstDenseGradient, int firstDenseGradientAt, float[] y, int yAt,
            int rows, int from, int to) {
        int f = from * 16;
        for (; f + 4 * LANES <= to * 16; f += 4 * LANES) {
            FloatVector sum0 = FloatVector.zero(SPECIES);
            FloatVector sum1 = FloatVector.zero(SPECIES);
            FloatVector sum2 = FloatVector.zero(SPECIES);
            FloatVector sum3 = FloatVector.zero(SPECIES);
            for (int s = 0; s < rows; s++) {
                FloatVector v0_0 = FloatVector.fromArray(SPECIES, firstDenseGradient, firstDenseGradientAt + s * 16 + f);
                sum0 = sum0.add(v0_0);
                FloatVector v0_1 = FloatVector.fromArray(SPECIES, firstDenseGradient, firstDenseGradientAt + s * 16 + f + LANES);
                sum1 = sum1.add(v0_1);
                FloatVector v0_2 = FloatVector.fromArray(SPECIES, firstDenseGradient, firstDenseGradientAt + s * 16 + f + 2 * LANES);
                sum2 = sum2.add(v0_2);
                FloatVector v0_3 = FloatVector.fromArray(SPECIES, firstDenseGradient, firstDenseGradientAt + s * 16 + f + 3 * LANES);
                sum3 = sum3.add(v0_3);
            }
            sum0.intoArray(y, yAt + f);
            sum1.intoArray(y, yAt + f + LANES);
            sum2.intoArray(y, yAt + f + 2 * LANES);
            sum3.intoArray(y, yAt + f + 3 * LANES);
        }
        for (; f < to * 16; f += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int s = 0; s < rows; s++) {
                FloatVector v0 = FloatVector.fromArray(SPECIES, firstDenseGradient, firstDenseGradientAt + s * 16 + f);
                sum = sum.add(v0);
            }
            sum.intoArray(y, yAt + f);
        }
        if (from < to && to == 1) {
            Arrays.fill(y, yAt + 12, yAt + 16, 0f);
        }
    }

    @Override
    public void weightGradient30x12(float[] x, int xAt, float[] dy, int dyAt, float[] dw, int dwAt,
            float[] scratch, int scratchAt, int rows, int from, int to) {
        if (from < to) {
            int start = 0;
            int width = 16;
            int first = from * 8;
            int last = Math.min(30, to * 8);
            int panelAt = dwAt;
            Arrays.fill(dw, panelAt + first * width, panelAt + last * width, 0f);
            for (int part = 0; part < rows; part += 128) {
                int samples = Math.min(128, rows - part);
                weightGradientPanel16(x, xAt + part * 32 + first, 32, dy, dyAt + part * 16, 16,
                        samples, dw, panelAt + first * 16, 16, 0, last - first);
            }
            for (int row = first; start + width == 16 && row < last; row++) {
                int end = panelAt + (row + 1) * width;
                for (int lane = 0; lane < 16; lane += LANES) {
                    FloatVector sums = FloatVector.fromArray(SPECIES, dw, end - 16 + lane);
                    FloatVector.zero(SPECIES).blend(sums, LANE_NUMBERS.compare(VectorOperators.LT, (float) (12 - lane))).intoArray(dw, end - 16 + lane);
                }
            }
        }
    }

    @Override
    public void squareSum192(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        if (from < to) {
            for (int lane = 0; lane < 16; lane += LANES) {
                FloatVector reduced = FloatVector.zero(SPECIES);
                for (int i = lane; i < 192; i += 16) {
                    FloatVector number = FloatVector.fromArray(SPECIES, x, xAt + i);
                    reduced = number.fma(number, reduced);
                }
                reduced.intoArray(y, yAt + lane);
            }
            y[yAt] = Tree.sum(y, yAt);
        }
    }

    @Override
    public void squareSum16(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        if (from < to) {
            for (int lane = 0; lane < 16; lane += LANES) {
                FloatVector reduced = FloatVector.zero(SPECIES);
                for (int i = lane; i < 16; i += 16) {
                    FloatVector number = FloatVector.fromArray(SPECIES, x, xAt + i);
                    reduced = number.fma(number, reduced);
                }
                reduced.intoArray(y, yAt + lane);
            }
            y[yAt] = Tree.sum(y, yAt);
        }
    }

    @Override
    public void squareSum480(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        if (from < to) {
            for (int lane = 0; lane < 16; lane += LANES) {
                FloatVector reduced = FloatVector.zero(SPECIES);
                for (int i = lane; i < 480; i += 16) {
                    FloatVector number = FloatVector.fromArray(SPECIES, x, xAt + i);
                    reduced = number.fma(number, reduced);
                }
                reduced.intoArray(y, yAt + lane);
            }
            y[yAt] = Tree.sum(y, yAt);
        }
    }

    @Override
    public void clipping(float[] y, int yAt, float[] malignantBiasGradientSquares,
            int malignantBiasGradientSquaresAt, float[] malignantWeightGradientSquares,
            int malignantWeightGradientSquaresAt, float[] firstWeightGradientSquares,
            int firstWeightGradientSquaresAt, float[] firstBiasGradientSquares,
            int firstBiasGradientSquaresAt, int from, int to) {
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, malignantBiasGradientSquares, malignantBiasGradientSquaresAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, malignantWeightGradientSquares, malignantWeightGradientSquaresAt + i);
            FloatVector v2 = FloatVector.fromArray(SPECIES, firstWeightGradientSquares, firstWeightGradientSquaresAt + i);
            FloatVector v3 = FloatVector.fromArray(SPECIES, firstBiasGradientSquares, firstBiasGradientSquaresAt + i);
            FloatVector.broadcast(SPECIES, 1f).div(v2.add(v3).add(v1).add(v0).sqrt().add(1.0E-6f)).min(1f).intoArray(y, yAt + i);
        }
    }

    @Override
    public void update(float[] parameter, int parameterAt, float[] gradient, int gradientAt,
            float[] mean, int meanAt, float[] square, int squareAt, float[] factor1, int factor1At,
            int length, float learningRate, float correction999, float correction9) {
        float factor1Now = factor1[factor1At];
        for (int i = 0; i < length; i += LANES) {
            FloatVector parameterNow = FloatVector.fromArray(SPECIES, parameter, parameterAt + i);
            FloatVector gradientNow = FloatVector.fromArray(SPECIES, gradient, gradientAt + i);
            FloatVector meanNow = FloatVector.fromArray(SPECIES, mean, meanAt + i);
            FloatVector squareNow = FloatVector.fromArray(SPECIES, square, squareAt + i);
            FloatVector t0 = gradientNow.mul(factor1Now);
            FloatVector t1 = meanNow.fma(FloatVector.broadcast(SPECIES, 0.9f), t0.mul(0.1f));
            FloatVector t2 = squareNow.fma(FloatVector.broadcast(SPECIES, 0.999f), t0.mul(t0).mul(0.001f));
            float t3 = (float) Math.sqrt(correction999);
            t1.intoArray(mean, meanAt + i);
            t2.intoArray(square, squareAt + i);
            parameterNow.mul(Math.fma(-learningRate, 0.02f, 1f)).sub(t1.mul((learningRate * t3) / correction9).div(FloatVector.broadcast(SPECIES, t3).fma(FloatVector.broadcast(SPECIES, 1.0E-8f), t2.sqrt()))).intoArray(parameter, parameterAt + i);
        }
    }

    @Override
    public void firstGelu(float[] y, int yAt, float[] firstDenseProduct, int firstDenseProductAt,
            float[] firstBias, int firstBiasAt, int from, int to) {
        for (int row = from; row < to; row++) {
            for (int f = 0; f < 16; f += LANES) {
                int i = row * 16 + f;
                FloatVector v0 = FloatVector.fromArray(SPECIES, firstDenseProduct, firstDenseProductAt + i);
                FloatVector v1 = FloatVector.fromArray(SPECIES, firstBias, firstBiasAt + f);
                FloatVector t0 = v0.add(v1);
                FloatVector t1 = t0.mul(0.70710677f);
                // t2 = erf(t1)
                FloatVector t2Size = t1.abs();
                FloatVector t2Bounded = t2Size.blend(Coefficients.ERF_LARGEST, t2Size.compare(VectorOperators.GT, Coefficients.ERF_LARGEST));
                FloatVector t2Logarithm = FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_6)
                        .fma(t2Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_5))
                        .fma(t2Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_4))
                        .fma(t2Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_3))
                        .fma(t2Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_2))
                        .fma(t2Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_1))
                        .fma(t2Bounded, FloatVector.broadcast(SPECIES, Coefficients.LOG_ERFC_0));
                FloatVector t2Rounded = t2Logarithm.fma(Coefficients.LOG2_E, Coefficients.ROUNDER);
                FloatVector t2Whole = t2Rounded.sub(Coefficients.ROUNDER);
                FloatVector t2Rest = t2Whole.fma(FloatVector.broadcast(SPECIES, -Coefficients.LN2_LOW), t2Whole.fma(FloatVector.broadcast(SPECIES, -Coefficients.LN2_HIGH), t2Logarithm));
                FloatVector t2Series = FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_4)
                        .fma(t2Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_3))
                        .fma(t2Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_2))
                        .fma(t2Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_1))
                        .fma(t2Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_0));
                FloatVector t2Power = t2Rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS).reinterpretAsFloats();
                FloatVector t2Large = t2Rest.mul(t2Rest).fma(t2Series, t2Rest)
                        .fma(t2Power.neg(), FloatVector.broadcast(SPECIES, 1f).sub(t2Power));
                FloatVector t2Signed = t2Large.blend(t2Large.neg(), t1.compare(VectorOperators.LT, 0f));
                FloatVector t2Square = t1.mul(t1);
                FloatVector t2Near = FloatVector.broadcast(SPECIES, Coefficients.ERF_5)
                        .fma(t2Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_4))
                        .fma(t2Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_3))
                        .fma(t2Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_2))
                        .fma(t2Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_1))
                        .fma(t2Square, FloatVector.broadcast(SPECIES, Coefficients.ERF_0));
                FloatVector t2 = t2Signed.blend(t2Near.fma(t1, t1), t2Size.compare(VectorOperators.LT, Coefficients.ERF_SMALL));
                t0.mul(0.5f).mul(t2.add(1f)).intoArray(y, yAt + i);
            }
        }
    }

    @Override
    public void malignant(float[] y, int yAt, float[] malignantDenseProduct,
            int malignantDenseProductAt, float[] malignantBias, int malignantBiasAt, int from,
            int to) {
        float v1 = malignantBias[malignantBiasAt];
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, malignantDenseProduct, malignantDenseProductAt + i);
            FloatVector t0 = v0.add(v1);
            // t1 = sigmoid(t0)
            FloatVector t1Size = t0.abs().neg();
            FloatVector t1Bounded = t1Size.blend(Coefficients.EXP_SMALLEST, t1Size.compare(VectorOperators.LT, Coefficients.EXP_SMALLEST));
            FloatVector t1Rounded = t1Bounded.fma(Coefficients.LOG2_E, Coefficients.LIFTED_ROUNDER);
            FloatVector t1Whole = t1Rounded.sub(Coefficients.LIFTED_ROUNDER);
            FloatVector t1Rest = t1Whole.fma(FloatVector.broadcast(SPECIES, -Coefficients.LN2_LOW), t1Whole.fma(FloatVector.broadcast(SPECIES, -Coefficients.LN2_HIGH), t1Bounded));
            FloatVector t1Series = FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_4)
                    .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_3))
                    .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_2))
                    .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_1))
                    .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.NARROW_EXP_0));
            FloatVector t1Power = t1Rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS).reinterpretAsFloats();
            FloatVector t1Exp = t1Rest.mul(t1Rest).fma(t1Series, t1Rest)
                    .fma(t1Power, t1Power).mul(Coefficients.LOWERED);
            FloatVector t1Above = FloatVector.broadcast(SPECIES, 1f).blend(t1Exp, t0.compare(VectorOperators.LT, 0f));
            FloatVector t1Below = t1Exp.add(1f);
            FloatVector t1Inverse = FloatVector.broadcast(SPECIES, 1f).div(t1Below);
            FloatVector t1Quotient = t1Above.mul(t1Inverse);
            FloatVector t1Negative = t1Quotient.neg();
            FloatVector t1Error = t1Negative.fma(t1Exp.sub(t1Below.sub(1f)), t1Negative.fma(t1Below, t1Above));
            FloatVector t1 = t1Error.fma(t1Inverse, t1Quotient);
            t1.intoArray(y, yAt + i);
        }
    }

    @Override
    public void losses_2(float[] y, int yAt, float[] malignantTarget, int malignantTargetAt,
            float[] malignantDenseProduct, int malignantDenseProductAt, float[] malignantBias,
            int malignantBiasAt, int from, int to) {
        float v2 = malignantBias[malignantBiasAt];
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, malignantTarget, malignantTargetAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, malignantDenseProduct, malignantDenseProductAt + i);
            FloatVector t0 = v1.add(v2);
            FloatVector t1 = v0.fma(0.95f, 0.025f);
            FloatVector t2 = t0.neg().blend(t0, t0.compare(VectorOperators.LT, 0f));
            // t3 = softplus(t2)
            FloatVector t3Minus = t2.abs().neg();
            FloatVector t3ExpBounded = t3Minus.blend(Coefficients.EXP_LARGEST, t3Minus.compare(VectorOperators.GT, Coefficients.EXP_LARGEST));
            FloatVector t3ExpInside = t3ExpBounded.blend(Coefficients.EXP_SMALLEST, t3ExpBounded.compare(VectorOperators.LT, Coefficients.EXP_SMALLEST));
            FloatVector t3ExpRounded = t3ExpInside.fma(Coefficients.HALF_LOG2_E, Coefficients.ROUNDER);
            FloatVector t3ExpHalf = t3ExpRounded.sub(Coefficients.ROUNDER);
            FloatVector t3ExpRest = t3ExpHalf.fma(FloatVector.broadcast(SPECIES, Coefficients.MINUS_TWICE_LN2_LOW), t3ExpHalf.fma(FloatVector.broadcast(SPECIES, Coefficients.MINUS_TWICE_LN2_HIGH), t3ExpInside));
            FloatVector t3ExpSeries = FloatVector.broadcast(SPECIES, Coefficients.EXP_6)
                    .fma(t3ExpRest, FloatVector.broadcast(SPECIES, Coefficients.EXP_5))
                    .fma(t3ExpRest, FloatVector.broadcast(SPECIES, Coefficients.EXP_4))
                    .fma(t3ExpRest, FloatVector.broadcast(SPECIES, Coefficients.EXP_3))
                    .fma(t3ExpRest, FloatVector.broadcast(SPECIES, Coefficients.EXP_2))
                    .fma(t3ExpRest, FloatVector.broadcast(SPECIES, Coefficients.EXP_1))
                    .fma(t3ExpRest, FloatVector.broadcast(SPECIES, Coefficients.EXP_0));
            FloatVector t3ExpPower = t3ExpRounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS).reinterpretAsFloats();
            FloatVector t3Exp = t3ExpRest.mul(t3ExpRest).fma(t3ExpSeries, t3ExpRest)
                    .fma(t3ExpPower, t3ExpPower).mul(t3ExpPower);
            FloatVector t3LogSum = t3Exp.add(1f);
            IntVector t3LogBits = t3LogSum.reinterpretAsInts();
            IntVector t3LogScale = t3LogBits.sub(Coefficients.TWO_THIRDS_BITS).lanewise(VectorOperators.ASHR, Coefficients.MANTISSA_BITS);
            IntVector t3LogShifted = t3LogScale.lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS);
            FloatVector t3LogLost = t3Exp.sub(t3LogSum.sub(1f)).mul(Coefficients.SPLIT_SCALE);
            FloatVector t3LogRest = t3LogLost.fma(t3LogBits.broadcast(Coefficients.SPLIT_BITS).sub(t3LogShifted).reinterpretAsFloats(), t3LogBits.sub(t3LogShifted).reinterpretAsFloats().sub(1f));
            FloatVector t3LogExponent = (FloatVector) t3LogScale.convert(VectorOperators.I2F, 0);
            FloatVector t3LogSeries = FloatVector.broadcast(SPECIES, Coefficients.LOG_7)
                    .fma(t3LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_6))
                    .fma(t3LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_5))
                    .fma(t3LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_4))
                    .fma(t3LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_3))
                    .fma(t3LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_2))
                    .fma(t3LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_1))
                    .fma(t3LogRest, FloatVector.broadcast(SPECIES, Coefficients.LOG_0))
                    .fma(t3LogRest, FloatVector.broadcast(SPECIES, -0.5f));
            FloatVector t3LogTail = t3LogRest.mul(t3LogRest)
                    .fma(t3LogSeries, t3LogExponent.mul(Coefficients.LN2_LOW));
            FloatVector t3Log = t3LogExponent.fma(FloatVector.broadcast(SPECIES, Coefficients.LN2_HIGH), t3LogRest.add(t3LogTail)).blend(t3Exp, t3Exp.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY)).blend(Float.NaN, t3Exp.compare(VectorOperators.LT, -1f)).blend(Float.NEGATIVE_INFINITY, t3Exp.compare(VectorOperators.EQ, -1f)).blend(t3Exp, t3Exp.abs().compare(VectorOperators.LT, Coefficients.TINY));
            FloatVector t3 = t2.max(0f).add(t3Log);
            FloatVector.broadcast(SPECIES, 1f).sub(t1).blend(t1.neg(), t0.compare(VectorOperators.LT, 0f)).fma(t0, t3).intoArray(y, yAt + i);
        }
    }

    @Override
    public void warmUp(float[] scratch, int n) {
        if (WIDE) {
            product8x1(scratch, 0, 0, scratch, 0, 0, n, scratch, 0, 0);
            weightGradient8x1(scratch, 0, 0, scratch, 0, 0, n, scratch, 0, 0);
        } else {
            product6x2(scratch, 0, 0, scratch, 0, 0, n, scratch, 0, 0);
            weightGradient5x2(scratch, 0, 0, scratch, 0, 0, n, scratch, 0, 0);
        }
    }

    private static void product1x1(float[] x, int xAt, int xStride, float[] w, int wAt, int wStride,
            int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero;
        for (int k = 0; k < n; k++) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wAt + k * wStride);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k]);
            y0a = x0.fma(wa, y0a);
        }
        y0a.intoArray(y, yAt);
    }

    private static void product1x2(float[] x, int xAt, int xStride, float[] w, int wAt, int wStride,
            int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero, y0b = zero;
        for (int k = 0, wPlace = wAt; k < n; k++, wPlace += wStride) {
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k]);
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            y0a = x0.fma(wa, y0a);
            FloatVector wb = FloatVector.fromArray(SPECIES, w, wPlace + LANES);
            y0b = x0.fma(wb, y0b);
        }
        y0a.intoArray(y, yAt); y0b.intoArray(y, yAt + LANES);
    }

    private static void product2x1(float[] x, int xAt, int xStride, float[] w, int wAt, int wStride,
            int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero;
        FloatVector y1a = zero;
        for (int k = 0; k < n; k++) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wAt + k * wStride);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k]);
            y0a = x0.fma(wa, y0a);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xAt + k + xStride]);
            y1a = x1.fma(wa, y1a);
        }
        y0a.intoArray(y, yAt);
        y1a.intoArray(y, yAt + yStride);
    }

    private static void product2x2(float[] x, int xAt, int xStride, float[] w, int wAt, int wStride,
            int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero, y0b = zero;
        FloatVector y1a = zero, y1b = zero;
        for (int k = 0, wPlace = wAt; k < n; k++, wPlace += wStride) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            FloatVector wb = FloatVector.fromArray(SPECIES, w, wPlace + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k]);
            y0a = x0.fma(wa, y0a); y0b = x0.fma(wb, y0b);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xAt + k + xStride]);
            y1a = x1.fma(wa, y1a); y1b = x1.fma(wb, y1b);
        }
        y0a.intoArray(y, yAt); y0b.intoArray(y, yAt + LANES);
        y1a.intoArray(y, yAt + yStride); y1b.intoArray(y, yAt + yStride + LANES);
    }

    private static void product4x1(float[] x, int xAt, int xStride, float[] w, int wAt, int wStride,
            int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero;
        FloatVector y1a = zero;
        FloatVector y2a = zero;
        FloatVector y3a = zero;
        for (int k = 0; k < n; k++) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wAt + k * wStride);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k]);
            y0a = x0.fma(wa, y0a);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xAt + k + xStride]);
            y1a = x1.fma(wa, y1a);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xAt + k + 2 * xStride]);
            y2a = x2.fma(wa, y2a);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xAt + k + 3 * xStride]);
            y3a = x3.fma(wa, y3a);
        }
        y0a.intoArray(y, yAt);
        y1a.intoArray(y, yAt + yStride);
        y2a.intoArray(y, yAt + 2 * yStride);
        y3a.intoArray(y, yAt + 3 * yStride);
    }

    private static void product4x2(float[] x, int xAt, int xStride, float[] w, int wAt, int wStride,
            int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero, y0b = zero;
        FloatVector y1a = zero, y1b = zero;
        FloatVector y2a = zero, y2b = zero;
        FloatVector y3a = zero, y3b = zero;
        for (int k = 0, wPlace = wAt; k < n; k++, wPlace += wStride) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            FloatVector wb = FloatVector.fromArray(SPECIES, w, wPlace + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k]);
            y0a = x0.fma(wa, y0a); y0b = x0.fma(wb, y0b);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xAt + k + xStride]);
            y1a = x1.fma(wa, y1a); y1b = x1.fma(wb, y1b);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xAt + k + 2 * xStride]);
            y2a = x2.fma(wa, y2a); y2b = x2.fma(wb, y2b);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xAt + k + 3 * xStride]);
            y3a = x3.fma(wa, y3a); y3b = x3.fma(wb, y3b);
        }
        y0a.intoArray(y, yAt); y0b.intoArray(y, yAt + LANES);
        y1a.intoArray(y, yAt + yStride); y1b.intoArray(y, yAt + yStride + LANES);
        y2a.intoArray(y, yAt + 2 * yStride); y2b.intoArray(y, yAt + 2 * yStride + LANES);
        y3a.intoArray(y, yAt + 3 * yStride); y3b.intoArray(y, yAt + 3 * yStride + LANES);
    }

    private static void product6x2(float[] x, int xAt, int xStride, float[] w, int wAt, int wStride,
            int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero, y0b = zero;
        FloatVector y1a = zero, y1b = zero;
        FloatVector y2a = zero, y2b = zero;
        FloatVector y3a = zero, y3b = zero;
        FloatVector y4a = zero, y4b = zero;
        FloatVector y5a = zero, y5b = zero;
        for (int k = 0, wPlace = wAt; k < n; k++, wPlace += wStride) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            FloatVector wb = FloatVector.fromArray(SPECIES, w, wPlace + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k]);
            y0a = x0.fma(wa, y0a); y0b = x0.fma(wb, y0b);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xAt + k + xStride]);
            y1a = x1.fma(wa, y1a); y1b = x1.fma(wb, y1b);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xAt + k + 2 * xStride]);
            y2a = x2.fma(wa, y2a); y2b = x2.fma(wb, y2b);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xAt + k + 3 * xStride]);
            y3a = x3.fma(wa, y3a); y3b = x3.fma(wb, y3b);
            FloatVector x4 = FloatVector.broadcast(SPECIES, x[xAt + k + 4 * xStride]);
            y4a = x4.fma(wa, y4a); y4b = x4.fma(wb, y4b);
            FloatVector x5 = FloatVector.broadcast(SPECIES, x[xAt + k + 5 * xStride]);
            y5a = x5.fma(wa, y5a); y5b = x5.fma(wb, y5b);
        }
        y0a.intoArray(y, yAt); y0b.intoArray(y, yAt + LANES);
        y1a.intoArray(y, yAt + yStride); y1b.intoArray(y, yAt + yStride + LANES);
        y2a.intoArray(y, yAt + 2 * yStride); y2b.intoArray(y, yAt + 2 * yStride + LANES);
        y3a.intoArray(y, yAt + 3 * yStride); y3b.intoArray(y, yAt + 3 * yStride + LANES);
        y4a.intoArray(y, yAt + 4 * yStride); y4b.intoArray(y, yAt + 4 * yStride + LANES);
        y5a.intoArray(y, yAt + 5 * yStride); y5b.intoArray(y, yAt + 5 * yStride + LANES);
    }

    private static void product8x1(float[] x, int xAt, int xStride, float[] w, int wAt, int wStride,
            int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero;
        FloatVector y1a = zero;
        FloatVector y2a = zero;
        FloatVector y3a = zero;
        FloatVector y4a = zero;
        FloatVector y5a = zero;
        FloatVector y6a = zero;
        FloatVector y7a = zero;
        for (int k = 0; k < n; k++) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wAt + k * wStride);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k]);
            y0a = x0.fma(wa, y0a);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xAt + k + xStride]);
            y1a = x1.fma(wa, y1a);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xAt + k + 2 * xStride]);
            y2a = x2.fma(wa, y2a);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xAt + k + 3 * xStride]);
            y3a = x3.fma(wa, y3a);
            FloatVector x4 = FloatVector.broadcast(SPECIES, x[xAt + k + 4 * xStride]);
            y4a = x4.fma(wa, y4a);
            FloatVector x5 = FloatVector.broadcast(SPECIES, x[xAt + k + 5 * xStride]);
            y5a = x5.fma(wa, y5a);
            FloatVector x6 = FloatVector.broadcast(SPECIES, x[xAt + k + 6 * xStride]);
            y6a = x6.fma(wa, y6a);
            FloatVector x7 = FloatVector.broadcast(SPECIES, x[xAt + k + 7 * xStride]);
            y7a = x7.fma(wa, y7a);
        }
        y0a.intoArray(y, yAt);
        y1a.intoArray(y, yAt + yStride);
        y2a.intoArray(y, yAt + 2 * yStride);
        y3a.intoArray(y, yAt + 3 * yStride);
        y4a.intoArray(y, yAt + 4 * yStride);
        y5a.intoArray(y, yAt + 5 * yStride);
        y6a.intoArray(y, yAt + 6 * yStride);
        y7a.intoArray(y, yAt + 7 * yStride);
    }

    private static void productPanel16(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride, int from, int to) {
        if (WIDE) {
            for (int column = 0; column < 16; column += LANES) {
                productStrip8x1(x, xAt, xStride, w, wAt + column, wStride, n, y, yAt + column,
                        yStride, from, to);
            }
        } else {
            for (int column = 0; column < 16; column += 2 * LANES) {
                productStrip6x2(x, xAt, xStride, w, wAt + column, wStride, n, y, yAt + column,
                        yStride, from, to);
            }
        }
    }

    private static void productStrip6x2(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride, int from, int to) {
        int row = from;
        while (row + 6 <= to) {
            product6x2(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 6;
        }
        while (row + 4 <= to) {
            product4x2(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 4;
        }
        while (row + 2 <= to) {
            product2x2(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 2;
        }
        while (row + 1 <= to) {
            product1x2(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 1;
        }
    }

    private static void productStrip8x1(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride, int from, int to) {
        int row = from;
        while (row + 8 <= to) {
            product8x1(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 8;
        }
        while (row + 4 <= to) {
            product4x1(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 4;
        }
        while (row + 2 <= to) {
            product2x1(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 2;
        }
        while (row + 1 <= to) {
            product1x1(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 1;
        }
    }

    private static void weightGradient1x1(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector y0a = FloatVector.fromArray(SPECIES, y, yAt);
        for (int k = 0; k < n; k++) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wAt + k * wStride);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride]);
            y0a = x0.fma(wa, y0a);
        }
        y0a.intoArray(y, yAt);
    }

    private static void weightGradient1x2(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector y0a = FloatVector.fromArray(SPECIES, y, yAt), y0b = FloatVector.fromArray(SPECIES, y, yAt + LANES);
        for (int k = 0, xPlace = xAt, wPlace = wAt; k < n; k++, xPlace += xStride, wPlace += wStride) {
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xPlace]);
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            y0a = x0.fma(wa, y0a);
            FloatVector wb = FloatVector.fromArray(SPECIES, w, wPlace + LANES);
            y0b = x0.fma(wb, y0b);
        }
        y0a.intoArray(y, yAt); y0b.intoArray(y, yAt + LANES);
    }

    private static void weightGradient2x1(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector y0a = FloatVector.fromArray(SPECIES, y, yAt);
        FloatVector y1a = FloatVector.fromArray(SPECIES, y, yAt + yStride);
        for (int k = 0; k < n; k++) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wAt + k * wStride);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride]);
            y0a = x0.fma(wa, y0a);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride + 1]);
            y1a = x1.fma(wa, y1a);
        }
        y0a.intoArray(y, yAt);
        y1a.intoArray(y, yAt + yStride);
    }

    private static void weightGradient2x2(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector y0a = FloatVector.fromArray(SPECIES, y, yAt), y0b = FloatVector.fromArray(SPECIES, y, yAt + LANES);
        FloatVector y1a = FloatVector.fromArray(SPECIES, y, yAt + yStride);
        FloatVector y1b = FloatVector.fromArray(SPECIES, y, yAt + yStride + LANES);
        for (int k = 0, xPlace = xAt, wPlace = wAt; k < n; k++, xPlace += xStride, wPlace += wStride) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            FloatVector wb = FloatVector.fromArray(SPECIES, w, wPlace + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xPlace]);
            y0a = x0.fma(wa, y0a); y0b = x0.fma(wb, y0b);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xPlace + 1]);
            y1a = x1.fma(wa, y1a); y1b = x1.fma(wb, y1b);
        }
        y0a.intoArray(y, yAt); y0b.intoArray(y, yAt + LANES);
        y1a.intoArray(y, yAt + yStride); y1b.intoArray(y, yAt + yStride + LANES);
    }

    private static void weightGradient4x1(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector y0a = FloatVector.fromArray(SPECIES, y, yAt);
        FloatVector y1a = FloatVector.fromArray(SPECIES, y, yAt + yStride);
        FloatVector y2a = FloatVector.fromArray(SPECIES, y, yAt + 2 * yStride);
        FloatVector y3a = FloatVector.fromArray(SPECIES, y, yAt + 3 * yStride);
        for (int k = 0; k < n; k++) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wAt + k * wStride);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride]);
            y0a = x0.fma(wa, y0a);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride + 1]);
            y1a = x1.fma(wa, y1a);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride + 2]);
            y2a = x2.fma(wa, y2a);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride + 3]);
            y3a = x3.fma(wa, y3a);
        }
        y0a.intoArray(y, yAt);
        y1a.intoArray(y, yAt + yStride);
        y2a.intoArray(y, yAt + 2 * yStride);
        y3a.intoArray(y, yAt + 3 * yStride);
    }

    private static void weightGradient4x2(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector y0a = FloatVector.fromArray(SPECIES, y, yAt), y0b = FloatVector.fromArray(SPECIES, y, yAt + LANES);
        FloatVector y1a = FloatVector.fromArray(SPECIES, y, yAt + yStride);
        FloatVector y1b = FloatVector.fromArray(SPECIES, y, yAt + yStride + LANES);
        FloatVector y2a = FloatVector.fromArray(SPECIES, y, yAt + 2 * yStride);
        FloatVector y2b = FloatVector.fromArray(SPECIES, y, yAt + 2 * yStride + LANES);
        FloatVector y3a = FloatVector.fromArray(SPECIES, y, yAt + 3 * yStride);
        FloatVector y3b = FloatVector.fromArray(SPECIES, y, yAt + 3 * yStride + LANES);
        for (int k = 0, xPlace = xAt, wPlace = wAt; k < n; k++, xPlace += xStride, wPlace += wStride) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            FloatVector wb = FloatVector.fromArray(SPECIES, w, wPlace + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xPlace]);
            y0a = x0.fma(wa, y0a); y0b = x0.fma(wb, y0b);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xPlace + 1]);
            y1a = x1.fma(wa, y1a); y1b = x1.fma(wb, y1b);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xPlace + 2]);
            y2a = x2.fma(wa, y2a); y2b = x2.fma(wb, y2b);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xPlace + 3]);
            y3a = x3.fma(wa, y3a); y3b = x3.fma(wb, y3b);
        }
        y0a.intoArray(y, yAt); y0b.intoArray(y, yAt + LANES);
        y1a.intoArray(y, yAt + yStride); y1b.intoArray(y, yAt + yStride + LANES);
        y2a.intoArray(y, yAt + 2 * yStride); y2b.intoArray(y, yAt + 2 * yStride + LANES);
        y3a.intoArray(y, yAt + 3 * yStride); y3b.intoArray(y, yAt + 3 * yStride + LANES);
    }

    private static void weightGradient5x2(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector y0a = FloatVector.fromArray(SPECIES, y, yAt), y0b = FloatVector.fromArray(SPECIES, y, yAt + LANES);
        FloatVector y1a = FloatVector.fromArray(SPECIES, y, yAt + yStride);
        FloatVector y1b = FloatVector.fromArray(SPECIES, y, yAt + yStride + LANES);
        FloatVector y2a = FloatVector.fromArray(SPECIES, y, yAt + 2 * yStride);
        FloatVector y2b = FloatVector.fromArray(SPECIES, y, yAt + 2 * yStride + LANES);
        FloatVector y3a = FloatVector.fromArray(SPECIES, y, yAt + 3 * yStride);
        FloatVector y3b = FloatVector.fromArray(SPECIES, y, yAt + 3 * yStride + LANES);
        FloatVector y4a = FloatVector.fromArray(SPECIES, y, yAt + 4 * yStride);
        FloatVector y4b = FloatVector.fromArray(SPECIES, y, yAt + 4 * yStride + LANES);
        for (int k = 0, xPlace = xAt, wPlace = wAt; k < n; k++, xPlace += xStride, wPlace += wStride) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            FloatVector wb = FloatVector.fromArray(SPECIES, w, wPlace + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xPlace]);
            y0a = x0.fma(wa, y0a); y0b = x0.fma(wb, y0b);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xPlace + 1]);
            y1a = x1.fma(wa, y1a); y1b = x1.fma(wb, y1b);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xPlace + 2]);
            y2a = x2.fma(wa, y2a); y2b = x2.fma(wb, y2b);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xPlace + 3]);
            y3a = x3.fma(wa, y3a); y3b = x3.fma(wb, y3b);
            FloatVector x4 = FloatVector.broadcast(SPECIES, x[xPlace + 4]);
            y4a = x4.fma(wa, y4a); y4b = x4.fma(wb, y4b);
        }
        y0a.intoArray(y, yAt); y0b.intoArray(y, yAt + LANES);
        y1a.intoArray(y, yAt + yStride); y1b.intoArray(y, yAt + yStride + LANES);
        y2a.intoArray(y, yAt + 2 * yStride); y2b.intoArray(y, yAt + 2 * yStride + LANES);
        y3a.intoArray(y, yAt + 3 * yStride); y3b.intoArray(y, yAt + 3 * yStride + LANES);
        y4a.intoArray(y, yAt + 4 * yStride); y4b.intoArray(y, yAt + 4 * yStride + LANES);
    }

    private static void weightGradient8x1(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride) {
        if (n == 0) {
            return;
        }
        FloatVector y0a = FloatVector.fromArray(SPECIES, y, yAt);
        FloatVector y1a = FloatVector.fromArray(SPECIES, y, yAt + yStride);
        FloatVector y2a = FloatVector.fromArray(SPECIES, y, yAt + 2 * yStride);
        FloatVector y3a = FloatVector.fromArray(SPECIES, y, yAt + 3 * yStride);
        FloatVector y4a = FloatVector.fromArray(SPECIES, y, yAt + 4 * yStride);
        FloatVector y5a = FloatVector.fromArray(SPECIES, y, yAt + 5 * yStride);
        FloatVector y6a = FloatVector.fromArray(SPECIES, y, yAt + 6 * yStride);
        FloatVector y7a = FloatVector.fromArray(SPECIES, y, yAt + 7 * yStride);
        for (int k = 0; k < n; k++) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wAt + k * wStride);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride]);
            y0a = x0.fma(wa, y0a);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride + 1]);
            y1a = x1.fma(wa, y1a);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride + 2]);
            y2a = x2.fma(wa, y2a);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride + 3]);
            y3a = x3.fma(wa, y3a);
            FloatVector x4 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride + 4]);
            y4a = x4.fma(wa, y4a);
            FloatVector x5 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride + 5]);
            y5a = x5.fma(wa, y5a);
            FloatVector x6 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride + 6]);
            y6a = x6.fma(wa, y6a);
            FloatVector x7 = FloatVector.broadcast(SPECIES, x[xAt + k * xStride + 7]);
            y7a = x7.fma(wa, y7a);
        }
        y0a.intoArray(y, yAt);
        y1a.intoArray(y, yAt + yStride);
        y2a.intoArray(y, yAt + 2 * yStride);
        y3a.intoArray(y, yAt + 3 * yStride);
        y4a.intoArray(y, yAt + 4 * yStride);
        y5a.intoArray(y, yAt + 5 * yStride);
        y6a.intoArray(y, yAt + 6 * yStride);
        y7a.intoArray(y, yAt + 7 * yStride);
    }

    private static void weightGradientPanel16(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride, int from, int to) {
        if (WIDE) {
            for (int column = 0; column < 16; column += LANES) {
                weightGradientStrip8x1(x, xAt, xStride, w, wAt + column, wStride, n, y,
                        yAt + column, yStride, from, to);
            }
        } else {
            for (int column = 0; column < 16; column += 2 * LANES) {
                weightGradientStrip5x2(x, xAt, xStride, w, wAt + column, wStride, n, y,
                        yAt + column, yStride, from, to);
            }
        }
    }

    private static void weightGradientStrip5x2(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride, int from, int to) {
        int row = from;
        while (row + 5 <= to) {
            weightGradient5x2(x, xAt + row, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 5;
        }
        while (row + 4 <= to) {
            weightGradient4x2(x, xAt + row, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 4;
        }
        while (row + 2 <= to) {
            weightGradient2x2(x, xAt + row, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 2;
        }
        while (row + 1 <= to) {
            weightGradient1x2(x, xAt + row, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 1;
        }
    }

    private static void weightGradientStrip8x1(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride, int from, int to) {
        int row = from;
        while (row + 8 <= to) {
            weightGradient8x1(x, xAt + row, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 8;
        }
        while (row + 4 <= to) {
            weightGradient4x1(x, xAt + row, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 4;
        }
        while (row + 2 <= to) {
            weightGradient2x1(x, xAt + row, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 2;
        }
        while (row + 1 <= to) {
            weightGradient1x1(x, xAt + row, xStride, w, wAt, wStride, n, y, yAt + row * yStride,
                    yStride);
            row += 1;
        }
    }
}
