package networks;

import dev.nacre.runtime.simd.FloatMath;
import dev.nacre.runtime.simd.IndirectionTable;
import dev.nacre.runtime.simd.OutputPositions;
import java.util.Arrays;

/**
 * The scalar fallback of the kernels, with the bits of their vector form.
 */
final class SegmentsScalarKernels implements SegmentsKernels {
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
            for (int s = 0; s < samples; s++) {
                for (int f = 0; f < 160; f++) {
                    y[linesAt + f * 16 + s] = x[rowsAt + s * 160 + f];
                }
            }
        }
    }

    @Override
    public void convolution3x3Padding1x1From4x4x10To4x4x16(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int from, int to) {
        for (int block = from / 16; block < (to + 15) / 16; block++) {
            for (int record = 2; record < TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[0]; record += 10) {
                for (int position = 0; position < TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record] * TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 1]; position++) {
                    int i = position / TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 1];
                    int j = position % TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 1];
                    int xPlace = xAt + block * 2560 + TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 2] + i * TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 4] + j * TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 6];
                    int yPlace = yAt + block * 4096 + TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 3] + i * TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 5] + j * TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 7];
                    for (int o = 0; o < 16; o++) {
                        int sum = yPlace + o * 16;
                        int panel = o / 48 * 48;
                        int width = Math.min(48, 16 - panel);
                        int filter = wAt + panel * 90 + o - panel;
                        Arrays.fill(y, sum, sum + 16, 0f);
                        for (int k = TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 8]; k < TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 9]; k += 2) {
                            float factor = w[filter + TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[k + 1] * width];
                            int source = xPlace + TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[k];
                            for (int lane = 0; lane < 16; lane++) {
                                y[sum + lane] = Math.fma(x[source + lane], factor, y[sum + lane]);
                            }
                        }
                        float v1 = operand1[operand1At + o];
                        for (int lane = 0; lane < 16; lane++) {
                            y[sum + lane] = y[sum + lane] + v1;
                        }
                    }
                }
            }
        }
    }

    @Override
    public void toBlocks16(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = xAt + block * 16;
            int linesAt = yAt + block * 16;
            for (int s = 0; s < samples; s++) {
                for (int f = 0; f < 16; f++) {
                    y[linesAt + f * 16 + s] = x[rowsAt + s * 16 + f];
                }
            }
        }
    }

    @Override
    public void crossEntropy16x16(float[] y, int yAt, float[] x, int xAt, float[] target,
            int targetAt, int from, int to) {
        for (int block = (from + 15) / 16, end = (to + 15) / 16; block < end; block++) {
            for (int p = 0; p < 16; p++) {
                for (int lane = 0; lane < 16; lane++) {
                    int one = (block * 16 + p) * 16 + lane;
                    int at = (block * 16 + p) * 256 + lane;
                    float index = target[targetAt + one];
                    float max = Float.NEGATIVE_INFINITY;
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        max = Math.max(max, x[xAt + i]);
                    }
                    float sum = 0f;
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        sum = sum + (FloatMath.exp(x[xAt + i] - max));
                    }
                    float gathered = 0f;
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        gathered = (Math.abs(index - (float) c)) < 0.5f ? x[xAt + i] : gathered;
                    }
                    y[yAt + one] = (max - gathered) + (FloatMath.log(sum));
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
                for (int lane = 0; lane < 16; lane++) {
                    float sum0 = 0f;
                    float sum1 = 0f;
                    float sum2 = 0f;
                    float sum3 = 0f;
                    for (int f = piece; f < stop; f += 4) {
                        sum0 = sum0 + (x[xAt + (block * 16 + f) * 16 + lane]);
                        sum1 = sum1 + (x[xAt + (block * 16 + f + 1) * 16 + lane]);
                        sum2 = sum2 + (x[xAt + (block * 16 + f + 2) * 16 + lane]);
                        sum3 = sum3 + (x[xAt + (block * 16 + f + 3) * 16 + lane]);
                    }
                    sum0 = sum0 + (sum1);
                    sum2 = sum2 + (sum3);
                    y[yAt + block * 16 + lane] = y[yAt + block * 16 + lane] + (sum0 + (sum2));
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
        for (int i = from * 16; i < to * 16; i++) {
            float v0 = ownLoss[ownLossAt + i];
            y[yAt + i] = v0 * 0.0625f;
        }
    }

    @Override
    public void lossesGradient(float[] y, int yAt, int from, int to, float inverseRows) {
        int end = (to + 15) / 16 * 256;
        for (int i = (from + 15) / 16 * 256; i < end; i++) {
            y[yAt + i] = 0.0625f * inverseRows;
        }
    }

    @Override
    public void crossEntropyGradient16x16(float[] y, int yAt, float[] x, int xAt, float[] target,
            int targetAt, float[] dloss, int dlossAt, int from, int to) {
        for (int block = (from + 15) / 16, end = (to + 15) / 16; block < end; block++) {
            for (int p = 0; p < 16; p++) {
                for (int lane = 0; lane < 16; lane++) {
                    int one = (block * 16 + p) * 16 + lane;
                    int at = (block * 16 + p) * 256 + lane;
                    float index = target[targetAt + one];
                    float outer = dloss[dlossAt + one];
                    float max = Float.NEGATIVE_INFINITY;
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        max = Math.max(max, x[xAt + i]);
                    }
                    float sum = 0f;
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        float t0 = FloatMath.exp(x[xAt + i] - max);
                        y[yAt + i] = t0;
                        sum = sum + t0;
                    }
                    float scale = outer / sum;
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        y[yAt + i] = (y[yAt + i] * scale) - ((Math.abs(index - (float) c)) < 0.5f ? outer : 0f);
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
            for (int s = 0; s < samples; s++) {
                for (int f = 0; f < 256; f++) {
                    y[rowsAt + s * 256 + f] = x[linesAt + f * 16 + s];
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
                        for (int lane = 0; lane < samples; lane++) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            float sum0 = scratch[scratchAt + sums];
                            float v0 = kindsConv2dGradient[kindsConv2dGradientAt + i];
                            float v0_16 = kindsConv2dGradient[kindsConv2dGradientAt + i + 256];
                            float v0_32 = kindsConv2dGradient[kindsConv2dGradientAt + i + 512];
                            float v0_48 = kindsConv2dGradient[kindsConv2dGradientAt + i + 768];
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
                            float v0 = kindsConv2dGradient[kindsConv2dGradientAt + i];
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
                    int columns = width;
                    for (int run = first / 10; run * 10 < last; run++) {
                        int list = TAPS__3_1_1_1__3_1_1_1__4_4_10_1__4_4_16__OF_TAPS_POSITIONS[run * 1 + chunk];
                        int listEnd = TAPS__3_1_1_1__3_1_1_1__4_4_10_1__4_4_16__OF_TAPS_POSITIONS[run * 1 + chunk + 1];
                        int row = Math.max(first, run * 10);
                        int rowEnd = Math.min(last, (run + 1) * 10);
                        for (int k = row; k < rowEnd; k++) {
                            Arrays.fill(scratch, scratchAt, scratchAt + width, 0f);
                            for (int i = list; i < listEnd; i += 2) {
                                int factors = xBlock + TAPS__3_1_1_1__3_1_1_1__4_4_10_1__4_4_16__OF_TAPS_OFFSETS[k] + TAPS__3_1_1_1__3_1_1_1__4_4_10_1__4_4_16__OF_TAPS_POSITIONS[i];
                                int line = dyBlock + (TAPS__3_1_1_1__3_1_1_1__4_4_10_1__4_4_16__OF_TAPS_POSITIONS[i + 1] * 16 + start) * 16;
                                for (int s = 0; s < samples; s++) {
                                    for (int o = 0; o < columns; o++) {
                                        scratch[scratchAt + o] = Math.fma(x[factors + s],
                                                dy[line + o * 16 + s], scratch[scratchAt + o]);
                                    }
                                }
                            }
                            for (int o = 0; o < columns; o++) {
                                dw[panelAt + k * width + o] += scratch[scratchAt + o];
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
        for (int i = 0; i < length; i++) {
            float parameterNow = parameter[parameterAt + i];
            float gradientNow = gradient[gradientAt + i];
            parameter[parameterAt + i] = Math.fma(-gradientNow, learningRate, parameterNow);
        }
    }

    @Override
    public void rowConvolution3x3Padding1x1From4x4x10To4x4x16(float[] x, int xAt, float[] w,
            int wAt, float[] operand1, int operand1At, float[] y, int yAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 160;
            int yRow = yAt + row * 256;
            for (int record = 2; record < ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[0]; record += 10) {
                for (int position = 0; position < ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record] * ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 1]; position++) {
                    int i = position / ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 1];
                    int j = position % ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 1];
                    int xPlace = xRow + ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 2] + i * ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 4] + j * ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 6];
                    int yPlace = yRow + ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 3] + i * ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 5] + j * ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 7];
                    Arrays.fill(y, yPlace, yPlace + 16, 0f);
                    for (int start = 0; start < 16; start += 48) {
                        int width = Math.min(48, 16 - start);
                        int end = Math.min(48, 16 - start);
                        for (int k = ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 8]; k < ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[record + 9]; k += 2) {
                            int source = xPlace + ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[k];
                            int filter = wAt + start * 90 + ROW_TAPS_3X3PADDING1X1FROM4X4X10TO4X4X16[k + 1] * width;
                            for (int o = 0; o < end; o++) {
                                y[yPlace + start + o] = Math.fma(x[source], w[filter + o], y[yPlace + start + o]);
                            }
                        }
                    }
                    for (int o = 0; o < 16; o++) {
                        float v1 = operand1[operand1At + o];
                        y[yPlace + o] = y[yPlace + o] + v1;
                    }
                }
            }
        }
    }

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
    public void softmax16x16(float[] y, int yAt, float[] x, int xAt, int from, int to) {
        for (int block = (from + 15) / 16, end = (to + 15) / 16; block < end; block++) {
            for (int p = 0; p < 16; p++) {
                for (int lane = 0; lane < 16; lane++) {
                    int one = (block * 16 + p) * 16 + lane;
                    int at = (block * 16 + p) * 256 + lane;
                    float max = Float.NEGATIVE_INFINITY;
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        max = Math.max(max, x[xAt + i]);
                    }
                    float sum = 0f;
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        float t0 = FloatMath.exp(x[xAt + i] - max);
                        y[yAt + i] = t0;
                        sum = sum + t0;
                    }
                    for (int c = 0; c < 16; c++) {
                        int i = at + c * 16;
                        y[yAt + i] = y[yAt + i] / sum;
                    }
                }
            }
        }
    }
}
