package networks;

import dev.nacre.runtime.simd.Coefficients;
import dev.nacre.runtime.simd.IndirectionTable;
import dev.nacre.runtime.simd.OutputPositions;
import dev.nacre.runtime.simd.Simd;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels in register tiles and vectors.
 */
final class SegmentsVectorKernels implements SegmentsKernels {
    private static final VectorSpecies<Float> SPECIES = Simd.SPECIES;

    private static final int LANES = SPECIES.length();

    private static final boolean WIDE = Simd.WIDE;

    private static final VectorShuffle<Float> SWAP1 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 1) % LANES);

    private static final VectorMask<Float> UPPER1 = VectorMask.fromLong(SPECIES, 43690L);

    private static final VectorShuffle<Float> SWAP2 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 2) % LANES);

    private static final VectorMask<Float> UPPER2 = VectorMask.fromLong(SPECIES, 52428L);

    private static final VectorShuffle<Float> SWAP4 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 4) % LANES);

    private static final VectorMask<Float> UPPER4 = VectorMask.fromLong(SPECIES, 61680L);

    private static final VectorShuffle<Float> SWAP8 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 8) % LANES);

    private static final VectorMask<Float> UPPER8 = VectorMask.fromLong(SPECIES, 65280L);

    private static final int[] TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16 = new IndirectionTable(new IndirectionTable.Grid(4, 10), new IndirectionTable.Grid(4, 16), 3, 10, 2, 16)
    .of(new int[] {0, 1, 1, 0, 0, 1, 1, 2, 1,
    1, 1, 2, 0, 1, 0, 1, 3, 1,
    3, 1, 1, 2, 0, 0, 1, 2, 1},
    new int[] {0, 1, 1, 0, 0, 1, 1, 2, 1,
    1, 1, 2, 0, 1, 0, 1, 3, 1,
    3, 1, 1, 2, 0, 0, 1, 2, 1});

    private static final int[] TAPS__3_1_1_1__3_1_1_1__4_4_10_1__4_4_16__OF_TAPS_OFFSETS = new OutputPositions(new OutputPositions.WindowAxis(3, 1, 1, 1, 4, 4), new OutputPositions.WindowAxis(3, 1, 1, 1, 4, 4), 10, 1).offsets(10);

    private static final int[] TAPS__3_1_1_1__3_1_1_1__4_4_10_1__4_4_16__OF_TAPS_POSITIONS = new OutputPositions(new OutputPositions.WindowAxis(3, 1, 1, 1, 4, 4), new OutputPositions.WindowAxis(3, 1, 1, 1, 4, 4), 10, 16).ofTaps();

    private static final int[] ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16 = new IndirectionTable(new IndirectionTable.Grid(4, 10), new IndirectionTable.Grid(4, 16), 3, 10, 2, 1)
    .of(new int[] {0, 1, 1, 0, 0, 1, 1, 2, 1,
    1, 1, 2, 0, 1, 0, 1, 3, 1,
    3, 1, 1, 2, 0, 0, 1, 2, 1},
    new int[] {0, 1, 1, 0, 0, 1, 1, 2, 1,
    1, 1, 2, 0, 1, 0, 1, 3, 1,
    3, 1, 1, 2, 0, 0, 1, 2, 1});

    @Override
    public void toBlocks160(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = xAt + block * 160;
            int linesAt = yAt + block * 160;
            if (samples == 16) {
                for (int f = 0; f <= 144; f += 16) {
                    transposeSquare(x, rowsAt + f, 160, y, linesAt + f * 16, 16);
                }
            } else {
                for (int s = 0; s < samples; s++) {
                    for (int f = 0; f < 160; f++) {
                        y[linesAt + f * 16 + s] = x[rowsAt + s * 160 + f];
                    }
                }
            }
        }
    }

    @Override
    public void convolution3x3Padding1x1From4x4x10To4x4x16(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int from, int to) {
        int first = from / 16;
        int blocks = (to + 15) / 16 - first;
        int xFirst = xAt + first * 2560;
        int yFirst = yAt + first * 4096;
        for (int block = 0; block < blocks; block++) {
            for (int record = 2; record < TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[1]; record += 10) {
                convolution3x3Padding1x1From4x4x10To4x4x16Positions(x, xFirst + block * 2560 + TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 2], w, wAt, operand1, operand1At, y, yFirst + block * 4096 + TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 3], record, TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record], TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 4], TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 5], TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 1], TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 6], TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 7]);
            }
        }
        for (int record = TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[1]; record < TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[0]; record += 10) {
            convolution3x3Padding1x1From4x4x10To4x4x16Positions(x, xFirst + TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 2], w, wAt, operand1, operand1At, y, yFirst + TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 3], record, 1, 0, 0, blocks, 2560, 4096);
        }
    }

    @Override
    public void toBlocks16(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = xAt + block * 16;
            int linesAt = yAt + block * 16;
            if (samples == 16) {
                for (int f = 0; f <= 0; f += 16) {
                    transposeSquare(x, rowsAt + f, 16, y, linesAt + f * 16, 16);
                }
            } else {
                for (int s = 0; s < samples; s++) {
                    for (int f = 0; f < 16; f++) {
                        y[linesAt + f * 16 + s] = x[rowsAt + s * 16 + f];
                    }
                }
            }
        }
    }

    @Override
    public void crossEntropy16x16(float[] y, int yAt, float[] x, int xAt, float[] target,
            int targetAt, int from, int to) {
        for (int block = (from + 15) / 16, end = (to + 15) / 16; block < end; block++) {
            for (int p = 0; p < 16; p++) {
                for (int lane = 0; lane < 16; lane += LANES) {
                    int one = (block * 16 + p) * 16 + lane;
                    int at = (block * 16 + p) * 256 + lane;
                    FloatVector index = FloatVector.fromArray(SPECIES, target, targetAt + one);
                    FloatVector max = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        max = max.max(FloatVector.fromArray(SPECIES, x, xAt + i));
                    }
                    FloatVector sum = FloatVector.broadcast(SPECIES, 0f);
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        FloatVector t0 = FloatVector.fromArray(SPECIES, x, xAt + i).sub(max);
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
                        sum = sum.add(t1);
                    }
                    FloatVector gathered = FloatVector.broadcast(SPECIES, 0f);
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        gathered = gathered.blend(FloatVector.fromArray(SPECIES, x, xAt + i), index.sub((float) c).abs().compare(VectorOperators.LT, 0.5f));
                    }
                    // t0 = log(sum)
                    var t0Subnormal = sum.compare(VectorOperators.LT, Float.MIN_NORMAL);
                    IntVector t0Bits = sum.blend(sum.mul(Coefficients.SUBNORMAL_SCALE), t0Subnormal).reinterpretAsInts();
                    IntVector t0Scale = t0Bits.sub(Coefficients.TWO_THIRDS_BITS).lanewise(VectorOperators.ASHR, Coefficients.MANTISSA_BITS);
                    FloatVector t0Rest = t0Bits.sub(t0Scale.lanewise(VectorOperators.LSHL, Coefficients.MANTISSA_BITS)).reinterpretAsFloats().sub(1f);
                    FloatVector t0Whole = (FloatVector) t0Scale.convert(VectorOperators.I2F, 0);
                    FloatVector t0Exponent = t0Whole.blend(t0Whole.add(Coefficients.SUBNORMAL_EXPONENT), t0Subnormal);
                    FloatVector t0Series = FloatVector.broadcast(SPECIES, Coefficients.LOG_7)
                            .fma(t0Rest, FloatVector.broadcast(SPECIES, Coefficients.LOG_6))
                            .fma(t0Rest, FloatVector.broadcast(SPECIES, Coefficients.LOG_5))
                            .fma(t0Rest, FloatVector.broadcast(SPECIES, Coefficients.LOG_4))
                            .fma(t0Rest, FloatVector.broadcast(SPECIES, Coefficients.LOG_3))
                            .fma(t0Rest, FloatVector.broadcast(SPECIES, Coefficients.LOG_2))
                            .fma(t0Rest, FloatVector.broadcast(SPECIES, Coefficients.LOG_1))
                            .fma(t0Rest, FloatVector.broadcast(SPECIES, Coefficients.LOG_0))
                            .fma(t0Rest, FloatVector.broadcast(SPECIES, -0.5f));
                    FloatVector t0Tail = t0Rest.mul(t0Rest)
                            .fma(t0Series, t0Exponent.mul(Coefficients.LN2_LOW));
                    FloatVector t0Regular = t0Exponent.fma(FloatVector.broadcast(SPECIES, Coefficients.LN2_HIGH), t0Rest.add(t0Tail));
                    FloatVector t0Finite = t0Regular.blend(sum, sum.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY));
                    FloatVector t0 = FloatVector.broadcast(SPECIES, Float.NaN).blend(t0Finite, sum.compare(VectorOperators.GT, 0f)).blend(Float.NEGATIVE_INFINITY, sum.compare(VectorOperators.EQ, 0f));
                    max.sub(gathered).add(t0).intoArray(y, yAt + one);
                }
            }
        }
    }

    @Override
    public void featureSumInBlocks16(float[] y, int yAt, float[] x, int xAt, int from, int to) {
        for (int block = (from + 15) / 16, end = (to + 15) / 16; block < end; block++) {
            Arrays.fill(y, yAt + block * 16, yAt + block * 16 + 16, 0f);
            for (int piece = 0; piece < 16; piece += 1024) {
                int stop = Math.min(piece + 1024, 16);
                for (int lane = 0; lane < 16; lane += LANES) {
                    FloatVector sum0 = FloatVector.broadcast(SPECIES, 0f);
                    FloatVector sum1 = FloatVector.broadcast(SPECIES, 0f);
                    FloatVector sum2 = FloatVector.broadcast(SPECIES, 0f);
                    FloatVector sum3 = FloatVector.broadcast(SPECIES, 0f);
                    for (int f = piece; f < stop; f += 4) {
                        sum0 = sum0.add(FloatVector.fromArray(SPECIES, x, xAt + (block * 16 + f) * 16 + lane));
                        sum1 = sum1.add(FloatVector.fromArray(SPECIES, x, xAt + (block * 16 + f + 1) * 16 + lane));
                        sum2 = sum2.add(FloatVector.fromArray(SPECIES, x, xAt + (block * 16 + f + 2) * 16 + lane));
                        sum3 = sum3.add(FloatVector.fromArray(SPECIES, x, xAt + (block * 16 + f + 3) * 16 + lane));
                    }
                    sum0 = sum0.add(sum1);
                    sum2 = sum2.add(sum3);
                    FloatVector.fromArray(SPECIES, y, yAt + block * 16 + lane).add(sum0.add(sum2)).intoArray(y, yAt + block * 16 + lane);
                }
            }
        }
    }

    @Override
    public void toRows1(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = yAt + block * 16;
            int linesAt = xAt + block * 1;
            for (int s = 0; s < samples; s++) {
                for (int f = 0; f < 1; f++) {
                    y[rowsAt + s * 16 + f] = x[linesAt + f * 16 + s];
                }
            }
        }
    }

    @Override
    public void loss(float[] y, int yAt, float[] ownLoss, int ownLossAt, int from, int to) {
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, ownLoss, ownLossAt + i);
            v0.mul(0.0625f).intoArray(y, yAt + i);
        }
    }

    @Override
    public void lossesGradient(float[] y, int yAt, int from, int to, float inverseRows) {
        int end = (to + 15) / 16 * 256;
        for (int i = (from + 15) / 16 * 256; i < end; i += LANES) {
            FloatVector.broadcast(SPECIES, 0.0625f * inverseRows).intoArray(y, yAt + i);
        }
    }

    @Override
    public void crossEntropyGradient16x16(float[] y, int yAt, float[] x, int xAt, float[] target,
            int targetAt, float[] dloss, int dlossAt, int from, int to) {
        for (int block = (from + 15) / 16, end = (to + 15) / 16; block < end; block++) {
            for (int p = 0; p < 16; p++) {
                for (int lane = 0; lane < 16; lane += LANES) {
                    int one = (block * 16 + p) * 16 + lane;
                    int at = (block * 16 + p) * 256 + lane;
                    FloatVector index = FloatVector.fromArray(SPECIES, target, targetAt + one);
                    FloatVector outer = FloatVector.fromArray(SPECIES, dloss, dlossAt + one);
                    FloatVector max = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        max = max.max(FloatVector.fromArray(SPECIES, x, xAt + i));
                    }
                    FloatVector sum = FloatVector.broadcast(SPECIES, 0f);
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        FloatVector t0 = FloatVector.fromArray(SPECIES, x, xAt + i).sub(max);
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
                        t1.intoArray(y, yAt + i);
                        sum = sum.add(t1);
                    }
                    FloatVector scale = outer.div(sum);
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        FloatVector.fromArray(SPECIES, y, yAt + i).mul(scale).sub(FloatVector.broadcast(SPECIES, 0f).blend(outer, index.sub((float) c).abs().compare(VectorOperators.LT, 0.5f))).intoArray(y, yAt + i);
                    }
                }
            }
        }
    }

    @Override
    public void toRows256(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = yAt + block * 256;
            int linesAt = xAt + block * 256;
            if (samples == 16) {
                for (int f = 0; f <= 240; f += 16) {
                    transposeSquare(x, linesAt + f * 16, 16, y, rowsAt + f, 256);
                }
            } else {
                for (int s = 0; s < samples; s++) {
                    for (int f = 0; f < 256; f++) {
                        y[rowsAt + s * 256 + f] = x[linesAt + f * 16 + s];
                    }
                }
            }
        }
    }

    @Override
    public void channelSum16(float[] kindsConv2dGradient, int kindsConv2dGradientAt, float[] y,
            int yAt, float[] scratch, int scratchAt, int rows, int from, int to) {
        int whole = rows / 16 * 16;
        int all = (rows + 15) / 16 * 16;
        int last = Math.min(to * 4, 16);
        for (int first = from * 4, next; first < last; first = next) {
            next = Math.min(last, first + 1024);
            Arrays.fill(y, yAt + first, yAt + next, 0f);
            for (int start = 0, stop; start < all; start = stop) {
                boolean full = start < whole;
                stop = Math.min(start + 1024, full ? whole : all);
                int samples = full ? 16 : rows % 16;
                Arrays.fill(scratch, scratchAt, scratchAt + (next - first) * 16, 0f);
                int q = start;
                for (; q + 4 <= stop; q += 4) {
                    for (int c = first; c < next; c++) {
                        for (int lane = 0; lane < samples; lane += LANES) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            FloatVector sum0 = FloatVector.fromArray(SPECIES, scratch, scratchAt + sums);
                            FloatVector v0 = FloatVector.fromArray(SPECIES, kindsConv2dGradient, kindsConv2dGradientAt + i);
                            FloatVector v0_16 = FloatVector.fromArray(SPECIES, kindsConv2dGradient, kindsConv2dGradientAt + i + 256);
                            FloatVector v0_32 = FloatVector.fromArray(SPECIES, kindsConv2dGradient, kindsConv2dGradientAt + i + 512);
                            FloatVector v0_48 = FloatVector.fromArray(SPECIES, kindsConv2dGradient, kindsConv2dGradientAt + i + 768);
                            sum0.add(v0).add(v0_16).add(v0_32).add(v0_48).intoArray(scratch, scratchAt + sums);
                        }
                    }
                }
                for (; q + 1 <= stop; q += 1) {
                    for (int c = first; c < next; c++) {
                        for (int lane = 0; lane < samples; lane += LANES) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            FloatVector sum0 = FloatVector.fromArray(SPECIES, scratch, scratchAt + sums);
                            FloatVector v0 = FloatVector.fromArray(SPECIES, kindsConv2dGradient, kindsConv2dGradientAt + i);
                            sum0.add(v0).intoArray(scratch, scratchAt + sums);
                        }
                    }
                }
                for (int c = first; c < next; c++) {
                    int sums = scratchAt + (c - first) * 16;
                    float total0 = y[yAt + c];
                    for (int lane = 0; lane < samples; lane++) {
                        total0 += scratch[sums + lane];
                    }
                    y[yAt + c] = total0;
                }
            }
        }
    }

    @Override
    public void weightGradient3x3Of4x4x10To4x4x16(float[] x, int xAt, float[] dy, int dyAt,
            float[] dw, int dwAt, float[] scratch, int scratchAt, int rows, int from, int to) {
        if (from < to) {
            int start = 0;
            int width = 16;
            int first = from * 8;
            int last = Math.min(90, to * 8);
            int panelAt = dwAt;
            Arrays.fill(dw, panelAt + first * width, panelAt + last * width, 0f);
            for (int block = (rows - 1) / 16 * 16; block >= 0; block -= 16) {
                int samples = Math.min(16, rows - block);
                int xBlock = xAt + block * 160;
                int dyBlock = dyAt + block * 256;
                for (int chunk = 0; chunk < 1; chunk++) {
                    int inverse = (65536 + samples - 1) / samples;
                    int firstOutput = chunk * 16;
                    int lastOutput = Math.min(firstOutput + 16, 16);
                    for (int output = firstOutput; output < lastOutput; output++) {
                        int line = dyBlock + (output * 16 + start) * 16;
                        int transposed = scratchAt + (output - firstOutput) * 16 * width;
                        int o = 0;
                        for (; o + 16 <= width; o += 16) {
                            transposeSquare(dy, line + o * 16, 16, scratch, transposed + o, width);
                        }
                    }
                    for (int run = first / 10; run * 10 < last; run++) {
                        int list = TAPS__3_1_1_1__3_1_1_1__4_4_10_1__4_4_16__OF_TAPS_POSITIONS[run * 1 + chunk];
                        int listEnd = TAPS__3_1_1_1__3_1_1_1__4_4_10_1__4_4_16__OF_TAPS_POSITIONS[run * 1 + chunk + 1];
                        int row = Math.max(first, run * 10);
                        int rowEnd = Math.min(last, (run + 1) * 10);
                        int chunkAt = scratchAt - firstOutput * 16 * width;
                        if (WIDE) {
                            for (int column = 0; column < 16; column += LANES) {
                                filterStrip1Of_10_4_1(x, xBlock + TAPS__3_1_1_1__3_1_1_1__4_4_10_1__4_4_16__OF_TAPS_OFFSETS[row], TAPS__3_1_1_1__3_1_1_1__4_4_10_1__4_4_16__OF_TAPS_POSITIONS, list, listEnd, samples, inverse,
                                        scratch, chunkAt + column, 16, dw, panelAt + row * 16 + column, rowEnd - row);
                            }
                        } else {
                            for (int column = 0; column < 16; column += 2 * LANES) {
                                filterStrip2Of_6_4_1(x, xBlock + TAPS__3_1_1_1__3_1_1_1__4_4_10_1__4_4_16__OF_TAPS_OFFSETS[row], TAPS__3_1_1_1__3_1_1_1__4_4_10_1__4_4_16__OF_TAPS_POSITIONS, list, listEnd, samples, inverse,
                                        scratch, chunkAt + column, 16, dw, panelAt + row * 16 + column, rowEnd - row);
                            }
                        }
                    }
                }
            }
        }
    }

    @Override
    public void update(float[] parameter, int parameterAt, float[] gradient, int gradientAt,
            int length, float learningRate) {
        for (int i = 0; i < length; i += LANES) {
            FloatVector parameterNow = FloatVector.fromArray(SPECIES, parameter, parameterAt + i);
            FloatVector gradientNow = FloatVector.fromArray(SPECIES, gradient, gradientAt + i);
            gradientNow.neg().fma(FloatVector.broadcast(SPECIES, learningRate), parameterNow).intoArray(parameter, parameterAt + i);
        }
    }

    @Override
    public void rowConvolution3x3Padding1x1From4x4x10To4x4x16(float[] x, int xAt, float[] w,
            int wAt, float[] operand1, int operand1At, float[] y, int yAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 160;
            int yRow = yAt + row * 256;
            rowConvolution3x3Padding1x1From4x4x10To4x4x16Of16(x, xRow, w, wAt, operand1, operand1At, y, yRow);
        }
    }

    @Override
    public void toBlocks256(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = xAt + block * 256;
            int linesAt = yAt + block * 256;
            if (samples == 16) {
                for (int f = 0; f <= 240; f += 16) {
                    transposeSquare(x, rowsAt + f, 256, y, linesAt + f * 16, 16);
                }
            } else {
                for (int s = 0; s < samples; s++) {
                    for (int f = 0; f < 256; f++) {
                        y[linesAt + f * 16 + s] = x[rowsAt + s * 256 + f];
                    }
                }
            }
        }
    }

    @Override
    public void softmax16x16(float[] y, int yAt, float[] x, int xAt, int from, int to) {
        for (int block = (from + 15) / 16, end = (to + 15) / 16; block < end; block++) {
            for (int p = 0; p < 16; p++) {
                for (int lane = 0; lane < 16; lane += LANES) {
                    int one = (block * 16 + p) * 16 + lane;
                    int at = (block * 16 + p) * 256 + lane;
                    FloatVector max = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        max = max.max(FloatVector.fromArray(SPECIES, x, xAt + i));
                    }
                    FloatVector sum = FloatVector.broadcast(SPECIES, 0f);
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        FloatVector t0 = FloatVector.fromArray(SPECIES, x, xAt + i).sub(max);
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
                        t1.intoArray(y, yAt + i);
                        sum = sum.add(t1);
                    }
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        FloatVector.fromArray(SPECIES, y, yAt + i).div(sum).intoArray(y, yAt + i);
                    }
                }
            }
        }
    }

    @Override
    public void warmUp(float[] scratch, int n) {
    }

    private static void convolution3x3Padding1x1From4x4x10To4x4x16Positions(float[] x, int xAt,
            float[] w, int wAt, float[] operand1, int operand1At, float[] y, int yAt, int record,
            int outer, int xOuter, int yOuter, int inner, int xInner, int yInner) {
        int begin = TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 8];
        int end = TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 9];
        int firstTap = begin < end ? TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[begin + 1] : 0;
        boolean neighbours = begin == end || TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[end - 1] - firstTap == (end - begin) / 2 - 1;
        for (int i = 0; i < outer; i++) {
            int xRow = xAt + i * xOuter;
            int yRow = yAt + i * yOuter;
            int j = 0;
            for (; j + 2 <= inner; j += 2) {
                if (neighbours) {
                    convolution3x3Padding1x1From4x4x10To4x4x16Strip2(x, xRow + j * xInner, w, wAt, operand1, operand1At, y, yRow + j * yInner, begin, end, firstTap, xInner, yInner);
                } else {
                    convolution3x3Padding1x1From4x4x10To4x4x16Strip2Scattered(x, xRow + j * xInner, w, wAt, operand1, operand1At, y, yRow + j * yInner, begin, end, xInner, yInner);
                }
            }
            for (; j < inner; j++) {
                convolution3x3Padding1x1From4x4x10To4x4x16Strip1Scattered(x, xRow + j * xInner, w, wAt, operand1, operand1At, y, yRow + j * yInner, begin, end);
            }
        }
    }

    private static void convolution3x3Padding1x1From4x4x10To4x4x16Strip1Scattered(float[] x,
            int xAt, float[] w, int wAt, float[] operand1, int operand1At, float[] y, int yAt,
            int begin, int end) {
        for (int lane = 0; lane < 16; lane += LANES) {
            if (WIDE) {
                for (int o = 0; o < 16; o += 8) {
                    indirect8x1Scattered(x, xAt + lane, w, wAt + o, 16, TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16, begin, end, operand1, operand1At + o, y, yAt + lane + o * 16);
                }
            } else {
                for (int o = 0; o < 16; o += 4) {
                    indirect4x1Scattered(x, xAt + lane, w, wAt + o, 16, TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16, begin, end, operand1, operand1At + o, y, yAt + lane + o * 16);
                }
            }
        }
    }

    private static void convolution3x3Padding1x1From4x4x10To4x4x16Strip2(float[] x, int xAt,
            float[] w, int wAt, float[] operand1, int operand1At, float[] y, int yAt, int begin,
            int end, int firstTap, int xStep, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            if (WIDE) {
                for (int o = 0; o < 16; o += 8) {
                    indirect8x2(x, xAt + lane, xStep, w, wAt + o + firstTap * 16, 16, TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16, begin, end, operand1, operand1At + o, y, yAt + lane + o * 16, yStep);
                }
            } else {
                for (int o = 0; o < 16; o += 4) {
                    indirect4x2(x, xAt + lane, xStep, w, wAt + o + firstTap * 16, 16, TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16, begin, end, operand1, operand1At + o, y, yAt + lane + o * 16, yStep);
                }
            }
        }
    }

    private static void convolution3x3Padding1x1From4x4x10To4x4x16Strip2Scattered(float[] x,
            int xAt, float[] w, int wAt, float[] operand1, int operand1At, float[] y, int yAt,
            int begin, int end, int xStep, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            if (WIDE) {
                for (int o = 0; o < 16; o += 8) {
                    indirect8x2Scattered(x, xAt + lane, xStep, w, wAt + o, 16, TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16, begin, end, operand1, operand1At + o, y, yAt + lane + o * 16, yStep);
                }
            } else {
                for (int o = 0; o < 16; o += 4) {
                    indirect4x2Scattered(x, xAt + lane, xStep, w, wAt + o, 16, TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16, begin, end, operand1, operand1At + o, y, yAt + lane + o * 16, yStep);
                }
            }
        }
    }

    private static void filterStrip1Of_10_4_1(float[] x, int xAt, int[] positions, int from, int to,
            int samples, int inverse, float[] dy, int dyAt, int width, float[] dw, int dwAt,
            int height) {
        int row = 0;
        while (row + 10 <= height) {
            filterTile10x1(x, xAt + row * 16, positions, from, to, samples, inverse,
                    dy, dyAt, width, dw, dwAt + row * width);
            row += 10;
        }
        while (row + 4 <= height) {
            filterTile4x1(x, xAt + row * 16, positions, from, to, samples, inverse,
                    dy, dyAt, width, dw, dwAt + row * width);
            row += 4;
        }
        while (row + 1 <= height) {
            filterTile1x1(x, xAt + row * 16, positions, from, to, samples, inverse,
                    dy, dyAt, width, dw, dwAt + row * width);
            row += 1;
        }
    }

    private static void filterStrip2Of_6_4_1(float[] x, int xAt, int[] positions, int from, int to,
            int samples, int inverse, float[] dy, int dyAt, int width, float[] dw, int dwAt,
            int height) {
        int row = 0;
        while (row + 6 <= height) {
            filterTile6x2(x, xAt + row * 16, positions, from, to, samples, inverse,
                    dy, dyAt, width, dw, dwAt + row * width);
            row += 6;
        }
        while (row + 4 <= height) {
            filterTile4x2(x, xAt + row * 16, positions, from, to, samples, inverse,
                    dy, dyAt, width, dw, dwAt + row * width);
            row += 4;
        }
        while (row + 1 <= height) {
            filterTile1x2(x, xAt + row * 16, positions, from, to, samples, inverse,
                    dy, dyAt, width, dw, dwAt + row * width);
            row += 1;
        }
    }

    private static void filterTile10x1(float[] x, int xAt, int[] positions, int from, int to,
            int samples, int inverse, float[] dy, int dyAt, int width, float[] dw, int dwAt) {
        int n = (to - from) / 2 * samples;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero;
        FloatVector y1a = zero;
        FloatVector y2a = zero;
        FloatVector y3a = zero;
        FloatVector y4a = zero;
        FloatVector y5a = zero;
        FloatVector y6a = zero;
        FloatVector y7a = zero;
        FloatVector y8a = zero;
        FloatVector y9a = zero;
        for (int i = 0; i < n; i++) {
            int position = i * inverse >>> 16;
            int sample = i - position * samples;
            int at = xAt + positions[from + 2 * position] + sample;
            int line = dyAt + (positions[from + 2 * position + 1] * 16 + sample) * width;
            FloatVector dya = FloatVector.fromArray(SPECIES, dy, line);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[at]);
            y0a = x0.fma(dya, y0a);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[at + 16]);
            y1a = x1.fma(dya, y1a);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[at + 32]);
            y2a = x2.fma(dya, y2a);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[at + 48]);
            y3a = x3.fma(dya, y3a);
            FloatVector x4 = FloatVector.broadcast(SPECIES, x[at + 64]);
            y4a = x4.fma(dya, y4a);
            FloatVector x5 = FloatVector.broadcast(SPECIES, x[at + 80]);
            y5a = x5.fma(dya, y5a);
            FloatVector x6 = FloatVector.broadcast(SPECIES, x[at + 96]);
            y6a = x6.fma(dya, y6a);
            FloatVector x7 = FloatVector.broadcast(SPECIES, x[at + 112]);
            y7a = x7.fma(dya, y7a);
            FloatVector x8 = FloatVector.broadcast(SPECIES, x[at + 128]);
            y8a = x8.fma(dya, y8a);
            FloatVector x9 = FloatVector.broadcast(SPECIES, x[at + 144]);
            y9a = x9.fma(dya, y9a);
        }
        y0a.add(FloatVector.fromArray(SPECIES, dw, dwAt)).intoArray(dw, dwAt);
        y1a.add(FloatVector.fromArray(SPECIES, dw, dwAt + width)).intoArray(dw, dwAt + width);
        y2a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 2 * width)).intoArray(dw, dwAt + 2 * width);
        y3a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 3 * width)).intoArray(dw, dwAt + 3 * width);
        y4a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 4 * width)).intoArray(dw, dwAt + 4 * width);
        y5a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 5 * width)).intoArray(dw, dwAt + 5 * width);
        y6a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 6 * width)).intoArray(dw, dwAt + 6 * width);
        y7a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 7 * width)).intoArray(dw, dwAt + 7 * width);
        y8a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 8 * width)).intoArray(dw, dwAt + 8 * width);
        y9a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 9 * width)).intoArray(dw, dwAt + 9 * width);
    }

    private static void filterTile1x1(float[] x, int xAt, int[] positions, int from, int to,
            int samples, int inverse, float[] dy, int dyAt, int width, float[] dw, int dwAt) {
        int n = (to - from) / 2 * samples;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero;
        for (int i = 0; i < n; i++) {
            int position = i * inverse >>> 16;
            int sample = i - position * samples;
            int at = xAt + positions[from + 2 * position] + sample;
            int line = dyAt + (positions[from + 2 * position + 1] * 16 + sample) * width;
            FloatVector dya = FloatVector.fromArray(SPECIES, dy, line);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[at]);
            y0a = x0.fma(dya, y0a);
        }
        y0a.add(FloatVector.fromArray(SPECIES, dw, dwAt)).intoArray(dw, dwAt);
    }

    private static void filterTile1x2(float[] x, int xAt, int[] positions, int from, int to,
            int samples, int inverse, float[] dy, int dyAt, int width, float[] dw, int dwAt) {
        int n = (to - from) / 2 * samples;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero, y0b = zero;
        for (int i = 0; i < n; i++) {
            int position = i * inverse >>> 16;
            int sample = i - position * samples;
            int at = xAt + positions[from + 2 * position] + sample;
            int line = dyAt + (positions[from + 2 * position + 1] * 16 + sample) * width;
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[at]);
            FloatVector dya = FloatVector.fromArray(SPECIES, dy, line);
            y0a = x0.fma(dya, y0a);
            FloatVector dyb = FloatVector.fromArray(SPECIES, dy, line + LANES);
            y0b = x0.fma(dyb, y0b);
        }
        y0a.add(FloatVector.fromArray(SPECIES, dw, dwAt)).intoArray(dw, dwAt);
        y0b.add(FloatVector.fromArray(SPECIES, dw, dwAt + LANES)).intoArray(dw, dwAt + LANES);
    }

    private static void filterTile4x1(float[] x, int xAt, int[] positions, int from, int to,
            int samples, int inverse, float[] dy, int dyAt, int width, float[] dw, int dwAt) {
        int n = (to - from) / 2 * samples;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero;
        FloatVector y1a = zero;
        FloatVector y2a = zero;
        FloatVector y3a = zero;
        for (int i = 0; i < n; i++) {
            int position = i * inverse >>> 16;
            int sample = i - position * samples;
            int at = xAt + positions[from + 2 * position] + sample;
            int line = dyAt + (positions[from + 2 * position + 1] * 16 + sample) * width;
            FloatVector dya = FloatVector.fromArray(SPECIES, dy, line);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[at]);
            y0a = x0.fma(dya, y0a);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[at + 16]);
            y1a = x1.fma(dya, y1a);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[at + 32]);
            y2a = x2.fma(dya, y2a);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[at + 48]);
            y3a = x3.fma(dya, y3a);
        }
        y0a.add(FloatVector.fromArray(SPECIES, dw, dwAt)).intoArray(dw, dwAt);
        y1a.add(FloatVector.fromArray(SPECIES, dw, dwAt + width)).intoArray(dw, dwAt + width);
        y2a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 2 * width)).intoArray(dw, dwAt + 2 * width);
        y3a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 3 * width)).intoArray(dw, dwAt + 3 * width);
    }

    private static void filterTile4x2(float[] x, int xAt, int[] positions, int from, int to,
            int samples, int inverse, float[] dy, int dyAt, int width, float[] dw, int dwAt) {
        int n = (to - from) / 2 * samples;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero, y0b = zero;
        FloatVector y1a = zero, y1b = zero;
        FloatVector y2a = zero, y2b = zero;
        FloatVector y3a = zero, y3b = zero;
        for (int i = 0; i < n; i++) {
            int position = i * inverse >>> 16;
            int sample = i - position * samples;
            int at = xAt + positions[from + 2 * position] + sample;
            int line = dyAt + (positions[from + 2 * position + 1] * 16 + sample) * width;
            FloatVector dya = FloatVector.fromArray(SPECIES, dy, line);
            FloatVector dyb = FloatVector.fromArray(SPECIES, dy, line + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[at]);
            y0a = x0.fma(dya, y0a); y0b = x0.fma(dyb, y0b);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[at + 16]);
            y1a = x1.fma(dya, y1a); y1b = x1.fma(dyb, y1b);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[at + 32]);
            y2a = x2.fma(dya, y2a); y2b = x2.fma(dyb, y2b);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[at + 48]);
            y3a = x3.fma(dya, y3a); y3b = x3.fma(dyb, y3b);
        }
        y0a.add(FloatVector.fromArray(SPECIES, dw, dwAt)).intoArray(dw, dwAt);
        y0b.add(FloatVector.fromArray(SPECIES, dw, dwAt + LANES)).intoArray(dw, dwAt + LANES);
        y1a.add(FloatVector.fromArray(SPECIES, dw, dwAt + width)).intoArray(dw, dwAt + width);
        y1b.add(FloatVector.fromArray(SPECIES, dw, dwAt + width + LANES)).intoArray(dw, dwAt + width + LANES);
        y2a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 2 * width)).intoArray(dw, dwAt + 2 * width);
        y2b.add(FloatVector.fromArray(SPECIES, dw, dwAt + 2 * width + LANES)).intoArray(dw, dwAt + 2 * width + LANES);
        y3a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 3 * width)).intoArray(dw, dwAt + 3 * width);
        y3b.add(FloatVector.fromArray(SPECIES, dw, dwAt + 3 * width + LANES)).intoArray(dw, dwAt + 3 * width + LANES);
    }

    private static void filterTile6x2(float[] x, int xAt, int[] positions, int from, int to,
            int samples, int inverse, float[] dy, int dyAt, int width, float[] dw, int dwAt) {
        int n = (to - from) / 2 * samples;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector y0a = zero, y0b = zero;
        FloatVector y1a = zero, y1b = zero;
        FloatVector y2a = zero, y2b = zero;
        FloatVector y3a = zero, y3b = zero;
        FloatVector y4a = zero, y4b = zero;
        FloatVector y5a = zero, y5b = zero;
        for (int i = 0; i < n; i++) {
            int position = i * inverse >>> 16;
            int sample = i - position * samples;
            int at = xAt + positions[from + 2 * position] + sample;
            int line = dyAt + (positions[from + 2 * position + 1] * 16 + sample) * width;
            FloatVector dya = FloatVector.fromArray(SPECIES, dy, line);
            FloatVector dyb = FloatVector.fromArray(SPECIES, dy, line + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[at]);
            y0a = x0.fma(dya, y0a); y0b = x0.fma(dyb, y0b);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[at + 16]);
            y1a = x1.fma(dya, y1a); y1b = x1.fma(dyb, y1b);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[at + 32]);
            y2a = x2.fma(dya, y2a); y2b = x2.fma(dyb, y2b);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[at + 48]);
            y3a = x3.fma(dya, y3a); y3b = x3.fma(dyb, y3b);
            FloatVector x4 = FloatVector.broadcast(SPECIES, x[at + 64]);
            y4a = x4.fma(dya, y4a); y4b = x4.fma(dyb, y4b);
            FloatVector x5 = FloatVector.broadcast(SPECIES, x[at + 80]);
            y5a = x5.fma(dya, y5a); y5b = x5.fma(dyb, y5b);
        }
        y0a.add(FloatVector.fromArray(SPECIES, dw, dwAt)).intoArray(dw, dwAt);
        y0b.add(FloatVector.fromArray(SPECIES, dw, dwAt + LANES)).intoArray(dw, dwAt + LANES);
        y1a.add(FloatVector.fromArray(SPECIES, dw, dwAt + width)).intoArray(dw, dwAt + width);
        y1b.add(FloatVector.fromArray(SPECIES, dw, dwAt + width + LANES)).intoArray(dw, dwAt + width + LANES);
        y2a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 2 * width)).intoArray(dw, dwAt + 2 * width);
        y2b.add(FloatVector.fromArray(SPECIES, dw, dwAt + 2 * width + LANES)).intoArray(dw, dwAt + 2 * width + LANES);
        y3a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 3 * width)).intoArray(dw, dwAt + 3 * width);
        y3b.add(FloatVector.fromArray(SPECIES, dw, dwAt + 3 * width + LANES)).intoArray(dw, dwAt + 3 * width + LANES);
        y4a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 4 * width)).intoArray(dw, dwAt + 4 * width);
        y4b.add(FloatVector.fromArray(SPECIES, dw, dwAt + 4 * width + LANES)).intoArray(dw, dwAt + 4 * width + LANES);
        y5a.add(FloatVector.fromArray(SPECIES, dw, dwAt + 5 * width)).intoArray(dw, dwAt + 5 * width);
        y5b.add(FloatVector.fromArray(SPECIES, dw, dwAt + 5 * width + LANES)).intoArray(dw, dwAt + 5 * width + LANES);
    }

    private static void indirect4x1Scattered(float[] x, int xAt, float[] w, int wAt, int wStep,
            int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y, int yAt) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero, sum0c = zero, sum0d = zero;
        for (int k = begin; k < end; k += 2) {
            int xPlace = xAt + taps[k];
            int wPlace = wAt + taps[k + 1] * wStep;
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xPlace);
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            sum0a = x0.fma(w0, sum0a);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0b = x0.fma(w1, sum0b);
            FloatVector w2 = FloatVector.broadcast(SPECIES, w[wPlace + 2]);
            sum0c = x0.fma(w2, sum0c);
            FloatVector w3 = FloatVector.broadcast(SPECIES, w[wPlace + 3]);
            sum0d = x0.fma(w3, sum0d);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        float v12 = operand1[operand1At + 2];
        float v13 = operand1[operand1At + 3];
        sum0a.add(v10).intoArray(y, yAt);
        sum0b.add(v11).intoArray(y, yAt + 16);
        sum0c.add(v12).intoArray(y, yAt + 32);
        sum0d.add(v13).intoArray(y, yAt + 48);
    }

    private static void indirect4x2(float[] x, int xAt, int xStep, float[] w, int wAt, int wStep,
            int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y, int yAt,
            int yStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero, sum0c = zero, sum0d = zero;
        FloatVector sum1a = zero, sum1b = zero, sum1c = zero, sum1d = zero;
        for (int k = begin, wPlace = wAt; k < end; k += 2, wPlace += wStep) {
            int xPlace = xAt + taps[k];
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xPlace);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, xPlace + xStep);
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            sum0a = x0.fma(w0, sum0a); sum1a = x1.fma(w0, sum1a);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0b = x0.fma(w1, sum0b); sum1b = x1.fma(w1, sum1b);
            FloatVector w2 = FloatVector.broadcast(SPECIES, w[wPlace + 2]);
            sum0c = x0.fma(w2, sum0c); sum1c = x1.fma(w2, sum1c);
            FloatVector w3 = FloatVector.broadcast(SPECIES, w[wPlace + 3]);
            sum0d = x0.fma(w3, sum0d); sum1d = x1.fma(w3, sum1d);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        float v12 = operand1[operand1At + 2];
        float v13 = operand1[operand1At + 3];
        sum0a.add(v10).intoArray(y, yAt);
        sum0b.add(v11).intoArray(y, yAt + 16);
        sum0c.add(v12).intoArray(y, yAt + 32);
        sum0d.add(v13).intoArray(y, yAt + 48);
        sum1a.add(v10).intoArray(y, yAt + yStep);
        sum1b.add(v11).intoArray(y, yAt + yStep + 16);
        sum1c.add(v12).intoArray(y, yAt + yStep + 32);
        sum1d.add(v13).intoArray(y, yAt + yStep + 48);
    }

    private static void indirect4x2Scattered(float[] x, int xAt, int xStep, float[] w, int wAt,
            int wStep, int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y,
            int yAt, int yStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero, sum0c = zero, sum0d = zero;
        FloatVector sum1a = zero, sum1b = zero, sum1c = zero, sum1d = zero;
        for (int k = begin; k < end; k += 2) {
            int xPlace = xAt + taps[k];
            int wPlace = wAt + taps[k + 1] * wStep;
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xPlace);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, xPlace + xStep);
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            sum0a = x0.fma(w0, sum0a); sum1a = x1.fma(w0, sum1a);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0b = x0.fma(w1, sum0b); sum1b = x1.fma(w1, sum1b);
            FloatVector w2 = FloatVector.broadcast(SPECIES, w[wPlace + 2]);
            sum0c = x0.fma(w2, sum0c); sum1c = x1.fma(w2, sum1c);
            FloatVector w3 = FloatVector.broadcast(SPECIES, w[wPlace + 3]);
            sum0d = x0.fma(w3, sum0d); sum1d = x1.fma(w3, sum1d);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        float v12 = operand1[operand1At + 2];
        float v13 = operand1[operand1At + 3];
        sum0a.add(v10).intoArray(y, yAt);
        sum0b.add(v11).intoArray(y, yAt + 16);
        sum0c.add(v12).intoArray(y, yAt + 32);
        sum0d.add(v13).intoArray(y, yAt + 48);
        sum1a.add(v10).intoArray(y, yAt + yStep);
        sum1b.add(v11).intoArray(y, yAt + yStep + 16);
        sum1c.add(v12).intoArray(y, yAt + yStep + 32);
        sum1d.add(v13).intoArray(y, yAt + yStep + 48);
    }

    private static void indirect8x1Scattered(float[] x, int xAt, float[] w, int wAt, int wStep,
            int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y, int yAt) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero, sum0c = zero, sum0d = zero, sum0e = zero, sum0f = zero, sum0g = zero;
        FloatVector sum0h = zero;
        for (int k = begin; k < end; k += 2) {
            int xPlace = xAt + taps[k];
            int wPlace = wAt + taps[k + 1] * wStep;
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xPlace);
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            sum0a = x0.fma(w0, sum0a);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0b = x0.fma(w1, sum0b);
            FloatVector w2 = FloatVector.broadcast(SPECIES, w[wPlace + 2]);
            sum0c = x0.fma(w2, sum0c);
            FloatVector w3 = FloatVector.broadcast(SPECIES, w[wPlace + 3]);
            sum0d = x0.fma(w3, sum0d);
            FloatVector w4 = FloatVector.broadcast(SPECIES, w[wPlace + 4]);
            sum0e = x0.fma(w4, sum0e);
            FloatVector w5 = FloatVector.broadcast(SPECIES, w[wPlace + 5]);
            sum0f = x0.fma(w5, sum0f);
            FloatVector w6 = FloatVector.broadcast(SPECIES, w[wPlace + 6]);
            sum0g = x0.fma(w6, sum0g);
            FloatVector w7 = FloatVector.broadcast(SPECIES, w[wPlace + 7]);
            sum0h = x0.fma(w7, sum0h);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        float v12 = operand1[operand1At + 2];
        float v13 = operand1[operand1At + 3];
        float v14 = operand1[operand1At + 4];
        float v15 = operand1[operand1At + 5];
        float v16 = operand1[operand1At + 6];
        float v17 = operand1[operand1At + 7];
        sum0a.add(v10).intoArray(y, yAt);
        sum0b.add(v11).intoArray(y, yAt + 16);
        sum0c.add(v12).intoArray(y, yAt + 32);
        sum0d.add(v13).intoArray(y, yAt + 48);
        sum0e.add(v14).intoArray(y, yAt + 64);
        sum0f.add(v15).intoArray(y, yAt + 80);
        sum0g.add(v16).intoArray(y, yAt + 96);
        sum0h.add(v17).intoArray(y, yAt + 112);
    }

    private static void indirect8x2(float[] x, int xAt, int xStep, float[] w, int wAt, int wStep,
            int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y, int yAt,
            int yStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero, sum0c = zero, sum0d = zero, sum0e = zero, sum0f = zero, sum0g = zero;
        FloatVector sum0h = zero;
        FloatVector sum1a = zero, sum1b = zero, sum1c = zero, sum1d = zero, sum1e = zero, sum1f = zero, sum1g = zero;
        FloatVector sum1h = zero;
        for (int k = begin, wPlace = wAt; k < end; k += 2, wPlace += wStep) {
            int xPlace = xAt + taps[k];
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xPlace);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, xPlace + xStep);
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            sum0a = x0.fma(w0, sum0a); sum1a = x1.fma(w0, sum1a);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0b = x0.fma(w1, sum0b); sum1b = x1.fma(w1, sum1b);
            FloatVector w2 = FloatVector.broadcast(SPECIES, w[wPlace + 2]);
            sum0c = x0.fma(w2, sum0c); sum1c = x1.fma(w2, sum1c);
            FloatVector w3 = FloatVector.broadcast(SPECIES, w[wPlace + 3]);
            sum0d = x0.fma(w3, sum0d); sum1d = x1.fma(w3, sum1d);
            FloatVector w4 = FloatVector.broadcast(SPECIES, w[wPlace + 4]);
            sum0e = x0.fma(w4, sum0e); sum1e = x1.fma(w4, sum1e);
            FloatVector w5 = FloatVector.broadcast(SPECIES, w[wPlace + 5]);
            sum0f = x0.fma(w5, sum0f); sum1f = x1.fma(w5, sum1f);
            FloatVector w6 = FloatVector.broadcast(SPECIES, w[wPlace + 6]);
            sum0g = x0.fma(w6, sum0g); sum1g = x1.fma(w6, sum1g);
            FloatVector w7 = FloatVector.broadcast(SPECIES, w[wPlace + 7]);
            sum0h = x0.fma(w7, sum0h); sum1h = x1.fma(w7, sum1h);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        float v12 = operand1[operand1At + 2];
        float v13 = operand1[operand1At + 3];
        float v14 = operand1[operand1At + 4];
        float v15 = operand1[operand1At + 5];
        float v16 = operand1[operand1At + 6];
        float v17 = operand1[operand1At + 7];
        sum0a.add(v10).intoArray(y, yAt);
        sum0b.add(v11).intoArray(y, yAt + 16);
        sum0c.add(v12).intoArray(y, yAt + 32);
        sum0d.add(v13).intoArray(y, yAt + 48);
        sum0e.add(v14).intoArray(y, yAt + 64);
        sum0f.add(v15).intoArray(y, yAt + 80);
        sum0g.add(v16).intoArray(y, yAt + 96);
        sum0h.add(v17).intoArray(y, yAt + 112);
        sum1a.add(v10).intoArray(y, yAt + yStep);
        sum1b.add(v11).intoArray(y, yAt + yStep + 16);
        sum1c.add(v12).intoArray(y, yAt + yStep + 32);
        sum1d.add(v13).intoArray(y, yAt + yStep + 48);
        sum1e.add(v14).intoArray(y, yAt + yStep + 64);
        sum1f.add(v15).intoArray(y, yAt + yStep + 80);
        sum1g.add(v16).intoArray(y, yAt + yStep + 96);
        sum1h.add(v17).intoArray(y, yAt + yStep + 112);
    }

    private static void indirect8x2Scattered(float[] x, int xAt, int xStep, float[] w, int wAt,
            int wStep, int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y,
            int yAt, int yStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero, sum0c = zero, sum0d = zero, sum0e = zero, sum0f = zero, sum0g = zero;
        FloatVector sum0h = zero;
        FloatVector sum1a = zero, sum1b = zero, sum1c = zero, sum1d = zero, sum1e = zero, sum1f = zero, sum1g = zero;
        FloatVector sum1h = zero;
        for (int k = begin; k < end; k += 2) {
            int xPlace = xAt + taps[k];
            int wPlace = wAt + taps[k + 1] * wStep;
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xPlace);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, xPlace + xStep);
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            sum0a = x0.fma(w0, sum0a); sum1a = x1.fma(w0, sum1a);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0b = x0.fma(w1, sum0b); sum1b = x1.fma(w1, sum1b);
            FloatVector w2 = FloatVector.broadcast(SPECIES, w[wPlace + 2]);
            sum0c = x0.fma(w2, sum0c); sum1c = x1.fma(w2, sum1c);
            FloatVector w3 = FloatVector.broadcast(SPECIES, w[wPlace + 3]);
            sum0d = x0.fma(w3, sum0d); sum1d = x1.fma(w3, sum1d);
            FloatVector w4 = FloatVector.broadcast(SPECIES, w[wPlace + 4]);
            sum0e = x0.fma(w4, sum0e); sum1e = x1.fma(w4, sum1e);
            FloatVector w5 = FloatVector.broadcast(SPECIES, w[wPlace + 5]);
            sum0f = x0.fma(w5, sum0f); sum1f = x1.fma(w5, sum1f);
            FloatVector w6 = FloatVector.broadcast(SPECIES, w[wPlace + 6]);
            sum0g = x0.fma(w6, sum0g); sum1g = x1.fma(w6, sum1g);
            FloatVector w7 = FloatVector.broadcast(SPECIES, w[wPlace + 7]);
            sum0h = x0.fma(w7, sum0h); sum1h = x1.fma(w7, sum1h);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        float v12 = operand1[operand1At + 2];
        float v13 = operand1[operand1At + 3];
        float v14 = operand1[operand1At + 4];
        float v15 = operand1[operand1At + 5];
        float v16 = operand1[operand1At + 6];
        float v17 = operand1[operand1At + 7];
        sum0a.add(v10).intoArray(y, yAt);
        sum0b.add(v11).intoArray(y, yAt + 16);
        sum0c.add(v12).intoArray(y, yAt + 32);
        sum0d.add(v13).intoArray(y, yAt + 48);
        sum0e.add(v14).intoArray(y, yAt + 64);
        sum0f.add(v15).intoArray(y, yAt + 80);
        sum0g.add(v16).intoArray(y, yAt + 96);
        sum0h.add(v17).intoArray(y, yAt + 112);
        sum1a.add(v10).intoArray(y, yAt + yStep);
        sum1b.add(v11).intoArray(y, yAt + yStep + 16);
        sum1c.add(v12).intoArray(y, yAt + yStep + 32);
        sum1d.add(v13).intoArray(y, yAt + yStep + 48);
        sum1e.add(v14).intoArray(y, yAt + yStep + 64);
        sum1f.add(v15).intoArray(y, yAt + yStep + 80);
        sum1g.add(v16).intoArray(y, yAt + yStep + 96);
        sum1h.add(v17).intoArray(y, yAt + yStep + 112);
    }

    private static void row16x1(float[] x, int xAt, float[] w, int wAt, int[] taps, int begin,
            int end, float[] operand1, int operand1At, float[] y, int yAt) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero;
        for (int k = begin; k < end; k += 2) {
            int xPlace = xAt + taps[k];
            int wPlace = wAt + taps[k + 1] * 16;
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xPlace]);
            sum0a = x0.fma(wa, sum0a);
        }
        FloatVector v1a = FloatVector.fromArray(SPECIES, operand1, operand1At);
        sum0a.add(v1a).intoArray(y, yAt);
    }

    private static void row16x2By10(float[] x, int xAt, float[] w, int wAt, int[] taps, int begin,
            int end, float[] operand1, int operand1At, float[] y, int yAt, int yStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero;
        FloatVector sum1a = zero;
        for (int k = begin; k < end; k += 2) {
            int xPlace = xAt + taps[k];
            int wPlace = wAt + taps[k + 1] * 16;
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xPlace]);
            sum0a = x0.fma(wa, sum0a);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xPlace + 10]);
            sum1a = x1.fma(wa, sum1a);
        }
        FloatVector v1a = FloatVector.fromArray(SPECIES, operand1, operand1At);
        sum0a.add(v1a).intoArray(y, yAt);
        sum1a.add(v1a).intoArray(y, yAt + yStep);
    }

    private static void row16x2By40(float[] x, int xAt, float[] w, int wAt, int[] taps, int begin,
            int end, float[] operand1, int operand1At, float[] y, int yAt, int yStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero;
        FloatVector sum1a = zero;
        for (int k = begin; k < end; k += 2) {
            int xPlace = xAt + taps[k];
            int wPlace = wAt + taps[k + 1] * 16;
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xPlace]);
            sum0a = x0.fma(wa, sum0a);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xPlace + 40]);
            sum1a = x1.fma(wa, sum1a);
        }
        FloatVector v1a = FloatVector.fromArray(SPECIES, operand1, operand1At);
        sum0a.add(v1a).intoArray(y, yAt);
        sum1a.add(v1a).intoArray(y, yAt + yStep);
    }

    private static void rowConvolution3x3Padding1x1From4x4x10To4x4x16Of16(float[] x, int xAt,
            float[] w, int wAt, float[] operand1, int operand1At, float[] y, int yAt) {
        for (int record = 2; record < ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[0]; record += 10) {
            int inner = ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 1];
            int xInner = ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 6];
            int yInner = ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 7];
            int begin = ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 8];
            int end = ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 9];
            for (int i = 0; i < ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record]; i++) {
                int xLine = xAt + ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 2] + i * ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 4];
                int yLine = yAt + ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 3] + i * ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 5];
                if (xInner == 10 && inner == 2) {
                    for (int j = 0; j < 2; j += 2) {
                        for (int lane = 0; lane < 16; lane += LANES) {
                            row16x2By10(x, xLine + j * xInner, w, wAt + lane, ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16, begin, end, operand1, operand1At + lane, y, yLine + j * yInner + lane, yInner);
                        }
                    }
                } else if (xInner == 40 && inner == 2) {
                    for (int j = 0; j < 2; j += 2) {
                        for (int lane = 0; lane < 16; lane += LANES) {
                            row16x2By40(x, xLine + j * xInner, w, wAt + lane, ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16, begin, end, operand1, operand1At + lane, y, yLine + j * yInner + lane, yInner);
                        }
                    }
                } else {
                    for (int j = 0; j < inner; j++) {
                        for (int lane = 0; lane < 16; lane += LANES) {
                            row16x1(x, xLine + j * xInner, w, wAt + lane, ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16, begin, end, operand1, operand1At + lane, y, yLine + j * yInner + lane);
                        }
                    }
                }
            }
        }
    }

    private static void transpose16(float[] x, int xAt, int xStride, float[] y, int yAt,
            int yStride) {
        FloatVector v0a = FloatVector.fromArray(SPECIES, x, xAt);
        FloatVector v1a = FloatVector.fromArray(SPECIES, x, xAt + xStride);
        FloatVector v2a = FloatVector.fromArray(SPECIES, x, xAt + 2 * xStride);
        FloatVector v3a = FloatVector.fromArray(SPECIES, x, xAt + 3 * xStride);
        FloatVector v4a = FloatVector.fromArray(SPECIES, x, xAt + 4 * xStride);
        FloatVector v5a = FloatVector.fromArray(SPECIES, x, xAt + 5 * xStride);
        FloatVector v6a = FloatVector.fromArray(SPECIES, x, xAt + 6 * xStride);
        FloatVector v7a = FloatVector.fromArray(SPECIES, x, xAt + 7 * xStride);
        FloatVector v8a = FloatVector.fromArray(SPECIES, x, xAt + 8 * xStride);
        FloatVector v9a = FloatVector.fromArray(SPECIES, x, xAt + 9 * xStride);
        FloatVector v10a = FloatVector.fromArray(SPECIES, x, xAt + 10 * xStride);
        FloatVector v11a = FloatVector.fromArray(SPECIES, x, xAt + 11 * xStride);
        FloatVector v12a = FloatVector.fromArray(SPECIES, x, xAt + 12 * xStride);
        FloatVector v13a = FloatVector.fromArray(SPECIES, x, xAt + 13 * xStride);
        FloatVector v14a = FloatVector.fromArray(SPECIES, x, xAt + 14 * xStride);
        FloatVector v15a = FloatVector.fromArray(SPECIES, x, xAt + 15 * xStride);
        FloatVector v0b = v0a.blend(v1a.rearrange(SWAP1), UPPER1);
        FloatVector v1b = v0a.rearrange(SWAP1).blend(v1a, UPPER1);
        FloatVector v2b = v2a.blend(v3a.rearrange(SWAP1), UPPER1);
        FloatVector v3b = v2a.rearrange(SWAP1).blend(v3a, UPPER1);
        FloatVector v4b = v4a.blend(v5a.rearrange(SWAP1), UPPER1);
        FloatVector v5b = v4a.rearrange(SWAP1).blend(v5a, UPPER1);
        FloatVector v6b = v6a.blend(v7a.rearrange(SWAP1), UPPER1);
        FloatVector v7b = v6a.rearrange(SWAP1).blend(v7a, UPPER1);
        FloatVector v8b = v8a.blend(v9a.rearrange(SWAP1), UPPER1);
        FloatVector v9b = v8a.rearrange(SWAP1).blend(v9a, UPPER1);
        FloatVector v10b = v10a.blend(v11a.rearrange(SWAP1), UPPER1);
        FloatVector v11b = v10a.rearrange(SWAP1).blend(v11a, UPPER1);
        FloatVector v12b = v12a.blend(v13a.rearrange(SWAP1), UPPER1);
        FloatVector v13b = v12a.rearrange(SWAP1).blend(v13a, UPPER1);
        FloatVector v14b = v14a.blend(v15a.rearrange(SWAP1), UPPER1);
        FloatVector v15b = v14a.rearrange(SWAP1).blend(v15a, UPPER1);
        FloatVector v0c = v0b.blend(v2b.rearrange(SWAP2), UPPER2);
        FloatVector v2c = v0b.rearrange(SWAP2).blend(v2b, UPPER2);
        FloatVector v1c = v1b.blend(v3b.rearrange(SWAP2), UPPER2);
        FloatVector v3c = v1b.rearrange(SWAP2).blend(v3b, UPPER2);
        FloatVector v4c = v4b.blend(v6b.rearrange(SWAP2), UPPER2);
        FloatVector v6c = v4b.rearrange(SWAP2).blend(v6b, UPPER2);
        FloatVector v5c = v5b.blend(v7b.rearrange(SWAP2), UPPER2);
        FloatVector v7c = v5b.rearrange(SWAP2).blend(v7b, UPPER2);
        FloatVector v8c = v8b.blend(v10b.rearrange(SWAP2), UPPER2);
        FloatVector v10c = v8b.rearrange(SWAP2).blend(v10b, UPPER2);
        FloatVector v9c = v9b.blend(v11b.rearrange(SWAP2), UPPER2);
        FloatVector v11c = v9b.rearrange(SWAP2).blend(v11b, UPPER2);
        FloatVector v12c = v12b.blend(v14b.rearrange(SWAP2), UPPER2);
        FloatVector v14c = v12b.rearrange(SWAP2).blend(v14b, UPPER2);
        FloatVector v13c = v13b.blend(v15b.rearrange(SWAP2), UPPER2);
        FloatVector v15c = v13b.rearrange(SWAP2).blend(v15b, UPPER2);
        FloatVector v0d = v0c.blend(v4c.rearrange(SWAP4), UPPER4);
        FloatVector v4d = v0c.rearrange(SWAP4).blend(v4c, UPPER4);
        FloatVector v1d = v1c.blend(v5c.rearrange(SWAP4), UPPER4);
        FloatVector v5d = v1c.rearrange(SWAP4).blend(v5c, UPPER4);
        FloatVector v2d = v2c.blend(v6c.rearrange(SWAP4), UPPER4);
        FloatVector v6d = v2c.rearrange(SWAP4).blend(v6c, UPPER4);
        FloatVector v3d = v3c.blend(v7c.rearrange(SWAP4), UPPER4);
        FloatVector v7d = v3c.rearrange(SWAP4).blend(v7c, UPPER4);
        FloatVector v8d = v8c.blend(v12c.rearrange(SWAP4), UPPER4);
        FloatVector v12d = v8c.rearrange(SWAP4).blend(v12c, UPPER4);
        FloatVector v9d = v9c.blend(v13c.rearrange(SWAP4), UPPER4);
        FloatVector v13d = v9c.rearrange(SWAP4).blend(v13c, UPPER4);
        FloatVector v10d = v10c.blend(v14c.rearrange(SWAP4), UPPER4);
        FloatVector v14d = v10c.rearrange(SWAP4).blend(v14c, UPPER4);
        FloatVector v11d = v11c.blend(v15c.rearrange(SWAP4), UPPER4);
        FloatVector v15d = v11c.rearrange(SWAP4).blend(v15c, UPPER4);
        FloatVector v0e = v0d.blend(v8d.rearrange(SWAP8), UPPER8);
        FloatVector v8e = v0d.rearrange(SWAP8).blend(v8d, UPPER8);
        FloatVector v1e = v1d.blend(v9d.rearrange(SWAP8), UPPER8);
        FloatVector v9e = v1d.rearrange(SWAP8).blend(v9d, UPPER8);
        FloatVector v2e = v2d.blend(v10d.rearrange(SWAP8), UPPER8);
        FloatVector v10e = v2d.rearrange(SWAP8).blend(v10d, UPPER8);
        FloatVector v3e = v3d.blend(v11d.rearrange(SWAP8), UPPER8);
        FloatVector v11e = v3d.rearrange(SWAP8).blend(v11d, UPPER8);
        FloatVector v4e = v4d.blend(v12d.rearrange(SWAP8), UPPER8);
        FloatVector v12e = v4d.rearrange(SWAP8).blend(v12d, UPPER8);
        FloatVector v5e = v5d.blend(v13d.rearrange(SWAP8), UPPER8);
        FloatVector v13e = v5d.rearrange(SWAP8).blend(v13d, UPPER8);
        FloatVector v6e = v6d.blend(v14d.rearrange(SWAP8), UPPER8);
        FloatVector v14e = v6d.rearrange(SWAP8).blend(v14d, UPPER8);
        FloatVector v7e = v7d.blend(v15d.rearrange(SWAP8), UPPER8);
        FloatVector v15e = v7d.rearrange(SWAP8).blend(v15d, UPPER8);
        v0e.intoArray(y, yAt);
        v1e.intoArray(y, yAt + yStride);
        v2e.intoArray(y, yAt + 2 * yStride);
        v3e.intoArray(y, yAt + 3 * yStride);
        v4e.intoArray(y, yAt + 4 * yStride);
        v5e.intoArray(y, yAt + 5 * yStride);
        v6e.intoArray(y, yAt + 6 * yStride);
        v7e.intoArray(y, yAt + 7 * yStride);
        v8e.intoArray(y, yAt + 8 * yStride);
        v9e.intoArray(y, yAt + 9 * yStride);
        v10e.intoArray(y, yAt + 10 * yStride);
        v11e.intoArray(y, yAt + 11 * yStride);
        v12e.intoArray(y, yAt + 12 * yStride);
        v13e.intoArray(y, yAt + 13 * yStride);
        v14e.intoArray(y, yAt + 14 * yStride);
        v15e.intoArray(y, yAt + 15 * yStride);
    }

    private static void transpose4(float[] x, int xAt, int xStride, float[] y, int yAt,
            int yStride) {
        FloatVector v0a = FloatVector.fromArray(SPECIES, x, xAt);
        FloatVector v1a = FloatVector.fromArray(SPECIES, x, xAt + xStride);
        FloatVector v2a = FloatVector.fromArray(SPECIES, x, xAt + 2 * xStride);
        FloatVector v3a = FloatVector.fromArray(SPECIES, x, xAt + 3 * xStride);
        FloatVector v0b = v0a.blend(v1a.rearrange(SWAP1), UPPER1);
        FloatVector v1b = v0a.rearrange(SWAP1).blend(v1a, UPPER1);
        FloatVector v2b = v2a.blend(v3a.rearrange(SWAP1), UPPER1);
        FloatVector v3b = v2a.rearrange(SWAP1).blend(v3a, UPPER1);
        FloatVector v0c = v0b.blend(v2b.rearrange(SWAP2), UPPER2);
        FloatVector v2c = v0b.rearrange(SWAP2).blend(v2b, UPPER2);
        FloatVector v1c = v1b.blend(v3b.rearrange(SWAP2), UPPER2);
        FloatVector v3c = v1b.rearrange(SWAP2).blend(v3b, UPPER2);
        v0c.intoArray(y, yAt);
        v1c.intoArray(y, yAt + yStride);
        v2c.intoArray(y, yAt + 2 * yStride);
        v3c.intoArray(y, yAt + 3 * yStride);
    }

    private static void transpose8(float[] x, int xAt, int xStride, float[] y, int yAt,
            int yStride) {
        FloatVector v0a = FloatVector.fromArray(SPECIES, x, xAt);
        FloatVector v1a = FloatVector.fromArray(SPECIES, x, xAt + xStride);
        FloatVector v2a = FloatVector.fromArray(SPECIES, x, xAt + 2 * xStride);
        FloatVector v3a = FloatVector.fromArray(SPECIES, x, xAt + 3 * xStride);
        FloatVector v4a = FloatVector.fromArray(SPECIES, x, xAt + 4 * xStride);
        FloatVector v5a = FloatVector.fromArray(SPECIES, x, xAt + 5 * xStride);
        FloatVector v6a = FloatVector.fromArray(SPECIES, x, xAt + 6 * xStride);
        FloatVector v7a = FloatVector.fromArray(SPECIES, x, xAt + 7 * xStride);
        FloatVector v0b = v0a.blend(v1a.rearrange(SWAP1), UPPER1);
        FloatVector v1b = v0a.rearrange(SWAP1).blend(v1a, UPPER1);
        FloatVector v2b = v2a.blend(v3a.rearrange(SWAP1), UPPER1);
        FloatVector v3b = v2a.rearrange(SWAP1).blend(v3a, UPPER1);
        FloatVector v4b = v4a.blend(v5a.rearrange(SWAP1), UPPER1);
        FloatVector v5b = v4a.rearrange(SWAP1).blend(v5a, UPPER1);
        FloatVector v6b = v6a.blend(v7a.rearrange(SWAP1), UPPER1);
        FloatVector v7b = v6a.rearrange(SWAP1).blend(v7a, UPPER1);
        FloatVector v0c = v0b.blend(v2b.rearrange(SWAP2), UPPER2);
        FloatVector v2c = v0b.rearrange(SWAP2).blend(v2b, UPPER2);
        FloatVector v1c = v1b.blend(v3b.rearrange(SWAP2), UPPER2);
        FloatVector v3c = v1b.rearrange(SWAP2).blend(v3b, UPPER2);
        FloatVector v4c = v4b.blend(v6b.rearrange(SWAP2), UPPER2);
        FloatVector v6c = v4b.rearrange(SWAP2).blend(v6b, UPPER2);
        FloatVector v5c = v5b.blend(v7b.rearrange(SWAP2), UPPER2);
        FloatVector v7c = v5b.rearrange(SWAP2).blend(v7b, UPPER2);
        FloatVector v0d = v0c.blend(v4c.rearrange(SWAP4), UPPER4);
        FloatVector v4d = v0c.rearrange(SWAP4).blend(v4c, UPPER4);
        FloatVector v1d = v1c.blend(v5c.rearrange(SWAP4), UPPER4);
        FloatVector v5d = v1c.rearrange(SWAP4).blend(v5c, UPPER4);
        FloatVector v2d = v2c.blend(v6c.rearrange(SWAP4), UPPER4);
        FloatVector v6d = v2c.rearrange(SWAP4).blend(v6c, UPPER4);
        FloatVector v3d = v3c.blend(v7c.rearrange(SWAP4), UPPER4);
        FloatVector v7d = v3c.rearrange(SWAP4).blend(v7c, UPPER4);
        v0d.intoArray(y, yAt);
        v1d.intoArray(y, yAt + yStride);
        v2d.intoArray(y, yAt + 2 * yStride);
        v3d.intoArray(y, yAt + 3 * yStride);
        v4d.intoArray(y, yAt + 4 * yStride);
        v5d.intoArray(y, yAt + 5 * yStride);
        v6d.intoArray(y, yAt + 6 * yStride);
        v7d.intoArray(y, yAt + 7 * yStride);
    }

    private static void transposeSquare(float[] x, int xAt, int xStride, float[] y, int yAt,
            int yStride) {
        for (int i = 0; i < 16; i += LANES) {
            for (int j = 0; j < 16; j += LANES) {
                if (LANES == 16) {
                    transpose16(x, xAt + i * xStride + j, xStride, y, yAt + j * yStride + i, yStride);
                } else if (LANES == 8) {
                    transpose8(x, xAt + i * xStride + j, xStride, y, yAt + j * yStride + i, yStride);
                } else {
                    transpose4(x, xAt + i * xStride + j, xStride, y, yAt + j * yStride + i, yStride);
                }
            }
        }
    }
}
