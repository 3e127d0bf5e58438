package networks;

import dev.nacre.runtime.simd.Simd;
import dev.nacre.runtime.simd.Tree;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels in register tiles and vectors.
 */
final class NormalisedVectorKernels implements NormalisedKernels {
    private static final VectorSpecies<Float> SPECIES = Simd.SPECIES;

    private static final int LANES = SPECIES.length();

    private static final VectorShuffle<Float> SWAP1 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 1) % LANES);

    private static final VectorMask<Float> UPPER1 = VectorMask.fromLong(SPECIES, 43690L);

    private static final VectorShuffle<Float> SWAP2 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 2) % LANES);

    private static final VectorMask<Float> UPPER2 = VectorMask.fromLong(SPECIES, 52428L);

    private static final VectorShuffle<Float> SWAP4 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 4) % LANES);

    private static final VectorMask<Float> UPPER4 = VectorMask.fromLong(SPECIES, 61680L);

    private static final VectorShuffle<Float> SWAP8 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 8) % LANES);

    private static final VectorMask<Float> UPPER8 = VectorMask.fromLong(SPECIES, 65280L);

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
    public void averagePool4x4x16(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = (from + 15) / 16, end = (to + 15) / 16; block < end; block++) {
            for (int h = 0; h < 2; h++) {
                int top = h * 2;
                for (int w = 0; w < 2; w++) {
                    int left = w * 2;
                    int small = ((block * 2 + h) * 2 + w) * 256;
                    int large = ((block * 4 + top) * 4 + left) * 256;
                    for (int j = 0; j < 256; j += LANES) {
                        FloatVector reduced = FloatVector.fromArray(SPECIES, x, xAt + large + j);
                        reduced = reduced.add(FloatVector.fromArray(SPECIES, x, xAt + large + j + 256));
                        reduced = reduced.add(FloatVector.fromArray(SPECIES, x, xAt + large + j + 1024));
                        reduced = reduced.add(FloatVector.fromArray(SPECIES, x, xAt + large + j + 1280));
                        reduced.mul(0.25f).intoArray(y, yAt + small + j);
                    }
                }
            }
        }
    }

    @Override
    public void channelSum16(float[] coarseAveragePool2d, int coarseAveragePool2dAt, float[] y,
            int yAt, float[] scratch, int scratchAt, int rows, int from, int to) {
        int whole = rows / 16 * 4;
        int all = (rows + 15) / 16 * 4;
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
                            FloatVector v0 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i);
                            FloatVector v0_16 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i + 256);
                            FloatVector v0_32 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i + 512);
                            FloatVector v0_48 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i + 768);
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
                            FloatVector v0 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i);
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
    public void coarseBatchNormMean(float[] y, int yAt, float[] coarseBatchNormSum,
            int coarseBatchNormSumAt, int from, int to, float inverseRows) {
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, coarseBatchNormSum, coarseBatchNormSumAt + i);
            v0.mul(inverseRows * 0.25f).intoArray(y, yAt + i);
        }
    }

    @Override
    public void channelSum16_2(float[] coarseAveragePool2d, int coarseAveragePool2dAt,
            float[] coarseBatchNormMean, int coarseBatchNormMeanAt, float[] y, int yAt,
            float[] scratch, int scratchAt, int rows, int from, int to) {
        int whole = rows / 16 * 4;
        int all = (rows + 15) / 16 * 4;
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
                        float v1 = coarseBatchNormMean[coarseBatchNormMeanAt + c];
                        for (int lane = 0; lane < samples; lane += LANES) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            FloatVector sum0 = FloatVector.fromArray(SPECIES, scratch, scratchAt + sums);
                            FloatVector v0 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i);
                            FloatVector v0_16 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i + 256);
                            FloatVector v0_32 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i + 512);
                            FloatVector v0_48 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i + 768);
                            FloatVector t0 = v0_48.sub(v1);
                            FloatVector t1 = v0_32.sub(v1);
                            FloatVector t2 = v0_16.sub(v1);
                            FloatVector t3 = v0.sub(v1);
                            t0.fma(t0, t1.fma(t1, t2.fma(t2, t3.fma(t3, sum0)))).intoArray(scratch, scratchAt + sums);
                        }
                    }
                }
                for (; q + 1 <= stop; q += 1) {
                    for (int c = first; c < next; c++) {
                        float v1 = coarseBatchNormMean[coarseBatchNormMeanAt + c];
                        for (int lane = 0; lane < samples; lane += LANES) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            FloatVector sum0 = FloatVector.fromArray(SPECIES, scratch, scratchAt + sums);
                            FloatVector v0 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i);
                            FloatVector t0 = v0.sub(v1);
                            t0.fma(t0, sum0).intoArray(scratch, scratchAt + sums);
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
    public void coarseBatchNormInverse(float[] y, int yAt, float[] coarseBatchNormVariance,
            int coarseBatchNormVarianceAt, int from, int to) {
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, coarseBatchNormVariance, coarseBatchNormVarianceAt + i);
            FloatVector.broadcast(SPECIES, 1f).div(v0.add(1.0E-5f).sqrt()).intoArray(y, yAt + i);
        }
    }

    @Override
    public void coarseBatchNormScale(float[] y, int yAt, float[] coarseBatchNormInverse,
            int coarseBatchNormInverseAt, float[] coarseGamma, int coarseGammaAt, int from,
            int to) {
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, coarseBatchNormInverse, coarseBatchNormInverseAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, coarseGamma, coarseGammaAt + i);
            v0.mul(v1).intoArray(y, yAt + i);
        }
    }

    @Override
    public void coarse(float[] y, int yAt, float[] coarseAveragePool2d, int coarseAveragePool2dAt,
            float[] coarseBatchNormMean, int coarseBatchNormMeanAt, float[] coarseBatchNormScale,
            int coarseBatchNormScaleAt, float[] coarseBeta, int coarseBetaAt, int from, int to) {
        for (int block = (from + 15) / 16, end = (to + 15) / 16; block < end; block++) {
            for (int first = 0; first < 64; first += 16) {
                for (int c = 0; c < 16; c++) {
                    int f = first + c;
                    float v1 = coarseBatchNormMean[coarseBatchNormMeanAt + c];
                    float v2 = coarseBatchNormScale[coarseBatchNormScaleAt + c];
                    float v3 = coarseBeta[coarseBetaAt + c];
                    for (int lane = 0; lane < 16; lane += LANES) {
                        int i = (block * 64 + f) * 16 + lane;
                        FloatVector v0 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i);
                        FloatVector t0 = v0.sub(v1).fma(v2, v3);
                        t0.blend(0f, t0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + i);
                    }
                }
            }
        }
    }

    @Override
    public void toRows64(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = yAt + block * 64;
            int linesAt = xAt + block * 64;
            if (samples == 16) {
                for (int f = 0; f <= 48; f += 16) {
                    transposeSquare(x, linesAt + f * 16, 16, y, rowsAt + f, 64);
                }
            } else {
                for (int s = 0; s < samples; s++) {
                    for (int f = 0; f < 64; f++) {
                        y[rowsAt + s * 64 + f] = x[linesAt + f * 16 + s];
                    }
                }
            }
        }
    }

    @Override
    public void losses(float[] y, int yAt, float[] coarse, int coarseAt, float[] coarseTarget,
            int coarseTargetAt, int from, int to) {
        for (int i = from * 64; i < to * 64; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, coarse, coarseAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, coarseTarget, coarseTargetAt + i);
            FloatVector t0 = v0.sub(v1);
            t0.mul(t0).intoArray(y, yAt + i);
        }
    }

    @Override
    public void featureSum64(float[] y, int yAt, float[] x, int xAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 64;
            int yRow = yAt + row * 16;
            for (int lane = 0; lane < 16; lane += LANES) {
                FloatVector reduced = FloatVector.broadcast(SPECIES, 0f);
                for (int f = lane; f < 64; f += 16) {
                    reduced = reduced.add(FloatVector.fromArray(SPECIES, x, xRow + f));
                }
                reduced.intoArray(y, yRow + lane);
            }
            float sum = Tree.sum(y, yRow);
            y[yRow] = sum;
        }
    }

    @Override
    public void loss(float[] y, int yAt, float[] loss, int lossAt, int from, int to) {
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, loss, lossAt + i);
            v0.mul(0.015625f).intoArray(y, yAt + i);
        }
    }

    @Override
    public void coarseBatchNormGradient(float[] y, int yAt, float[] coarse, int coarseAt,
            float[] coarseTarget, int coarseTargetAt, int from, int to, float inverseRows) {
        for (int i = from * 64; i < to * 64; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, coarse, coarseAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, coarseTarget, coarseTargetAt + i);
            FloatVector t0 = v0.sub(v1);
            FloatVector.broadcast(SPECIES, 0f).blend(t0.add(t0).mul(0.015625f * inverseRows), FloatVector.broadcast(SPECIES, 0f).compare(VectorOperators.LT, v0)).intoArray(y, yAt + i);
        }
    }

    @Override
    public void toBlocks64(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = xAt + block * 64;
            int linesAt = yAt + block * 64;
            if (samples == 16) {
                for (int f = 0; f <= 48; f += 16) {
                    transposeSquare(x, rowsAt + f, 64, y, linesAt + f * 16, 16);
                }
            } else {
                for (int s = 0; s < samples; s++) {
                    for (int f = 0; f < 64; f++) {
                        y[linesAt + f * 16 + s] = x[rowsAt + s * 64 + f];
                    }
                }
            }
        }
    }

    @Override
    public void channelSums16(float[] coarseAveragePool2d, int coarseAveragePool2dAt,
            float[] coarseBatchNormMean, int coarseBatchNormMeanAt, float[] coarseBatchNormGradient,
            int coarseBatchNormGradientAt, float[] y, int yAt, float[] y2, int y2At,
            float[] scratch, int scratchAt, int rows, int from, int to) {
        int whole = rows / 16 * 4;
        int all = (rows + 15) / 16 * 4;
        int last = Math.min(to * 4, 16);
        for (int first = from * 4, next; first < last; first = next) {
            next = Math.min(last, first + 512);
            Arrays.fill(y, yAt + first, yAt + next, 0f);
            Arrays.fill(y2, y2At + first, y2At + next, 0f);
            for (int start = 0, stop; start < all; start = stop) {
                boolean full = start < whole;
                stop = Math.min(start + 1024, full ? whole : all);
                int samples = full ? 16 : rows % 16;
                Arrays.fill(scratch, scratchAt, scratchAt + (next - first) * 32, 0f);
                int q = start;
                for (; q + 4 <= stop; q += 4) {
                    for (int c = first; c < next; c++) {
                        float v1 = coarseBatchNormMean[coarseBatchNormMeanAt + c];
                        for (int lane = 0; lane < samples; lane += LANES) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 32 + lane;
                            FloatVector sum0 = FloatVector.fromArray(SPECIES, scratch, scratchAt + sums);
                            FloatVector sum1 = FloatVector.fromArray(SPECIES, scratch, scratchAt + sums + 16);
                            FloatVector v0 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i);
                            FloatVector v2 = FloatVector.fromArray(SPECIES, coarseBatchNormGradient, coarseBatchNormGradientAt + i);
                            FloatVector v0_16 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i + 256);
                            FloatVector v2_16 = FloatVector.fromArray(SPECIES, coarseBatchNormGradient, coarseBatchNormGradientAt + i + 256);
                            FloatVector v0_32 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i + 512);
                            FloatVector v2_32 = FloatVector.fromArray(SPECIES, coarseBatchNormGradient, coarseBatchNormGradientAt + i + 512);
                            FloatVector v0_48 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i + 768);
                            FloatVector v2_48 = FloatVector.fromArray(SPECIES, coarseBatchNormGradient, coarseBatchNormGradientAt + i + 768);
                            v0_48.sub(v1).fma(v2_48, v0_32.sub(v1).fma(v2_32, v0_16.sub(v1).fma(v2_16, v0.sub(v1).fma(v2, sum0)))).intoArray(scratch, scratchAt + sums);
                            sum1.add(v2).add(v2_16).add(v2_32).add(v2_48).intoArray(scratch, scratchAt + sums + 16);
                        }
                    }
                }
                for (; q + 1 <= stop; q += 1) {
                    for (int c = first; c < next; c++) {
                        float v1 = coarseBatchNormMean[coarseBatchNormMeanAt + c];
                        for (int lane = 0; lane < samples; lane += LANES) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 32 + lane;
                            FloatVector sum0 = FloatVector.fromArray(SPECIES, scratch, scratchAt + sums);
                            FloatVector sum1 = FloatVector.fromArray(SPECIES, scratch, scratchAt + sums + 16);
                            FloatVector v0 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i);
                            FloatVector v2 = FloatVector.fromArray(SPECIES, coarseBatchNormGradient, coarseBatchNormGradientAt + i);
                            v0.sub(v1).fma(v2, sum0).intoArray(scratch, scratchAt + sums);
                            sum1.add(v2).intoArray(scratch, scratchAt + sums + 16);
                        }
                    }
                }
                for (int c = first; c < next; c++) {
                    int sums = scratchAt + (c - first) * 32;
                    float total0 = y[yAt + c];
                    float total1 = y2[y2At + c];
                    for (int lane = 0; lane < samples; lane++) {
                        total0 += scratch[sums + lane];
                        total1 += scratch[sums + lane + 16];
                    }
                    y[yAt + c] = total0;
                    y2[y2At + c] = total1;
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
    public void update_2(float[] parameter, int parameterAt, float[] gradient, int gradientAt,
            int length) {
        for (int i = 0; i < length; i += LANES) {
            FloatVector parameterNow = FloatVector.fromArray(SPECIES, parameter, parameterAt + i);
            FloatVector gradientNow = FloatVector.fromArray(SPECIES, gradient, gradientAt + i);
            parameterNow.fma(FloatVector.broadcast(SPECIES, 0.9f), gradientNow.mul(0.1f)).intoArray(parameter, parameterAt + i);
        }
    }

    @Override
    public void update_3(float[] parameter, int parameterAt, float[] gradient, int gradientAt,
            int length, float inverseRows) {
        for (int i = 0; i < length; i += LANES) {
            FloatVector parameterNow = FloatVector.fromArray(SPECIES, parameter, parameterAt + i);
            FloatVector gradientNow = FloatVector.fromArray(SPECIES, gradient, gradientAt + i);
            float t0 = inverseRows * 0.25f;
            parameterNow.fma(FloatVector.broadcast(SPECIES, 0.9f), gradientNow.blend(gradientNow.div(1f - t0), FloatVector.broadcast(SPECIES, t0).compare(VectorOperators.LT, 1f)).mul(0.1f)).intoArray(parameter, parameterAt + i);
        }
    }

    @Override
    public void rowAveragePool4x4x16(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = row * 256;
            int yRow = row * 64;
            for (int h = 0; h < 2; h++) {
                for (int w = 0; w < 2; w++) {
                    int top = h * 2 - 0;
                    int firstRow = Math.max(0, Math.ceilDiv(-top, 1));
                    int endRow = Math.max(firstRow, Math.min(2, Math.floorDiv(3 - top, 1) + 1));
                    int left = w * 2 - 0;
                    int firstColumn = Math.max(0, Math.ceilDiv(-left, 1));
                    int endColumn = Math.max(firstColumn, Math.min(2, Math.floorDiv(3 - left, 1) + 1));
                    int columns = endColumn - firstColumn;
                    int taps = (endRow - firstRow) * columns;
                    int large = xRow + ((top + firstRow * 1) * 4 + left + firstColumn * 1) * 16;
                    int small = yRow + (h * 2 + w) * 16;
                    int nextRow = (4 - columns * 1) * 16;
                    for (int c = 0; c < 16; c += LANES) {
                        FloatVector reduced = FloatVector.broadcast(SPECIES, 0f);
                        for (int tap = 0, column = 0, at = large + c; tap < taps; tap++) {
                            reduced = reduced.add(FloatVector.fromArray(SPECIES, x, xAt + at));
                            at += 16;
                            if (++column == columns) {
                                column = 0;
                                at += nextRow;
                            }
                        }
                        reduced.mul(0.25f).intoArray(y, yAt + small + c);
                    }
                }
            }
        }
    }

    @Override
    public void coarseBatchNormScale_2(float[] y, int yAt, float[] coarseGamma, int coarseGammaAt,
            float[] coarseRunningVariance, int coarseRunningVarianceAt, int from, int to) {
        for (int i = from * 16; i < to * 16; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, coarseGamma, coarseGammaAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, coarseRunningVariance, coarseRunningVarianceAt + i);
            FloatVector.broadcast(SPECIES, 1f).div(v1.add(1.0E-5f).sqrt()).mul(v0).intoArray(y, yAt + i);
        }
    }

    @Override
    public void coarse_2(float[] y, int yAt, float[] coarseAveragePool2d, int coarseAveragePool2dAt,
            float[] coarseRunningMean, int coarseRunningMeanAt, float[] coarseBatchNormScale,
            int coarseBatchNormScaleAt, float[] coarseBeta, int coarseBetaAt, int from, int to) {
        for (int row = from; row < to; row++) {
            for (int first = row * 64; first < row * 64 + 64; first += 16) {
                for (int c = 0; c < 16; c += LANES) {
                    int i = first + c;
                    FloatVector v0 = FloatVector.fromArray(SPECIES, coarseAveragePool2d, coarseAveragePool2dAt + i);
                    FloatVector v1 = FloatVector.fromArray(SPECIES, coarseRunningMean, coarseRunningMeanAt + c);
                    FloatVector v2 = FloatVector.fromArray(SPECIES, coarseBatchNormScale, coarseBatchNormScaleAt + c);
                    FloatVector v3 = FloatVector.fromArray(SPECIES, coarseBeta, coarseBetaAt + c);
                    FloatVector t0 = v0.sub(v1).fma(v2, v3);
                    t0.blend(0f, t0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + i);
                }
            }
        }
    }

    @Override
    public void warmUp(float[] scratch, int n) {
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
