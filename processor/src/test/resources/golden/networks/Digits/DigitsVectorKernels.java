package networks;

import dev.nacre.runtime.simd.Coefficients;
import dev.nacre.runtime.simd.FloatMath;
import dev.nacre.runtime.simd.Simd;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels in register tiles and vectors.
 */
final class DigitsVectorKernels implements DigitsKernels {
    private static final VectorSpecies<Float> SPECIES = Simd.SPECIES;

    private static final int LANES = SPECIES.length();

    private static final boolean WIDE = Simd.WIDE;

    private static final FloatVector LANE_NUMBERS = FloatVector.zero(SPECIES).addIndex(1);

    @Override
    public void product64x16(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from,
            int to) {
        productPanel16(x, xAt, 64, w, wAt, 16, 64, y, yAt, 16, from, to);
    }

    @Override
    public void features(float[] y, int yAt, float[] featuresDenseProduct,
            int featuresDenseProductAt, float[] featuresBias, int featuresBiasAt, int from,
            int to) {
        for (int row = from; row < to; row++) {
            for (int f = 0; f < 16; f += LANES) {
                int i = row * 16 + f;
                FloatVector v0 = FloatVector.fromArray(SPECIES, featuresDenseProduct, featuresDenseProductAt + i);
                FloatVector v1 = FloatVector.fromArray(SPECIES, featuresBias, featuresBiasAt + f);
                FloatVector t0 = v0.add(v1);
                t0.blend(0f, t0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + i);
            }
        }
    }

    @Override
    public void product16x10(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from,
            int to) {
        productPanel16(x, xAt, 16, w, wAt, 16, 16, y, yAt, 16, from, to);
    }

    @Override
    public void digitDense(float[] y, int yAt, float[] digitDenseProduct, int digitDenseProductAt,
            float[] digitBias, int digitBiasAt, int from, int to) {
        for (int row = from; row < to; row++) {
            for (int f = 0; f < 16; f += LANES) {
                int i = row * 16 + f;
                FloatVector v0 = FloatVector.fromArray(SPECIES, digitDenseProduct, digitDenseProductAt + i);
                FloatVector v1 = FloatVector.fromArray(SPECIES, digitBias, digitBiasAt + f);
                v0.add(v1).intoArray(y, yAt + i);
            }
        }
    }

    @Override
    public void crossEntropy10(float[] y, int yAt, float[] x, int xAt, float[] target, int targetAt,
            int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 16;
            int targetRow = targetAt + row * 16;
            int yRow = yAt + row * 16;
            float max = Math.max(Math.max(Math.max(Math.max(x[xRow], x[xRow + 8]), x[xRow + 4]), Math.max(x[xRow + 2], x[xRow + 6])), Math.max(Math.max(Math.max(x[xRow + 1], x[xRow + 9]), x[xRow + 5]), Math.max(x[xRow + 3], x[xRow + 7])));
            for (int lane = 0; lane < 16; lane += LANES) {
                FloatVector reduced = FloatVector.broadcast(SPECIES, 0f);
                for (int f = lane; f < 10; f += 16) {
                    FloatVector t0 = FloatVector.fromArray(SPECIES, x, xRow + f).sub(max);
                    // t1 = exp(t0)
                    FloatVector t1Bounded = t0.blend(Coefficients.EXP_LARGEST, t0.compare(VectorOperators.GT, Coefficients.EXP_LARGEST));
                    FloatVector t1Inside = t1Bounded.blend(Coefficients.EXP_SMALLEST, t1Bounded.compare(VectorOperators.LT, Coefficients.EXP_SMALLEST));
                    FloatVector t1Rounded = t1Inside.fma(Coefficients.HALF_LOG2_E, Coefficients.ROUNDER);
                    FloatVector t1Half = t1Rounded.sub(Coefficients.ROUNDER);
                    FloatVector t1Rest = t1Half.fma(FloatVector.broadcast(SPECIES, Coefficients.MINUS_TWICE_LN2_LOW), t1Half.fma(FloatVector.broadcast(SPECIES, Coefficients.MINUS_TWICE_LN2_HIGH), t1Inside));
                    FloatVector t1Series = FloatVector.broadcast(SPECIES, Coefficients.EXP_6)
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_5))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_4))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_3))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_2))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_1))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_0));
                    FloatVector t1Power = t1Rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS).reinterpretAsFloats();
                    FloatVector t1 = t1Rest.mul(t1Rest).fma(t1Series, t1Rest)
                            .fma(t1Power, t1Power).mul(t1Power);
                    reduced = reduced.add(FloatVector.zero(SPECIES).blend(t1, LANE_NUMBERS.compare(VectorOperators.LT, 10f - f)));
                }
                reduced.intoArray(y, yRow + lane);
            }
            float sum = ((((y[yRow] + y[yRow + 8]) + y[yRow + 4]) + (y[yRow + 2] + y[yRow + 6])) + (((y[yRow + 1] + y[yRow + 9]) + y[yRow + 5]) + (y[yRow + 3] + y[yRow + 7])));
            y[yRow] = max - x[xRow + (int) target[targetRow]] + FloatMath.log(sum);
        }
    }

    @Override
    public void lossGradient(float[] y, int yAt, int from, int to, float inverseRows) {
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector.broadcast(SPECIES, inverseRows).intoArray(y, yAt + i);
        }
    }

    @Override
    public void crossEntropyGradient10(float[] y, int yAt, float[] x, int xAt, float[] target,
            int targetAt, float[] dloss, int dlossAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 16;
            int targetRow = targetAt + row * 16;
            int dlossRow = dlossAt + row * 16;
            int yRow = yAt + row * 16;
            float max = Math.max(Math.max(Math.max(Math.max(x[xRow], x[xRow + 8]), x[xRow + 4]), Math.max(x[xRow + 2], x[xRow + 6])), Math.max(Math.max(Math.max(x[xRow + 1], x[xRow + 9]), x[xRow + 5]), Math.max(x[xRow + 3], x[xRow + 7])));
            for (int lane = 0; lane < 16; lane += LANES) {
                FloatVector reduced = FloatVector.broadcast(SPECIES, 0f);
                for (int f = lane; f < 10; f += 16) {
                    FloatVector t0 = FloatVector.fromArray(SPECIES, x, xRow + f).sub(max);
                    // t1 = exp(t0)
                    FloatVector t1Bounded = t0.blend(Coefficients.EXP_LARGEST, t0.compare(VectorOperators.GT, Coefficients.EXP_LARGEST));
                    FloatVector t1Inside = t1Bounded.blend(Coefficients.EXP_SMALLEST, t1Bounded.compare(VectorOperators.LT, Coefficients.EXP_SMALLEST));
                    FloatVector t1Rounded = t1Inside.fma(Coefficients.HALF_LOG2_E, Coefficients.ROUNDER);
                    FloatVector t1Half = t1Rounded.sub(Coefficients.ROUNDER);
                    FloatVector t1Rest = t1Half.fma(FloatVector.broadcast(SPECIES, Coefficients.MINUS_TWICE_LN2_LOW), t1Half.fma(FloatVector.broadcast(SPECIES, Coefficients.MINUS_TWICE_LN2_HIGH), t1Inside));
                    FloatVector t1Series = FloatVector.broadcast(SPECIES, Coefficients.EXP_6)
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_5))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_4))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_3))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_2))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_1))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_0));
                    FloatVector t1Power = t1Rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS).reinterpretAsFloats();
                    FloatVector t1 = t1Rest.mul(t1Rest).fma(t1Series, t1Rest)
                            .fma(t1Power, t1Power).mul(t1Power);
                    reduced = reduced.add(FloatVector.zero(SPECIES).blend(t1, LANE_NUMBERS.compare(VectorOperators.LT, 10f - f)));
                }
                reduced.intoArray(y, yRow + lane);
            }
            float sum = ((((y[yRow] + y[yRow + 8]) + y[yRow + 4]) + (y[yRow + 2] + y[yRow + 6])) + (((y[yRow + 1] + y[yRow + 9]) + y[yRow + 5]) + (y[yRow + 3] + y[yRow + 7])));
            float scale = dloss[dlossRow] / sum;
            for (int f = 0; f < 16; f += LANES) {
                FloatVector.zero(SPECIES).blend(FloatVector.fromArray(SPECIES, y, yRow + f).mul(scale), LANE_NUMBERS.compare(VectorOperators.LT, 10f - f)).intoArray(y, yRow + f);
            }
            y[yRow + (int) target[targetRow]] -= dloss[dlossRow];
        }
    }

    @Override
    public void transpose16x10(float[] w, int wAt, float[] y, int yAt, int from, int to) {
        for (int panel = from; panel < to; panel++) {
            int start = panel * 48;
            int width = Math.min(48, 16 - start);
            int real = Math.min(width, 16 - start);
            for (int row = 0; row < 10; row++) {
                int wStart = row / 48 * 48;
                int wWidth = Math.min(48, 16 - wStart);
                int from0 = wAt + wStart * 16 + start * wWidth + row - wStart;
                int to0 = yAt + start * 10 + row * width;
                for (int c = 0; c < real; c++) {
                    y[to0 + c] = w[from0 + c * wWidth];
                }
            }
        }
    }

    @Override
    public void product10x16(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from,
            int to) {
        productPanel16(x, xAt, 16, w, wAt, 16, 10, y, yAt, 16, from, to);
    }

    @Override
    public void featuresDenseGradient(float[] y, int yAt, float[] features, int featuresAt,
            float[] featuresGradient, int featuresGradientAt, int from, int to) {
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, features, featuresAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, featuresGradient, featuresGradientAt + i);
            FloatVector.broadcast(SPECIES, 0f).blend(v1, FloatVector.broadcast(SPECIES, 0f).compare(VectorOperators.LT, v0)).intoArray(y, yAt + i);
        }
    }

    @Override
    public void weightGradient64x16(float[] x, int xAt, float[] dy, int dyAt, float[] dw, int dwAt,
            float[] scratch, int scratchAt, int rows, int from, int to) {
        if (from < to) {
            int start = 0;
            int width = 16;
            int first = from * 8;
            int last = Math.min(64, to * 8);
            int panelAt = dwAt;
            Arrays.fill(dw, panelAt + first * width, panelAt + last * width, 0f);
            for (int part = 0; part < rows; part += 128) {
                int samples = Math.min(128, rows - part);
                weightGradientPanel16(x, xAt + part * 64 + first, 64, dy, dyAt + part * 16, 16,
                        samples, dw, panelAt + first * 16, 16, 0, last - first);
            }
        }
    }

    @Override
    public void update(float[] parameter, int parameterAt, float[] gradient, int gradientAt,
            float[] mean, int meanAt, float[] square, int squareAt, int length, float learningRate,
            float correction999, float correction9) {
        for (int i = 0; i < length; i += LANES) {
            FloatVector parameterNow = FloatVector.fromArray(SPECIES, parameter, parameterAt + i);
            FloatVector gradientNow = FloatVector.fromArray(SPECIES, gradient, gradientAt + i);
            FloatVector meanNow = FloatVector.fromArray(SPECIES, mean, meanAt + i);
            FloatVector squareNow = FloatVector.fromArray(SPECIES, square, squareAt + i);
            FloatVector t0 = meanNow.fma(FloatVector.broadcast(SPECIES, 0.9f), gradientNow.mul(0.1f));
            FloatVector t1 = squareNow.fma(FloatVector.broadcast(SPECIES, 0.999f), gradientNow.mul(gradientNow).mul(0.001f));
            float t2 = (float) Math.sqrt(correction999);
            t0.intoArray(mean, meanAt + i);
            t1.intoArray(square, squareAt + i);
            parameterNow.sub(t0.mul((learningRate * t2) / correction9).div(FloatVector.broadcast(SPECIES, t2).fma(FloatVector.broadcast(SPECIES, 1.0E-8f), t1.sqrt()))).intoArray(parameter, parameterAt + i);
        }
    }

    @Override
    public void batchSum16(float[] featuresDenseGradient, int featuresDenseGradientAt, float[] y,
            int yAt, int rows, int from, int to) {
        int f = from * 16;
        for (; f + 4 * LANES <= to * 16; f += 4 * LANES) {
            FloatVector sum0 = FloatVector.zero(SPECIES);
            FloatVector sum1 = FloatVector.zero(SPECIES);
            FloatVector sum2 = FloatVector.zero(SPECIES);
            FloatVector sum3 = FloatVector.zero(SPECIES);
            for (int s = 0; s < rows; s++) {
                FloatVector v0_0 = FloatVector.fromArray(SPECIES, featuresDenseGradient, featuresDenseGradientAt + s * 16 + f);
                sum0 = sum0.add(v0_0);
                FloatVector v0_1 = FloatVector.fromArray(SPECIES, featuresDenseGradient, featuresDenseGradientAt + s * 16 + f + LANES);
                sum1 = sum1.add(v0_1);
                FloatVector v0_2 = FloatVector.fromArray(SPECIES, featuresDenseGradient, featuresDenseGradientAt + s * 16 + f + 2 * LANES);
                sum2 = sum2.add(v0_2);
                FloatVector v0_3 = FloatVector.fromArray(SPECIES, featuresDenseGradient, featuresDenseGradientAt + s * 16 + f + 3 * LANES);
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
                FloatVector v0 = FloatVector.fromArray(SPECIES, featuresDenseGradient, featuresDenseGradientAt + s * 16 + f);
                sum = sum.add(v0);
            }
            sum.intoArray(y, yAt + f);
        }
    }

    @Override
    public void weightGradient16x10(float[] x, int xAt, float[] dy, int dyAt, float[] dw, int dwAt,
            float[] scratch, int scratchAt, int rows, int from, int to) {
        if (from < to) {
            int start = 0;
            int width = 16;
            int first = from * 8;
            int last = Math.min(16, to * 8);
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
                    FloatVector.zero(SPECIES).blend(sums, LANE_NUMBERS.compare(VectorOperators.LT, (float) (10 - lane))).intoArray(dw, end - 16 + lane);
                }
            }
        }
    }

    @Override
    public void batchSum10(float[] digitDenseGradient, int digitDenseGradientAt, float[] y, int yAt,
            int rows, int from, int to) {
        int f = from * 16;
        for (; f + 4 * LANES <= to * 16; f += 4 * LANES) {
            FloatVector sum0 = FloatVector.zero(SPECIES);
            FloatVector sum1 = FloatVector.zero(SPECIES);
            FloatVector sum2 = FloatVector.zero(SPECIES);
            FloatVector sum3 = FloatVector.zero(SPECIES);
            for (int s = 0; s < rows; s++) {
                FloatVector v0_0 = FloatVector.fromArray(SPECIES, digitDenseGradient, digitDenseGradientAt + s * 16 + f);
                sum0 = sum0.add(v0_0);
                FloatVector v0_1 = FloatVector.fromArray(SPECIES, digitDenseGradient, digitDenseGradientAt + s * 16 + f + LANES);
                sum1 = sum1.add(v0_1);
                FloatVector v0_2 = FloatVector.fromArray(SPECIES, digitDenseGradient, digitDenseGradientAt + s * 16 + f + 2 * LANES);
                sum2 = sum2.add(v0_2);
                FloatVector v0_3 = FloatVector.fromArray(SPECIES, digitDenseGradient, digitDenseGradientAt + s * 16 + f + 3 * LANES);
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
                FloatVector v0 = FloatVector.fromArray(SPECIES, digitDenseGradient, digitDenseGradientAt + s * 16 + f);
                sum = sum.add(v0);
            }
            sum.intoArray(y, yAt + f);
        }
        if (from < to && to == 1) {
            Arrays.fill(y, yAt + 10, yAt + 16, 0f);
        }
    }

    @Override
    public void softmax10(float[] y, int yAt, float[] x, int xAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 16;
            int yRow = yAt + row * 16;
            float max = Math.max(Math.max(Math.max(Math.max(x[xRow], x[xRow + 8]), x[xRow + 4]), Math.max(x[xRow + 2], x[xRow + 6])), Math.max(Math.max(Math.max(x[xRow + 1], x[xRow + 9]), x[xRow + 5]), Math.max(x[xRow + 3], x[xRow + 7])));
            for (int lane = 0; lane < 16; lane += LANES) {
                FloatVector reduced = FloatVector.broadcast(SPECIES, 0f);
                for (int f = lane; f < 10; f += 16) {
                    FloatVector t0 = FloatVector.fromArray(SPECIES, x, xRow + f).sub(max);
                    // t1 = exp(t0)
                    FloatVector t1Bounded = t0.blend(Coefficients.EXP_LARGEST, t0.compare(VectorOperators.GT, Coefficients.EXP_LARGEST));
                    FloatVector t1Inside = t1Bounded.blend(Coefficients.EXP_SMALLEST, t1Bounded.compare(VectorOperators.LT, Coefficients.EXP_SMALLEST));
                    FloatVector t1Rounded = t1Inside.fma(Coefficients.HALF_LOG2_E, Coefficients.ROUNDER);
                    FloatVector t1Half = t1Rounded.sub(Coefficients.ROUNDER);
                    FloatVector t1Rest = t1Half.fma(FloatVector.broadcast(SPECIES, Coefficients.MINUS_TWICE_LN2_LOW), t1Half.fma(FloatVector.broadcast(SPECIES, Coefficients.MINUS_TWICE_LN2_HIGH), t1Inside));
                    FloatVector t1Series = FloatVector.broadcast(SPECIES, Coefficients.EXP_6)
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_5))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_4))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_3))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_2))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_1))
                            .fma(t1Rest, FloatVector.broadcast(SPECIES, Coefficients.EXP_0));
                    FloatVector t1Power = t1Rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS).reinterpretAsFloats();
                    FloatVector t1 = t1Rest.mul(t1Rest).fma(t1Series, t1Rest)
                            .fma(t1Power, t1Power).mul(t1Power);
                    reduced = reduced.add(FloatVector.zero(SPECIES).blend(t1, LANE_NUMBERS.compare(VectorOperators.LT, 10f - f)));
                }
                reduced.intoArray(y, yRow + lane);
            }
            float sum = ((((y[yRow] + y[yRow + 8]) + y[yRow + 4]) + (y[yRow + 2] + y[yRow + 6])) + (((y[yRow + 1] + y[yRow + 9]) + y[yRow + 5]) + (y[yRow + 3] + y[yRow + 7])));
            for (int f = 0; f < 16; f += LANES) {
                FloatVector.zero(SPECIES).blend(FloatVector.fromArray(SPECIES, y, yRow + f).div(sum), LANE_NUMBERS.compare(VectorOperators.LT, 10f - f)).intoArray(y, yRow + f);
            }
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
