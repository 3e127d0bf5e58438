package networks;

import dev.nacre.runtime.simd.IndirectionTable;
import dev.nacre.runtime.simd.OutputPositions;
import dev.nacre.runtime.simd.Tree;
import java.util.Arrays;

/**
 * The scalar fallback of the kernels, with the bits of their vector form.
 */
final class SeparableScalarKernels implements SeparableKernels {
    private static final int[] TAPS_3X3GROUPS2FROM6X6X2TO4X4X2 = new IndirectionTable(new IndirectionTable.Grid(6, 2), new IndirectionTable.Grid(4, 2), 3, 1, 8, 16)
    .of(new int[] {0, 1, 4, 0, 1, 0, 1, 3, 1},
    new int[] {0, 1, 4, 0, 1, 0, 1, 3, 1});

    private static final int[] TAPS_1X1FROM4X4X2TO4X4X3 = new IndirectionTable(new IndirectionTable.Grid(4, 2), new IndirectionTable.Grid(4, 3), 1, 2, 4, 16)
    .of(new int[] {0, 1, 4, 0, 1, 0, 1, 1, 1},
    new int[] {0, 1, 4, 0, 1, 0, 1, 1, 1});

    private static final int[] TAPS_BACK_1X1FROM4X4X3TO4X4X2 = new IndirectionTable(new IndirectionTable.Grid(4, 3), new IndirectionTable.Grid(4, 2), 1, 3, 8, 16)
    .of(new int[] {0, 1, 4, 0, 1, 0, 1, 1, -1},
    new int[] {0, 1, 4, 0, 1, 0, 1, 1, -1});

    private static final int[] TAPS__1_1_1_0__1_1_1_0__4_4_2_1__4_4_16__OF_TAPS_AND_WINDOW_OFFSETS = new OutputPositions(new OutputPositions.WindowAxis(1, 1, 1, 0, 4, 4), new OutputPositions.WindowAxis(1, 1, 1, 0, 4, 4), 2, 1).offsets(2);

    private static final int[] TAPS__1_1_1_0__1_1_1_0__4_4_2_1__4_4_16__OF_TAPS_AND_WINDOW_POSITIONS = new OutputPositions(new OutputPositions.WindowAxis(1, 1, 1, 0, 4, 4), new OutputPositions.WindowAxis(1, 1, 1, 0, 4, 4), 2, 16).ofTapsAndWindow();

    private static final int[] ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2 = new IndirectionTable(new IndirectionTable.Grid(6, 2), new IndirectionTable.Grid(4, 2), 3, 1, 2, 1)
    .of(new int[] {0, 1, 4, 0, 1, 0, 1, 3, 1},
    new int[] {0, 1, 4, 0, 1, 0, 1, 3, 1});

    private static final int[] ROW_TAPS_1X1FROM4X4X2TO4X4X3 = new IndirectionTable(new IndirectionTable.Grid(4, 2), new IndirectionTable.Grid(4, 3), 1, 2, 2, 1)
    .of(new int[] {0, 1, 4, 0, 1, 0, 1, 1, 1},
    new int[] {0, 1, 4, 0, 1, 0, 1, 1, 1});

    @Override
    public void toBlocks72(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = xAt + block * 80;
            int linesAt = yAt + block * 72;
            for (int s = 0; s < samples; s++) {
                for (int f = 0; f < 72; f++) {
                    y[linesAt + f * 16 + s] = x[rowsAt + s * 80 + f];
                }
            }
        }
    }

    @Override
    public void convolution3x3Groups2From6x6x2To4x4x2(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int from, int to) {
        for (int block = from / 16; block < (to + 15) / 16; block++) {
            for (int record = 2; record < TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[0]; record += 10) {
                for (int position = 0; position < TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record] * TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 1]; position++) {
                    int i = position / TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 1];
                    int j = position % TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 1];
                    int xPlace = xAt + block * 1152 + TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 2] + i * TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 4] + j * TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 6];
                    int yPlace = yAt + block * 512 + TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 3] + i * TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 5] + j * TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 7];
                    for (int o = 0; o < 2; o++) {
                        int sum = yPlace + o * 16;
                        int panel = o / 48 * 48;
                        int width = Math.min(48, 16 - panel);
                        int filter = wAt + panel * 9 + o - panel;
                        Arrays.fill(y, sum, sum + 16, 0f);
                        for (int k = TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 8]; k < TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 9]; k += 2) {
                            float factor = w[filter + TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[k + 1] * width];
                            int source = xPlace + TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[k] + o / 1 * 16;
                            for (int lane = 0; lane < 16; lane++) {
                                y[sum + lane] = Math.fma(x[source + lane], factor, y[sum + lane]);
                            }
                        }
                        float v1 = operand1[operand1At + o];
                        for (int lane = 0; lane < 16; lane++) {
                            float t0 = y[sum + lane] + v1;
                            y[sum + lane] = t0 < 0f ? 0f : t0;
                        }
                    }
                }
            }
        }
    }

    @Override
    public void convolution1x1From4x4x2To4x4x3(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int from, int to) {
        for (int block = from / 16; block < (to + 15) / 16; block++) {
            for (int record = 2; record < TAPS_1X1FROM4X4X2TO4X4X3[0]; record += 10) {
                for (int position = 0; position < TAPS_1X1FROM4X4X2TO4X4X3[record] * TAPS_1X1FROM4X4X2TO4X4X3[record + 1]; position++) {
                    int i = position / TAPS_1X1FROM4X4X2TO4X4X3[record + 1];
                    int j = position % TAPS_1X1FROM4X4X2TO4X4X3[record + 1];
                    int xPlace = xAt + block * 512 + TAPS_1X1FROM4X4X2TO4X4X3[record + 2] + i * TAPS_1X1FROM4X4X2TO4X4X3[record + 4] + j * TAPS_1X1FROM4X4X2TO4X4X3[record + 6];
                    int yPlace = yAt + block * 768 + TAPS_1X1FROM4X4X2TO4X4X3[record + 3] + i * TAPS_1X1FROM4X4X2TO4X4X3[record + 5] + j * TAPS_1X1FROM4X4X2TO4X4X3[record + 7];
                    for (int o = 0; o < 3; o++) {
                        int sum = yPlace + o * 16;
                        int panel = o / 48 * 48;
                        int width = Math.min(48, 16 - panel);
                        int filter = wAt + panel * 2 + o - panel;
                        Arrays.fill(y, sum, sum + 16, 0f);
                        for (int k = TAPS_1X1FROM4X4X2TO4X4X3[record + 8]; k < TAPS_1X1FROM4X4X2TO4X4X3[record + 9]; k += 2) {
                            float factor = w[filter + TAPS_1X1FROM4X4X2TO4X4X3[k + 1] * width];
                            int source = xPlace + TAPS_1X1FROM4X4X2TO4X4X3[k];
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
    public void toRows48(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = yAt + block * 48;
            int linesAt = xAt + block * 48;
            for (int s = 0; s < samples; s++) {
                for (int f = 0; f < 48; f++) {
                    y[rowsAt + s * 48 + f] = x[linesAt + f * 16 + s];
                }
            }
        }
    }

    @Override
    public void losses(float[] y, int yAt, float[] across, int acrossAt, float[] acrossTarget,
            int acrossTargetAt, int from, int to) {
        for (int i = from * 48; i < to * 48; i++) {
            float v0 = across[acrossAt + i];
            float v1 = acrossTarget[acrossTargetAt + i];
            float t0 = v0 - v1;
            y[yAt + i] = t0 * t0;
        }
    }

    @Override
    public void featureSum48(float[] y, int yAt, float[] x, int xAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 48;
            int yRow = yAt + row * 16;
            for (int lane = 0; lane < 16; lane++) {
                float reduced = 0f;
                for (int f = lane; f < 48; f += 16) {
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
            y[yAt + i] = v0 * 0.020833334f;
        }
    }

    @Override
    public void acrossGradient(float[] y, int yAt, float[] across, int acrossAt,
            float[] acrossTarget, int acrossTargetAt, int from, int to, float inverseRows) {
        for (int i = from * 48; i < to * 48; i++) {
            float v0 = across[acrossAt + i];
            float v1 = acrossTarget[acrossTargetAt + i];
            float t0 = v0 - v1;
            y[yAt + i] = (t0 + t0) * (0.020833334f * inverseRows);
        }
    }

    @Override
    public void toBlocks48(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = xAt + block * 48;
            int linesAt = yAt + block * 48;
            for (int s = 0; s < samples; s++) {
                for (int f = 0; f < 48; f++) {
                    y[linesAt + f * 16 + s] = x[rowsAt + s * 48 + f];
                }
            }
        }
    }

    @Override
    public void channelSum3(float[] acrossGradient, int acrossGradientAt, float[] y, int yAt,
            float[] scratch, int scratchAt, int rows, int from, int to) {
        int whole = rows / 16 * 16;
        int all = (rows + 15) / 16 * 16;
        int last = Math.min(to * 4, 3);
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
                            int i = (q * 3 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            float sum0 = scratch[scratchAt + sums];
                            float v0 = acrossGradient[acrossGradientAt + i];
                            float v0_3 = acrossGradient[acrossGradientAt + i + 48];
                            float v0_6 = acrossGradient[acrossGradientAt + i + 96];
                            float v0_9 = acrossGradient[acrossGradientAt + i + 144];
                            scratch[scratchAt + sums] = (((sum0 + v0) + v0_3) + v0_6) + v0_9;
                        }
                    }
                }
                for (; q + 1 <= stop; q += 1) {
                    for (int c = first; c < next; c++) {
                        for (int lane = 0; lane < samples; lane++) {
                            int i = (q * 3 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            float sum0 = scratch[scratchAt + sums];
                            float v0 = acrossGradient[acrossGradientAt + i];
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
        if (from * 4 < last && last == 3) {
            Arrays.fill(y, yAt + 3, yAt + 16, 0f);
        }
    }

    @Override
    public void convolutionGradient1x1From4x4x3To4x4x2(float[] x, int xAt, float[] w, int wAt,
            float[] y, int yAt, int from, int to) {
        for (int block = from / 16; block < (to + 15) / 16; block++) {
            for (int record = 2; record < TAPS_BACK_1X1FROM4X4X3TO4X4X2[0]; record += 10) {
                for (int position = 0; position < TAPS_BACK_1X1FROM4X4X3TO4X4X2[record] * TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 1]; position++) {
                    int i = position / TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 1];
                    int j = position % TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 1];
                    int xPlace = xAt + block * 768 + TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 2] + i * TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 4] + j * TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 6];
                    int yPlace = yAt + block * 512 + TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 3] + i * TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 5] + j * TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 7];
                    for (int o = 0; o < 2; o++) {
                        int sum = yPlace + o * 16;
                        int panel = o / 48 * 48;
                        int width = Math.min(48, 16 - panel);
                        int filter = wAt + panel * 3 + o - panel;
                        Arrays.fill(y, sum, sum + 16, 0f);
                        for (int k = TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 8]; k < TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 9]; k += 2) {
                            float factor = w[filter + TAPS_BACK_1X1FROM4X4X3TO4X4X2[k + 1] * width];
                            int source = xPlace + TAPS_BACK_1X1FROM4X4X3TO4X4X2[k];
                            for (int lane = 0; lane < 16; lane++) {
                                y[sum + lane] = Math.fma(x[source + lane], factor, y[sum + lane]);
                            }
                        }
                    }
                }
            }
        }
    }

    @Override
    public void weightGradient1x1Of4x4x2To4x4x3(float[] x, int xAt, float[] dy, int dyAt,
            float[] dw, int dwAt, float[] scratch, int scratchAt, int rows, int from, int to) {
        if (from < to) {
            int start = 0;
            int width = 16;
            int first = from * 8;
            int last = Math.min(2, to * 8);
            int panelAt = dwAt;
            int columns = Math.min(width, 3 - start);
            for (int top = first; top < last; top += 6) {
                int bottom = Math.min(last, top + 6);
                Arrays.fill(scratch, scratchAt, scratchAt + (bottom - top) * columns * 16, 0f);
                for (int block = (rows - 1) / 16 * 16; block >= 0; block -= 16) {
                    int samples = Math.min(16, rows - block);
                    int xBlock = xAt + block * 32;
                    int dyBlock = dyAt + block * 48;
                    for (int chunk = 0; chunk < 1; chunk++) {
                        for (int row = top; row < bottom; row++) {
                            for (int column = 0; column < columns; column++) {
                                int factors = xBlock + TAPS__1_1_1_0__1_1_1_0__4_4_2_1__4_4_16__OF_TAPS_AND_WINDOW_OFFSETS[row];
                                int line = dyBlock + (start + column) * 16;
                                int sums = scratchAt + ((row - top) * columns + column) * 16;
                                int list = TAPS__1_1_1_0__1_1_1_0__4_4_2_1__4_4_16__OF_TAPS_AND_WINDOW_POSITIONS[1 * 1 + chunk];
                                int listEnd = TAPS__1_1_1_0__1_1_1_0__4_4_2_1__4_4_16__OF_TAPS_AND_WINDOW_POSITIONS[1 * 1 + chunk + 1];
                                for (int i = list; i < listEnd; i += 2) {
                                    int xLine = factors + TAPS__1_1_1_0__1_1_1_0__4_4_2_1__4_4_16__OF_TAPS_AND_WINDOW_POSITIONS[i];
                                    int dyLine = line + TAPS__1_1_1_0__1_1_1_0__4_4_2_1__4_4_16__OF_TAPS_AND_WINDOW_POSITIONS[i + 1] * 48;
                                    for (int s = 0; s < samples; s++) {
                                        scratch[sums + s] = Math.fma(x[xLine + s], dy[dyLine + s], scratch[sums + s]);
                                    }
                                }
                            }
                        }
                    }
                    if (samples < 16) {
                        for (int sums = 0; sums < (bottom - top) * columns * 16; sums += 16) {
                            Arrays.fill(scratch, scratchAt + sums + samples, scratchAt + sums + 16, 0f);
                        }
                    }
                }
                for (int row = top; row < bottom; row++) {
                    for (int column = 0; column < columns; column++) {
                        int sums = scratchAt + ((row - top) * columns + column) * 16;
                        dw[panelAt + row * width + column] = Tree.sum(scratch, sums);
                    }
                }
            }
            for (int row = first + 1; start + width == 16 && row <= last; row++) {
                Arrays.fill(dw, panelAt + row * width - 13, panelAt + row * width, 0f);
            }
        }
    }

    @Override
    public void eachConv2dGradient(float[] y, int yAt, float[] each, int eachAt,
            float[] eachGradient, int eachGradientAt, int from, int to) {
        int end = (to + 15) / 16 * 512;
        for (int i = (from + 15) / 16 * 512; i < end; i++) {
            float v0 = each[eachAt + i];
            float v1 = eachGradient[eachGradientAt + i];
            y[yAt + i] = 0f < v0 ? v1 : 0f;
        }
    }

    @Override
    public void channelSum2(float[] eachConv2dGradient, int eachConv2dGradientAt, float[] y,
            int yAt, float[] scratch, int scratchAt, int rows, int from, int to) {
        int whole = rows / 16 * 16;
        int all = (rows + 15) / 16 * 16;
        int last = Math.min(to * 4, 2);
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
                            int i = (q * 2 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            float sum0 = scratch[scratchAt + sums];
                            float v0 = eachConv2dGradient[eachConv2dGradientAt + i];
                            float v0_2 = eachConv2dGradient[eachConv2dGradientAt + i + 32];
                            float v0_4 = eachConv2dGradient[eachConv2dGradientAt + i + 64];
                            float v0_6 = eachConv2dGradient[eachConv2dGradientAt + i + 96];
                            scratch[scratchAt + sums] = (((sum0 + v0) + v0_2) + v0_4) + v0_6;
                        }
                    }
                }
                for (; q + 1 <= stop; q += 1) {
                    for (int c = first; c < next; c++) {
                        for (int lane = 0; lane < samples; lane++) {
                            int i = (q * 2 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            float sum0 = scratch[scratchAt + sums];
                            float v0 = eachConv2dGradient[eachConv2dGradientAt + i];
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
        if (from * 4 < last && last == 2) {
            Arrays.fill(y, yAt + 2, yAt + 16, 0f);
        }
    }

    @Override
    public void weightGradient3x3Of6x6x2To4x4x2In2(float[] x, int xAt, float[] dy, int dyAt,
            float[] dw, int dwAt, float[] scratch, int scratchAt, int rows, int from, int to) {
        int last = Math.min(to * 4, 2);
        for (int first = from * 4, next; first < last; first = next) {
            next = Math.min(last, first + 16);
            Arrays.fill(scratch, scratchAt, scratchAt + (next - first) * 144, 0f);
            for (int block = (rows - 1) / 16 * 16; block >= 0; block -= 16) {
                int samples = Math.min(16, rows - block);
                int xBlock = xAt + block * 72;
                int dyBlock = dyAt + block * 32;
                for (int j = 0; j < 4; j += 4) {
                    for (int i = 0; i < 4; i++) {
                        int xPlace = xBlock + 0 + i * 192 + j * 32;
                        int dyPlace = dyBlock + 0 + i * 128 + j * 32;
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s];
                                scratch[sums + s] = Math.fma(value, dy[dyPlace + c * 16 + s], scratch[sums + s]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 32];
                                scratch[sums + s] = Math.fma(value, dy[dyPlace + c * 16 + s + 32], scratch[sums + s]);
                                scratch[sums + s + 16] = Math.fma(value, dy[dyPlace + c * 16 + s], scratch[sums + s + 16]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 64];
                                scratch[sums + s] = Math.fma(value, dy[dyPlace + c * 16 + s + 64], scratch[sums + s]);
                                scratch[sums + s + 16] = Math.fma(value, dy[dyPlace + c * 16 + s + 32], scratch[sums + s + 16]);
                                scratch[sums + s + 32] = Math.fma(value, dy[dyPlace + c * 16 + s], scratch[sums + s + 32]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 96];
                                scratch[sums + s] = Math.fma(value, dy[dyPlace + c * 16 + s + 96], scratch[sums + s]);
                                scratch[sums + s + 16] = Math.fma(value, dy[dyPlace + c * 16 + s + 64], scratch[sums + s + 16]);
                                scratch[sums + s + 32] = Math.fma(value, dy[dyPlace + c * 16 + s + 32], scratch[sums + s + 32]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 128];
                                scratch[sums + s + 16] = Math.fma(value, dy[dyPlace + c * 16 + s + 96], scratch[sums + s + 16]);
                                scratch[sums + s + 32] = Math.fma(value, dy[dyPlace + c * 16 + s + 64], scratch[sums + s + 32]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 160];
                                scratch[sums + s + 32] = Math.fma(value, dy[dyPlace + c * 16 + s + 96], scratch[sums + s + 32]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 192];
                                scratch[sums + s + 48] = Math.fma(value, dy[dyPlace + c * 16 + s], scratch[sums + s + 48]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 224];
                                scratch[sums + s + 48] = Math.fma(value, dy[dyPlace + c * 16 + s + 32], scratch[sums + s + 48]);
                                scratch[sums + s + 64] = Math.fma(value, dy[dyPlace + c * 16 + s], scratch[sums + s + 64]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 256];
                                scratch[sums + s + 48] = Math.fma(value, dy[dyPlace + c * 16 + s + 64], scratch[sums + s + 48]);
                                scratch[sums + s + 64] = Math.fma(value, dy[dyPlace + c * 16 + s + 32], scratch[sums + s + 64]);
                                scratch[sums + s + 80] = Math.fma(value, dy[dyPlace + c * 16 + s], scratch[sums + s + 80]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 288];
                                scratch[sums + s + 48] = Math.fma(value, dy[dyPlace + c * 16 + s + 96], scratch[sums + s + 48]);
                                scratch[sums + s + 64] = Math.fma(value, dy[dyPlace + c * 16 + s + 64], scratch[sums + s + 64]);
                                scratch[sums + s + 80] = Math.fma(value, dy[dyPlace + c * 16 + s + 32], scratch[sums + s + 80]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 320];
                                scratch[sums + s + 64] = Math.fma(value, dy[dyPlace + c * 16 + s + 96], scratch[sums + s + 64]);
                                scratch[sums + s + 80] = Math.fma(value, dy[dyPlace + c * 16 + s + 64], scratch[sums + s + 80]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 352];
                                scratch[sums + s + 80] = Math.fma(value, dy[dyPlace + c * 16 + s + 96], scratch[sums + s + 80]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 384];
                                scratch[sums + s + 96] = Math.fma(value, dy[dyPlace + c * 16 + s], scratch[sums + s + 96]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 416];
                                scratch[sums + s + 96] = Math.fma(value, dy[dyPlace + c * 16 + s + 32], scratch[sums + s + 96]);
                                scratch[sums + s + 112] = Math.fma(value, dy[dyPlace + c * 16 + s], scratch[sums + s + 112]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 448];
                                scratch[sums + s + 96] = Math.fma(value, dy[dyPlace + c * 16 + s + 64], scratch[sums + s + 96]);
                                scratch[sums + s + 112] = Math.fma(value, dy[dyPlace + c * 16 + s + 32], scratch[sums + s + 112]);
                                scratch[sums + s + 128] = Math.fma(value, dy[dyPlace + c * 16 + s], scratch[sums + s + 128]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 480];
                                scratch[sums + s + 96] = Math.fma(value, dy[dyPlace + c * 16 + s + 96], scratch[sums + s + 96]);
                                scratch[sums + s + 112] = Math.fma(value, dy[dyPlace + c * 16 + s + 64], scratch[sums + s + 112]);
                                scratch[sums + s + 128] = Math.fma(value, dy[dyPlace + c * 16 + s + 32], scratch[sums + s + 128]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 512];
                                scratch[sums + s + 112] = Math.fma(value, dy[dyPlace + c * 16 + s + 96], scratch[sums + s + 112]);
                                scratch[sums + s + 128] = Math.fma(value, dy[dyPlace + c * 16 + s + 64], scratch[sums + s + 128]);
                            }
                        }
                        for (int c = first; c < next; c++) {
                            int sums = scratchAt + (c - first) * 144;
                            for (int s = 0; s < samples; s++) {
                                float value = x[xPlace + c * 16 + s + 544];
                                scratch[sums + s + 128] = Math.fma(value, dy[dyPlace + c * 16 + s + 96], scratch[sums + s + 128]);
                            }
                        }
                    }
                }
                for (int lanes = 0; samples < 16 && lanes < (next - first) * 144; lanes += 16) {
                    Arrays.fill(scratch, scratchAt + lanes + samples, scratchAt + lanes + 16, 0f);
                }
            }
            int end = next == 2 ? 16 : next;
            for (int c = first; c < end; c++) {
                int start = c / 48 * 48;
                int width = Math.min(48, 16 - start);
                for (int tap = 0; tap < 9; tap++) {
                    dw[dwAt + start * 9 + tap * width + c - start] = c < next ? Tree.sum(scratch, scratchAt + (c - first) * 144 + tap * 16) : 0f;
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
    public void rowConvolution3x3Groups2From6x6x2To4x4x2(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 80;
            int yRow = yAt + row * 32;
            for (int record = 2; record < ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[0]; record += 10) {
                for (int position = 0; position < ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record] * ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 1]; position++) {
                    int i = position / ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 1];
                    int j = position % ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 1];
                    int xPlace = xRow + ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 2] + i * ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 4] + j * ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 6];
                    int yPlace = yRow + ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 3] + i * ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 5] + j * ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 7];
                    Arrays.fill(y, yPlace, yPlace + 2, 0f);
                    for (int start = 0; start < 2; start += 48) {
                        int width = Math.min(48, 16 - start);
                        int end = Math.min(48, 2 - start);
                        for (int k = ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 8]; k < ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 9]; k += 2) {
                            int source = xPlace + ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[k];
                            int filter = wAt + start * 9 + ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[k + 1] * width;
                            for (int o = 0; o < end; o++) {
                                y[yPlace + start + o] = Math.fma(x[source + start + o], w[filter + o], y[yPlace + start + o]);
                            }
                        }
                    }
                    for (int o = 0; o < 2; o++) {
                        float v1 = operand1[operand1At + o];
                        float t0 = y[yPlace + o] + v1;
                        y[yPlace + o] = t0 < 0f ? 0f : t0;
                    }
                }
            }
        }
    }

    @Override
    public void rowConvolution1x1From4x4x2To4x4x3(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 32;
            int yRow = yAt + row * 48;
            for (int record = 2; record < ROW_TAPS_1X1FROM4X4X2TO4X4X3[0]; record += 10) {
                for (int position = 0; position < ROW_TAPS_1X1FROM4X4X2TO4X4X3[record] * ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 1]; position++) {
                    int i = position / ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 1];
                    int j = position % ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 1];
                    int xPlace = xRow + ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 2] + i * ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 4] + j * ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 6];
                    int yPlace = yRow + ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 3] + i * ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 5] + j * ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 7];
                    Arrays.fill(y, yPlace, yPlace + 3, 0f);
                    for (int start = 0; start < 3; start += 48) {
                        int width = Math.min(48, 16 - start);
                        int end = Math.min(48, 3 - start);
                        for (int k = ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 8]; k < ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 9]; k += 2) {
                            int source = xPlace + ROW_TAPS_1X1FROM4X4X2TO4X4X3[k];
                            int filter = wAt + start * 2 + ROW_TAPS_1X1FROM4X4X2TO4X4X3[k + 1] * width;
                            for (int o = 0; o < end; o++) {
                                y[yPlace + start + o] = Math.fma(x[source], w[filter + o], y[yPlace + start + o]);
                            }
                        }
                    }
                    for (int o = 0; o < 3; o++) {
                        float v1 = operand1[operand1At + o];
                        y[yPlace + o] = y[yPlace + o] + v1;
                    }
                }
            }
        }
    }
}
