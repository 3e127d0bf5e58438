package networks;

import dev.nacre.runtime.simd.Tree;
import java.util.Arrays;

/**
 * The scalar fallback of the kernels, with the bits of their vector form.
 */
final class NormalisedScalarKernels implements NormalisedKernels {
    @Override
    public void toBlocks256(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = xAt + block * 256;
            int linesAt = yAt + block * 256;
            for (int s = 0; s < samples; s++) {
                for (int f = 0; f < 256; f++) {
                    y[linesAt + f * 16 + s] = x[rowsAt + s * 256 + f];
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
                    for (int j = 0; j < 256; j++) {
                        float reduced = x[xAt + large + j];
                        reduced += x[xAt + large + j + 256];
                        reduced += x[xAt + large + j + 1024];
                        reduced += x[xAt + large + j + 1280];
                        y[yAt + small + j] = reduced * (0.25f);
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
                        for (int lane = 0; lane < samples; lane++) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            float sum0 = scratch[scratchAt + sums];
                            float v0 = coarseAveragePool2d[coarseAveragePool2dAt + i];
                            float v0_16 = coarseAveragePool2d[coarseAveragePool2dAt + i + 256];
                            float v0_32 = coarseAveragePool2d[coarseAveragePool2dAt + i + 512];
                            float v0_48 = coarseAveragePool2d[coarseAveragePool2dAt + i + 768];
                            scratch[scratchAt + sums] = (((sum0 + v0) + v0_16) + v0_32) + v0_48;
                        }
                    }
                }
                for (; q + 1 <= stop; q += 1) {
                    for (int c = first; c < next; c++) {
                        for (int lane = 0; lane < samples; lane++) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            float sum0 = scratch[scratchAt + sums];
                            float v0 = coarseAveragePool2d[coarseAveragePool2dAt + i];
                            scratch[scratchAt + sums] = sum0 + v0;
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
        for (int i = from * 16; i < to * 16; i++) {
            float v0 = coarseBatchNormSum[coarseBatchNormSumAt + i];
            y[yAt + i] = v0 * (inverseRows * 0.25f);
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
                        for (int lane = 0; lane < samples; lane++) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            float sum0 = scratch[scratchAt + sums];
                            float v0 = coarseAveragePool2d[coarseAveragePool2dAt + i];
                            float v0_16 = coarseAveragePool2d[coarseAveragePool2dAt + i + 256];
                            float v0_32 = coarseAveragePool2d[coarseAveragePool2dAt + i + 512];
                            float v0_48 = coarseAveragePool2d[coarseAveragePool2dAt + i + 768];
                            float t0 = v0_48 - v1;
                            float t1 = v0_32 - v1;
                            float t2 = v0_16 - v1;
                            float t3 = v0 - v1;
                            scratch[scratchAt + sums] = Math.fma(t0, t0, Math.fma(t1, t1, Math.fma(t2, t2, Math.fma(t3, t3, sum0))));
                        }
                    }
                }
                for (; q + 1 <= stop; q += 1) {
                    for (int c = first; c < next; c++) {
                        float v1 = coarseBatchNormMean[coarseBatchNormMeanAt + c];
                        for (int lane = 0; lane < samples; lane++) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            float sum0 = scratch[scratchAt + sums];
                            float v0 = coarseAveragePool2d[coarseAveragePool2dAt + i];
                            float t0 = v0 - v1;
                            scratch[scratchAt + sums] = Math.fma(t0, t0, sum0);
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
        for (int i = from * 16; i < to * 16; i++) {
            float v0 = coarseBatchNormVariance[coarseBatchNormVarianceAt + i];
            y[yAt + i] = 1f / ((float) Math.sqrt(v0 + 1.0E-5f));
        }
    }

    @Override
    public void coarseBatchNormScale(float[] y, int yAt, float[] coarseBatchNormInverse,
            int coarseBatchNormInverseAt, float[] coarseGamma, int coarseGammaAt, int from,
            int to) {
        for (int i = from * 16; i < to * 16; i++) {
            float v0 = coarseBatchNormInverse[coarseBatchNormInverseAt + i];
            float v1 = coarseGamma[coarseGammaAt + i];
            y[yAt + i] = v0 * v1;
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
                    for (int lane = 0; lane < 16; lane++) {
                        int i = (block * 64 + f) * 16 + lane;
                        float v0 = coarseAveragePool2d[coarseAveragePool2dAt + i];
                        float t0 = Math.fma(v0 - v1, v2, v3);
                        y[yAt + i] = t0 < 0f ? 0f : t0;
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
            for (int s = 0; s < samples; s++) {
                for (int f = 0; f < 64; f++) {
                    y[rowsAt + s * 64 + f] = x[linesAt + f * 16 + s];
                }
            }
        }
    }

    @Override
    public void losses(float[] y, int yAt, float[] coarse, int coarseAt, float[] coarseTarget,
            int coarseTargetAt, int from, int to) {
        for (int i = from * 64; i < to * 64; i++) {
            float v0 = coarse[coarseAt + i];
            float v1 = coarseTarget[coarseTargetAt + i];
            float t0 = v0 - v1;
            y[yAt + i] = t0 * t0;
        }
    }

    @Override
    public void featureSum64(float[] y, int yAt, float[] x, int xAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 64;
            int yRow = yAt + row * 16;
            for (int lane = 0; lane < 16; lane++) {
                float reduced = 0f;
                for (int f = lane; f < 64; f += 16) {
                    reduced += x[xRow + f];
                }
                y[yRow + lane] = reduced;
            }
            float sum = Tree.sum(y, yRow);
            y[yRow] = sum;
        }
    }

    @Override
    public void loss(float[] y, int yAt, float[] loss, int lossAt, int from, int to) {
        for (int i = from * 16; i < to * 16; i++) {
            float v0 = loss[lossAt + i];
            y[yAt + i] = v0 * 0.015625f;
        }
    }

    @Override
    public void coarseBatchNormGradient(float[] y, int yAt, float[] coarse, int coarseAt,
            float[] coarseTarget, int coarseTargetAt, int from, int to, float inverseRows) {
        for (int i = from * 64; i < to * 64; i++) {
            float v0 = coarse[coarseAt + i];
            float v1 = coarseTarget[coarseTargetAt + i];
            float t0 = v0 - v1;
            y[yAt + i] = 0f < v0 ? ((t0 + t0) * (0.015625f * inverseRows)) : 0f;
        }
    }

    @Override
    public void toBlocks64(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = xAt + block * 64;
            int linesAt = yAt + block * 64;
            for (int s = 0; s < samples; s++) {
                for (int f = 0; f < 64; f++) {
                    y[linesAt + f * 16 + s] = x[rowsAt + s * 64 + f];
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
                        for (int lane = 0; lane < samples; lane++) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 32 + lane;
                            float sum0 = scratch[scratchAt + sums];
                            float sum1 = scratch[scratchAt + sums + 16];
                            float v0 = coarseAveragePool2d[coarseAveragePool2dAt + i];
                            float v2 = coarseBatchNormGradient[coarseBatchNormGradientAt + i];
                            float v0_16 = coarseAveragePool2d[coarseAveragePool2dAt + i + 256];
                            float v2_16 = coarseBatchNormGradient[coarseBatchNormGradientAt + i + 256];
                            float v0_32 = coarseAveragePool2d[coarseAveragePool2dAt + i + 512];
                            float v2_32 = coarseBatchNormGradient[coarseBatchNormGradientAt + i + 512];
                            float v0_48 = coarseAveragePool2d[coarseAveragePool2dAt + i + 768];
                            float v2_48 = coarseBatchNormGradient[coarseBatchNormGradientAt + i + 768];
                            scratch[scratchAt + sums] = Math.fma(v0_48 - v1, v2_48, Math.fma(v0_32 - v1, v2_32, Math.fma(v0_16 - v1, v2_16, Math.fma(v0 - v1, v2, sum0))));
                            scratch[scratchAt + sums + 16] = (((sum1 + v2) + v2_16) + v2_32) + v2_48;
                        }
                    }
                }
                for (; q + 1 <= stop; q += 1) {
                    for (int c = first; c < next; c++) {
                        float v1 = coarseBatchNormMean[coarseBatchNormMeanAt + c];
                        for (int lane = 0; lane < samples; lane++) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 32 + lane;
                            float sum0 = scratch[scratchAt + sums];
                            float sum1 = scratch[scratchAt + sums + 16];
                            float v0 = coarseAveragePool2d[coarseAveragePool2dAt + i];
                            float v2 = coarseBatchNormGradient[coarseBatchNormGradientAt + i];
                            scratch[scratchAt + sums] = Math.fma(v0 - v1, v2, sum0);
                            scratch[scratchAt + sums + 16] = sum1 + v2;
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
        for (int i = 0; i < length; i++) {
            float parameterNow = parameter[parameterAt + i];
            float gradientNow = gradient[gradientAt + i];
            parameter[parameterAt + i] = Math.fma(-gradientNow, learningRate, parameterNow);
        }
    }

    @Override
    public void update_2(float[] parameter, int parameterAt, float[] gradient, int gradientAt,
            int length) {
        for (int i = 0; i < length; i++) {
            float parameterNow = parameter[parameterAt + i];
            float gradientNow = gradient[gradientAt + i];
            parameter[parameterAt + i] = Math.fma(parameterNow, 0.9f, gradientNow * 0.1f);
        }
    }

    @Override
    public void update_3(float[] parameter, int parameterAt, float[] gradient, int gradientAt,
            int length, float inverseRows) {
        for (int i = 0; i < length; i++) {
            float parameterNow = parameter[parameterAt + i];
            float gradientNow = gradient[gradientAt + i];
            float t0 = inverseRows * 0.25f;
            parameter[parameterAt + i] = Math.fma(parameterNow, 0.9f, (t0 < 1f ? (gradientNow / (1f - t0)) : gradientNow) * 0.1f);
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
                    for (int c = 0; c < 16; c++) {
                        float reduced = 0f;
                        for (int tap = 0, column = 0, at = large + c; tap < taps; tap++) {
                            reduced += x[xAt + at];
                            at += 16;
                            if (++column == columns) {
                                column = 0;
                                at += nextRow;
                            }
                        }
                        y[yAt + small + c] = reduced * (0.25f);
                    }
                }
            }
        }
    }

    @Override
    public void coarseBatchNormScale_2(float[] y, int yAt, float[] coarseGamma, int coarseGammaAt,
            float[] coarseRunningVariance, int coarseRunningVarianceAt, int from, int to) {
        for (int i = from * 16; i < to * 16; i++) {
            float v0 = coarseGamma[coarseGammaAt + i];
            float v1 = coarseRunningVariance[coarseRunningVarianceAt + i];
            y[yAt + i] = (1f / ((float) Math.sqrt(v1 + 1.0E-5f))) * v0;
        }
    }

    @Override
    public void coarse_2(float[] y, int yAt, float[] coarseAveragePool2d, int coarseAveragePool2dAt,
            float[] coarseRunningMean, int coarseRunningMeanAt, float[] coarseBatchNormScale,
            int coarseBatchNormScaleAt, float[] coarseBeta, int coarseBetaAt, int from, int to) {
        for (int row = from; row < to; row++) {
            for (int first = row * 64; first < row * 64 + 64; first += 16) {
                for (int c = 0; c < 16; c++) {
                    int i = first + c;
                    float v0 = coarseAveragePool2d[coarseAveragePool2dAt + i];
                    float v1 = coarseRunningMean[coarseRunningMeanAt + c];
                    float v2 = coarseBatchNormScale[coarseBatchNormScaleAt + c];
                    float v3 = coarseBeta[coarseBetaAt + c];
                    float t0 = Math.fma(v0 - v1, v2, v3);
                    y[yAt + i] = t0 < 0f ? 0f : t0;
                }
            }
        }
    }
}
