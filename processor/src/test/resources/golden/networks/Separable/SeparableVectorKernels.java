package networks;

import dev.nacre.runtime.simd.IndirectionTable;
import dev.nacre.runtime.simd.OutputPositions;
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
final class SeparableVectorKernels implements SeparableKernels {
    private static final VectorSpecies<Float> SPECIES = Simd.SPECIES;

    private static final int LANES = SPECIES.length();

    private static final boolean WIDE = Simd.WIDE;

    private static final FloatVector LANE_NUMBERS = FloatVector.zero(SPECIES).addIndex(1);

    private static final VectorShuffle<Float> SWAP1 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 1) % LANES);

    private static final VectorMask<Float> UPPER1 = VectorMask.fromLong(SPECIES, 43690L);

    private static final VectorShuffle<Float> SWAP2 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 2) % LANES);

    private static final VectorMask<Float> UPPER2 = VectorMask.fromLong(SPECIES, 52428L);

    private static final VectorShuffle<Float> SWAP4 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 4) % LANES);

    private static final VectorMask<Float> UPPER4 = VectorMask.fromLong(SPECIES, 61680L);

    private static final VectorShuffle<Float> SWAP8 = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 8) % LANES);

    private static final VectorMask<Float> UPPER8 = VectorMask.fromLong(SPECIES, 65280L);

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
            if (samples == 16) {
                for (int f = 0; f <= 56; f += 16) {
                    transposeSquare(x, rowsAt + f, 80, y, linesAt + f * 16, 16);
                }
                transposeSquare(x, rowsAt + 56, 80, y, linesAt + 56 * 16, 16);
            } else {
                for (int s = 0; s < samples; s++) {
                    for (int f = 0; f < 72; f++) {
                        y[linesAt + f * 16 + s] = x[rowsAt + s * 80 + f];
                    }
                }
            }
        }
    }

    @Override
    public void convolution3x3Groups2From6x6x2To4x4x2(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int from, int to) {
        int first = from / 16;
        int blocks = (to + 15) / 16 - first;
        int xFirst = xAt + first * 1152;
        int yFirst = yAt + first * 512;
        for (int block = 0; block < blocks; block++) {
            for (int record = 2; record < TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[1]; record += 10) {
                convolution3x3Groups2From6x6x2To4x4x2Positions(x, xFirst + block * 1152 + TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 2], w, wAt, operand1, operand1At, y, yFirst + block * 512 + TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 3], record, TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record], TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 4], TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 5], TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 1], TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 6], TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 7]);
            }
        }
    }

    @Override
    public void convolution1x1From4x4x2To4x4x3(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int from, int to) {
        int first = from / 16;
        int blocks = (to + 15) / 16 - first;
        int xFirst = xAt + first * 512;
        int yFirst = yAt + first * 768;
        for (int block = 0; block < blocks; block++) {
            for (int record = 2; record < TAPS_1X1FROM4X4X2TO4X4X3[1]; record += 10) {
                convolution1x1From4x4x2To4x4x3Positions(x, xFirst + block * 512 + TAPS_1X1FROM4X4X2TO4X4X3[record + 2], w, wAt, operand1, operand1At, y, yFirst + block * 768 + TAPS_1X1FROM4X4X2TO4X4X3[record + 3], record, TAPS_1X1FROM4X4X2TO4X4X3[record], TAPS_1X1FROM4X4X2TO4X4X3[record + 4], TAPS_1X1FROM4X4X2TO4X4X3[record + 5], TAPS_1X1FROM4X4X2TO4X4X3[record + 1], TAPS_1X1FROM4X4X2TO4X4X3[record + 6], TAPS_1X1FROM4X4X2TO4X4X3[record + 7]);
            }
        }
    }

    @Override
    public void toRows48(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = yAt + block * 48;
            int linesAt = xAt + block * 48;
            if (samples == 16) {
                for (int f = 0; f <= 32; f += 16) {
                    transposeSquare(x, linesAt + f * 16, 16, y, rowsAt + f, 48);
                }
            } else {
                for (int s = 0; s < samples; s++) {
                    for (int f = 0; f < 48; f++) {
                        y[rowsAt + s * 48 + f] = x[linesAt + f * 16 + s];
                    }
                }
            }
        }
    }

    @Override
    public void losses(float[] y, int yAt, float[] across, int acrossAt, float[] acrossTarget,
            int acrossTargetAt, int from, int to) {
        for (int i = from * 48; i < to * 48; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, across, acrossAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, acrossTarget, acrossTargetAt + i);
            FloatVector t0 = v0.sub(v1);
            t0.mul(t0).intoArray(y, yAt + i);
        }
    }

    @Override
    public void featureSum48(float[] y, int yAt, float[] x, int xAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 48;
            int yRow = yAt + row * 16;
            for (int lane = 0; lane < 16; lane += LANES) {
                FloatVector reduced = FloatVector.broadcast(SPECIES, 0f);
                for (int f = lane; f < 48; f += 16) {
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
            v0.mul(0.020833334f).intoArray(y, yAt + i);
        }
    }

    @Override
    public void acrossGradient(float[] y, int yAt, float[] across, int acrossAt,
            float[] acrossTarget, int acrossTargetAt, int from, int to, float inverseRows) {
        for (int i = from * 48; i < to * 48; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, across, acrossAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, acrossTarget, acrossTargetAt + i);
            FloatVector t0 = v0.sub(v1);
            t0.add(t0).mul(0.020833334f * inverseRows).intoArray(y, yAt + i);
        }
    }

    @Override
    public void toBlocks48(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        for (int block = from; block < to; block += 16) {
            int samples = Math.min(16, to - block);
            int rowsAt = xAt + block * 48;
            int linesAt = yAt + block * 48;
            if (samples == 16) {
                for (int f = 0; f <= 32; f += 16) {
                    transposeSquare(x, rowsAt + f, 48, y, linesAt + f * 16, 16);
                }
            } else {
                for (int s = 0; s < samples; s++) {
                    for (int f = 0; f < 48; f++) {
                        y[linesAt + f * 16 + s] = x[rowsAt + s * 48 + f];
                    }
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
                        for (int lane = 0; lane < samples; lane += LANES) {
                            int i = (q * 3 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            FloatVector sum0 = FloatVector.fromArray(SPECIES, scratch, scratchAt + sums);
                            FloatVector v0 = FloatVector.fromArray(SPECIES, acrossGradient, acrossGradientAt + i);
                            FloatVector v0_3 = FloatVector.fromArray(SPECIES, acrossGradient, acrossGradientAt + i + 48);
                            FloatVector v0_6 = FloatVector.fromArray(SPECIES, acrossGradient, acrossGradientAt + i + 96);
                            FloatVector v0_9 = FloatVector.fromArray(SPECIES, acrossGradient, acrossGradientAt + i + 144);
                            sum0.add(v0).add(v0_3).add(v0_6).add(v0_9).intoArray(scratch, scratchAt + sums);
                        }
                    }
                }
                for (; q + 1 <= stop; q += 1) {
                    for (int c = first; c < next; c++) {
                        for (int lane = 0; lane < samples; lane += LANES) {
                            int i = (q * 3 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            FloatVector sum0 = FloatVector.fromArray(SPECIES, scratch, scratchAt + sums);
                            FloatVector v0 = FloatVector.fromArray(SPECIES, acrossGradient, acrossGradientAt + i);
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
        if (from * 4 < last && last == 3) {
            Arrays.fill(y, yAt + 3, yAt + 16, 0f);
        }
    }

    @Override
    public void convolutionGradient1x1From4x4x3To4x4x2(float[] x, int xAt, float[] w, int wAt,
            float[] y, int yAt, int from, int to) {
        int first = from / 16;
        int blocks = (to + 15) / 16 - first;
        int xFirst = xAt + first * 768;
        int yFirst = yAt + first * 512;
        for (int block = 0; block < blocks; block++) {
            for (int record = 2; record < TAPS_BACK_1X1FROM4X4X3TO4X4X2[1]; record += 10) {
                convolutionGradient1x1From4x4x3To4x4x2Positions(x, xFirst + block * 768 + TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 2], w, wAt, y, yFirst + block * 512 + TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 3], record, TAPS_BACK_1X1FROM4X4X3TO4X4X2[record], TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 4], TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 5], TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 1], TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 6], TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 7]);
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
                        int most = WIDE ? 6 : 3;
                        for (int column = 0, filters; column < columns; column += filters) {
                            int left = columns - column;
                            filters = Math.ceilDiv(left, Math.ceilDiv(left, most));
                            int xColumn = xBlock;
                            int line = dyBlock + (start + column) * 16;
                            int sums = scratchAt + column * 16;
                            int list = TAPS__1_1_1_0__1_1_1_0__4_4_2_1__4_4_16__OF_TAPS_AND_WINDOW_POSITIONS[1 * 1 + chunk];
                            int listEnd = TAPS__1_1_1_0__1_1_1_0__4_4_2_1__4_4_16__OF_TAPS_AND_WINDOW_POSITIONS[1 * 1 + chunk + 1];
                            if (list < listEnd) {
                                sampleStrips3(x, xColumn, TAPS__1_1_1_0__1_1_1_0__4_4_2_1__4_4_16__OF_TAPS_AND_WINDOW_OFFSETS, top, TAPS__1_1_1_0__1_1_1_0__4_4_2_1__4_4_16__OF_TAPS_AND_WINDOW_POSITIONS, list, listEnd, dy, line, 48,
                                        scratch, sums, columns * 16, bottom - top, samples, filters);
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
        for (int i = (from + 15) / 16 * 512; i < end; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, each, eachAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, eachGradient, eachGradientAt + i);
            FloatVector.broadcast(SPECIES, 0f).blend(v1, FloatVector.broadcast(SPECIES, 0f).compare(VectorOperators.LT, v0)).intoArray(y, yAt + i);
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
                        for (int lane = 0; lane < samples; lane += LANES) {
                            int i = (q * 2 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            FloatVector sum0 = FloatVector.fromArray(SPECIES, scratch, scratchAt + sums);
                            FloatVector v0 = FloatVector.fromArray(SPECIES, eachConv2dGradient, eachConv2dGradientAt + i);
                            FloatVector v0_2 = FloatVector.fromArray(SPECIES, eachConv2dGradient, eachConv2dGradientAt + i + 32);
                            FloatVector v0_4 = FloatVector.fromArray(SPECIES, eachConv2dGradient, eachConv2dGradientAt + i + 64);
                            FloatVector v0_6 = FloatVector.fromArray(SPECIES, eachConv2dGradient, eachConv2dGradientAt + i + 96);
                            sum0.add(v0).add(v0_2).add(v0_4).add(v0_6).intoArray(scratch, scratchAt + sums);
                        }
                    }
                }
                for (; q + 1 <= stop; q += 1) {
                    for (int c = first; c < next; c++) {
                        for (int lane = 0; lane < samples; lane += LANES) {
                            int i = (q * 2 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            FloatVector sum0 = FloatVector.fromArray(SPECIES, scratch, scratchAt + sums);
                            FloatVector v0 = FloatVector.fromArray(SPECIES, eachConv2dGradient, eachConv2dGradientAt + i);
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
                        depthwiseTile4(x, xPlace, dy, dyPlace, scratch, scratchAt, first, next, samples);
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
        for (int i = 0; i < length; i += LANES) {
            FloatVector parameterNow = FloatVector.fromArray(SPECIES, parameter, parameterAt + i);
            FloatVector gradientNow = FloatVector.fromArray(SPECIES, gradient, gradientAt + i);
            gradientNow.neg().fma(FloatVector.broadcast(SPECIES, learningRate), parameterNow).intoArray(parameter, parameterAt + i);
        }
    }

    @Override
    public void rowConvolution3x3Groups2From6x6x2To4x4x2(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 80;
            int yRow = yAt + row * 32;
            rowConvolution3x3Groups2From6x6x2To4x4x2Of2(x, xRow, w, wAt, operand1, operand1At, y, yRow);
        }
    }

    @Override
    public void rowConvolution1x1From4x4x2To4x4x3(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 32;
            int yRow = yAt + row * 48;
            rowConvolution1x1From4x4x2To4x4x3Of3(x, xRow, w, wAt, operand1, operand1At, y, yRow);
        }
    }

    @Override
    public void warmUp(float[] scratch, int n) {
    }

    private static void convolution1x1From4x4x2To4x4x3Positions(float[] x, int xAt, float[] w,
            int wAt, float[] operand1, int operand1At, float[] y, int yAt, int record, int outer,
            int xOuter, int yOuter, int inner, int xInner, int yInner) {
        int begin = TAPS_1X1FROM4X4X2TO4X4X3[record + 8];
        int end = TAPS_1X1FROM4X4X2TO4X4X3[record + 9];
        int firstTap = begin < end ? TAPS_1X1FROM4X4X2TO4X4X3[begin + 1] : 0;
        for (int i = 0; i < outer; i++) {
            int xRow = xAt + i * xOuter;
            int yRow = yAt + i * yOuter;
            int j = 0;
            for (; j + 4 <= inner; j += 4) {
                convolution1x1From4x4x2To4x4x3Strip4By32(x, xRow + j * xInner, w, wAt, operand1, operand1At, y, yRow + j * yInner, begin, end, firstTap, yInner);
            }
            for (; j + 2 <= inner; j += 2) {
                convolution1x1From4x4x2To4x4x3Strip2(x, xRow + j * xInner, w, wAt, operand1, operand1At, y, yRow + j * yInner, begin, end, firstTap, xInner, yInner);
            }
            for (; j < inner; j++) {
                convolution1x1From4x4x2To4x4x3Strip1(x, xRow + j * xInner, w, wAt, operand1, operand1At, y, yRow + j * yInner, begin, end, firstTap);
            }
        }
    }

    private static void convolution1x1From4x4x2To4x4x3Strip1(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int begin, int end,
            int firstTap) {
        for (int lane = 0; lane < 16; lane += LANES) {
            indirect3x1Single(x, xAt + lane, w, wAt + firstTap * 16, 16, TAPS_1X1FROM4X4X2TO4X4X3, begin, end, operand1, operand1At, y, yAt + lane);
        }
    }

    private static void convolution1x1From4x4x2To4x4x3Strip2(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int begin, int end, int firstTap,
            int xStep, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            indirect3x2Single(x, xAt + lane, xStep, w, wAt + firstTap * 16, 16, TAPS_1X1FROM4X4X2TO4X4X3, begin, end, operand1, operand1At, y, yAt + lane, yStep);
        }
    }

    private static void convolution1x1From4x4x2To4x4x3Strip4By32(float[] x, int xAt, float[] w,
            int wAt, float[] operand1, int operand1At, float[] y, int yAt, int begin, int end,
            int firstTap, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            indirect3x4By32Single(x, xAt + lane, w, wAt + firstTap * 16, 16, TAPS_1X1FROM4X4X2TO4X4X3, begin, end, operand1, operand1At, y, yAt + lane, yStep);
        }
    }

    private static void convolution3x3Groups2From6x6x2To4x4x2Positions(float[] x, int xAt,
            float[] w, int wAt, float[] operand1, int operand1At, float[] y, int yAt, int record,
            int outer, int xOuter, int yOuter, int inner, int xInner, int yInner) {
        int begin = TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 8];
        int end = TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 9];
        if (WIDE && record == 2) {
            for (int tile = 0; tile < 4; tile += 4) {
                int j = Math.min(tile, 0);
                for (int i = 0; i < outer; i++) {
                    int xPlace = xAt + i * xOuter + j * xInner;
                    convolution3x3Groups2From6x6x2To4x4x2Row(x, xPlace, w, wAt, operand1, operand1At, y, yAt + i * yOuter + j * yInner, yInner);
                }
            }
            return;
        }
        if (!WIDE && record == 2) {
            for (int tile = 0; tile < 4; tile += 2) {
                int j = Math.min(tile, 2);
                for (int i = 0; i < outer; i++) {
                    int xPlace = xAt + i * xOuter + j * xInner;
                    convolution3x3Groups2From6x6x2To4x4x2Row_2(x, xPlace, w, wAt, operand1, operand1At, y, yAt + i * yOuter + j * yInner, yInner);
                }
            }
            return;
        }
        int firstTap = begin < end ? TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[begin + 1] : 0;
        for (int i = 0; i < outer; i++) {
            int xRow = xAt + i * xOuter;
            int yRow = yAt + i * yOuter;
            int j = 0;
            if (xInner == 32) {
                for (; WIDE && j + 8 <= inner; j += 8) {
                    convolution3x3Groups2From6x6x2To4x4x2Strip8By32(x, xRow + j * xInner, w, wAt, operand1, operand1At, y, yRow + j * yInner, begin, end, firstTap, yInner);
                }
            }
            for (; WIDE && j + 8 <= inner; j += 8) {
                convolution3x3Groups2From6x6x2To4x4x2Strip8(x, xRow + j * xInner, w, wAt, operand1, operand1At, y, yRow + j * yInner, begin, end, firstTap, xInner, yInner);
            }
            for (; j + 4 <= inner; j += 4) {
                convolution3x3Groups2From6x6x2To4x4x2Strip4(x, xRow + j * xInner, w, wAt, operand1, operand1At, y, yRow + j * yInner, begin, end, firstTap, xInner, yInner);
            }
            for (; j + 2 <= inner; j += 2) {
                convolution3x3Groups2From6x6x2To4x4x2Strip2(x, xRow + j * xInner, w, wAt, operand1, operand1At, y, yRow + j * yInner, begin, end, firstTap, xInner, yInner);
            }
            for (; j < inner; j++) {
                convolution3x3Groups2From6x6x2To4x4x2Strip1(x, xRow + j * xInner, w, wAt, operand1, operand1At, y, yRow + j * yInner, begin, end, firstTap);
            }
        }
    }

    private static void convolution3x3Groups2From6x6x2To4x4x2Row(float[] x, int xAt, float[] w,
            int wAt, float[] operand1, int operand1At, float[] y, int yAt, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            for (int c = 0; c < 2; c++) {
                int wPlace = wAt + c;
                int xPlace = xAt + lane + c * 16;
                FloatVector zero = FloatVector.zero(SPECIES);
                FloatVector sum0 = zero, sum1 = zero, sum2 = zero, sum3 = zero;
                FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
                FloatVector x0 = FloatVector.fromArray(SPECIES, x, xPlace + 0);
                FloatVector x1 = FloatVector.fromArray(SPECIES, x, xPlace + 32);
                FloatVector x2 = FloatVector.fromArray(SPECIES, x, xPlace + 64);
                FloatVector x3 = FloatVector.fromArray(SPECIES, x, xPlace + 96);
                sum0 = x0.fma(w0, sum0); sum1 = x1.fma(w0, sum1); sum2 = x2.fma(w0, sum2); sum3 = x3.fma(w0, sum3);
                FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 16]);
                FloatVector x4 = FloatVector.fromArray(SPECIES, x, xPlace + 128);
                sum0 = x1.fma(w1, sum0); sum1 = x2.fma(w1, sum1); sum2 = x3.fma(w1, sum2); sum3 = x4.fma(w1, sum3);
                FloatVector w2 = FloatVector.broadcast(SPECIES, w[wPlace + 32]);
                FloatVector x5 = FloatVector.fromArray(SPECIES, x, xPlace + 160);
                sum0 = x2.fma(w2, sum0); sum1 = x3.fma(w2, sum1); sum2 = x4.fma(w2, sum2); sum3 = x5.fma(w2, sum3);
                FloatVector w3 = FloatVector.broadcast(SPECIES, w[wPlace + 48]);
                FloatVector x6 = FloatVector.fromArray(SPECIES, x, xPlace + 192);
                FloatVector x7 = FloatVector.fromArray(SPECIES, x, xPlace + 224);
                FloatVector x8 = FloatVector.fromArray(SPECIES, x, xPlace + 256);
                FloatVector x9 = FloatVector.fromArray(SPECIES, x, xPlace + 288);
                sum0 = x6.fma(w3, sum0); sum1 = x7.fma(w3, sum1); sum2 = x8.fma(w3, sum2); sum3 = x9.fma(w3, sum3);
                FloatVector w4 = FloatVector.broadcast(SPECIES, w[wPlace + 64]);
                FloatVector x10 = FloatVector.fromArray(SPECIES, x, xPlace + 320);
                sum0 = x7.fma(w4, sum0); sum1 = x8.fma(w4, sum1); sum2 = x9.fma(w4, sum2); sum3 = x10.fma(w4, sum3);
                FloatVector w5 = FloatVector.broadcast(SPECIES, w[wPlace + 80]);
                FloatVector x11 = FloatVector.fromArray(SPECIES, x, xPlace + 352);
                sum0 = x8.fma(w5, sum0); sum1 = x9.fma(w5, sum1); sum2 = x10.fma(w5, sum2); sum3 = x11.fma(w5, sum3);
                FloatVector w6 = FloatVector.broadcast(SPECIES, w[wPlace + 96]);
                FloatVector x12 = FloatVector.fromArray(SPECIES, x, xPlace + 384);
                FloatVector x13 = FloatVector.fromArray(SPECIES, x, xPlace + 416);
                FloatVector x14 = FloatVector.fromArray(SPECIES, x, xPlace + 448);
                FloatVector x15 = FloatVector.fromArray(SPECIES, x, xPlace + 480);
                sum0 = x12.fma(w6, sum0); sum1 = x13.fma(w6, sum1); sum2 = x14.fma(w6, sum2); sum3 = x15.fma(w6, sum3);
                FloatVector w7 = FloatVector.broadcast(SPECIES, w[wPlace + 112]);
                FloatVector x16 = FloatVector.fromArray(SPECIES, x, xPlace + 512);
                sum0 = x13.fma(w7, sum0); sum1 = x14.fma(w7, sum1); sum2 = x15.fma(w7, sum2); sum3 = x16.fma(w7, sum3);
                FloatVector w8 = FloatVector.broadcast(SPECIES, w[wPlace + 128]);
                FloatVector x17 = FloatVector.fromArray(SPECIES, x, xPlace + 544);
                sum0 = x14.fma(w8, sum0); sum1 = x15.fma(w8, sum1); sum2 = x16.fma(w8, sum2); sum3 = x17.fma(w8, sum3);
                float v1 = operand1[operand1At + c];
                FloatVector t0_0 = sum0.add(v1);
                t0_0.blend(0f, t0_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + lane + c * 16);
                FloatVector t1_0 = sum1.add(v1);
                t1_0.blend(0f, t1_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + lane + c * 16 + yStep);
                FloatVector t2_0 = sum2.add(v1);
                t2_0.blend(0f, t2_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + lane + c * 16 + 2 * yStep);
                FloatVector t3_0 = sum3.add(v1);
                t3_0.blend(0f, t3_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + lane + c * 16 + 3 * yStep);
            }
        }
    }

    private static void convolution3x3Groups2From6x6x2To4x4x2Row_2(float[] x, int xAt, float[] w,
            int wAt, float[] operand1, int operand1At, float[] y, int yAt, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            for (int c = 0; c < 2; c++) {
                int wPlace = wAt + c;
                int xPlace = xAt + lane + c * 16;
                FloatVector zero = FloatVector.zero(SPECIES);
                FloatVector sum0 = zero, sum1 = zero;
                FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
                FloatVector x0 = FloatVector.fromArray(SPECIES, x, xPlace + 0);
                FloatVector x1 = FloatVector.fromArray(SPECIES, x, xPlace + 32);
                sum0 = x0.fma(w0, sum0); sum1 = x1.fma(w0, sum1);
                FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 16]);
                FloatVector x2 = FloatVector.fromArray(SPECIES, x, xPlace + 64);
                sum0 = x1.fma(w1, sum0); sum1 = x2.fma(w1, sum1);
                FloatVector w2 = FloatVector.broadcast(SPECIES, w[wPlace + 32]);
                FloatVector x3 = FloatVector.fromArray(SPECIES, x, xPlace + 96);
                sum0 = x2.fma(w2, sum0); sum1 = x3.fma(w2, sum1);
                FloatVector w3 = FloatVector.broadcast(SPECIES, w[wPlace + 48]);
                FloatVector x6 = FloatVector.fromArray(SPECIES, x, xPlace + 192);
                FloatVector x7 = FloatVector.fromArray(SPECIES, x, xPlace + 224);
                sum0 = x6.fma(w3, sum0); sum1 = x7.fma(w3, sum1);
                FloatVector w4 = FloatVector.broadcast(SPECIES, w[wPlace + 64]);
                FloatVector x8 = FloatVector.fromArray(SPECIES, x, xPlace + 256);
                sum0 = x7.fma(w4, sum0); sum1 = x8.fma(w4, sum1);
                FloatVector w5 = FloatVector.broadcast(SPECIES, w[wPlace + 80]);
                FloatVector x9 = FloatVector.fromArray(SPECIES, x, xPlace + 288);
                sum0 = x8.fma(w5, sum0); sum1 = x9.fma(w5, sum1);
                FloatVector w6 = FloatVector.broadcast(SPECIES, w[wPlace + 96]);
                FloatVector x12 = FloatVector.fromArray(SPECIES, x, xPlace + 384);
                FloatVector x13 = FloatVector.fromArray(SPECIES, x, xPlace + 416);
                sum0 = x12.fma(w6, sum0); sum1 = x13.fma(w6, sum1);
                FloatVector w7 = FloatVector.broadcast(SPECIES, w[wPlace + 112]);
                FloatVector x14 = FloatVector.fromArray(SPECIES, x, xPlace + 448);
                sum0 = x13.fma(w7, sum0); sum1 = x14.fma(w7, sum1);
                FloatVector w8 = FloatVector.broadcast(SPECIES, w[wPlace + 128]);
                FloatVector x15 = FloatVector.fromArray(SPECIES, x, xPlace + 480);
                sum0 = x14.fma(w8, sum0); sum1 = x15.fma(w8, sum1);
                float v1 = operand1[operand1At + c];
                FloatVector t0_0 = sum0.add(v1);
                t0_0.blend(0f, t0_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + lane + c * 16);
                FloatVector t1_0 = sum1.add(v1);
                t1_0.blend(0f, t1_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + lane + c * 16 + yStep);
            }
        }
    }

    private static void convolution3x3Groups2From6x6x2To4x4x2Strip1(float[] x, int xAt, float[] w,
            int wAt, float[] operand1, int operand1At, float[] y, int yAt, int begin, int end,
            int firstTap) {
        for (int lane = 0; lane < 16; lane += LANES) {
            indirectApart2x1(x, xAt + lane, w, wAt + firstTap * 16, 16, TAPS_3X3GROUPS2FROM6X6X2TO4X4X2, begin, end, operand1, operand1At, y, yAt + lane);
        }
    }

    private static void convolution3x3Groups2From6x6x2To4x4x2Strip2(float[] x, int xAt, float[] w,
            int wAt, float[] operand1, int operand1At, float[] y, int yAt, int begin, int end,
            int firstTap, int xStep, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            indirectApart2x2(x, xAt + lane, xStep, w, wAt + firstTap * 16, 16, TAPS_3X3GROUPS2FROM6X6X2TO4X4X2, begin, end, operand1, operand1At, y, yAt + lane, yStep);
        }
    }

    private static void convolution3x3Groups2From6x6x2To4x4x2Strip4(float[] x, int xAt, float[] w,
            int wAt, float[] operand1, int operand1At, float[] y, int yAt, int begin, int end,
            int firstTap, int xStep, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            indirectApart2x4(x, xAt + lane, xStep, w, wAt + firstTap * 16, 16, TAPS_3X3GROUPS2FROM6X6X2TO4X4X2, begin, end, operand1, operand1At, y, yAt + lane, yStep);
        }
    }

    private static void convolution3x3Groups2From6x6x2To4x4x2Strip8(float[] x, int xAt, float[] w,
            int wAt, float[] operand1, int operand1At, float[] y, int yAt, int begin, int end,
            int firstTap, int xStep, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            indirectApart2x8(x, xAt + lane, xStep, w, wAt + firstTap * 16, 16, TAPS_3X3GROUPS2FROM6X6X2TO4X4X2, begin, end, operand1, operand1At, y, yAt + lane, yStep);
        }
    }

    private static void convolution3x3Groups2From6x6x2To4x4x2Strip8By32(float[] x, int xAt,
            float[] w, int wAt, float[] operand1, int operand1At, float[] y, int yAt, int begin,
            int end, int firstTap, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            indirectApart2x8By32(x, xAt + lane, w, wAt + firstTap * 16, 16, TAPS_3X3GROUPS2FROM6X6X2TO4X4X2, begin, end, operand1, operand1At, y, yAt + lane, yStep);
        }
    }

    private static void convolutionGradient1x1From4x4x3To4x4x2Positions(float[] x, int xAt,
            float[] w, int wAt, float[] y, int yAt, int record, int outer, int xOuter, int yOuter,
            int inner, int xInner, int yInner) {
        int begin = TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 8];
        int end = TAPS_BACK_1X1FROM4X4X3TO4X4X2[record + 9];
        int firstTap = begin < end ? TAPS_BACK_1X1FROM4X4X3TO4X4X2[begin + 1] : 0;
        for (int i = 0; i < outer; i++) {
            int xRow = xAt + i * xOuter;
            int yRow = yAt + i * yOuter;
            int j = 0;
            if (xInner == 48) {
                for (; WIDE && j + 8 <= inner; j += 8) {
                    convolutionGradient1x1From4x4x3To4x4x2Strip8By48(x, xRow + j * xInner, w, wAt, y, yRow + j * yInner, begin, end, firstTap, yInner);
                }
            }
            for (; WIDE && j + 8 <= inner; j += 8) {
                convolutionGradient1x1From4x4x3To4x4x2Strip8(x, xRow + j * xInner, w, wAt, y, yRow + j * yInner, begin, end, firstTap, xInner, yInner);
            }
            for (; j + 4 <= inner; j += 4) {
                convolutionGradient1x1From4x4x3To4x4x2Strip4(x, xRow + j * xInner, w, wAt, y, yRow + j * yInner, begin, end, firstTap, xInner, yInner);
            }
            for (; j + 2 <= inner; j += 2) {
                convolutionGradient1x1From4x4x3To4x4x2Strip2(x, xRow + j * xInner, w, wAt, y, yRow + j * yInner, begin, end, firstTap, xInner, yInner);
            }
            for (; j < inner; j++) {
                convolutionGradient1x1From4x4x3To4x4x2Strip1(x, xRow + j * xInner, w, wAt, y, yRow + j * yInner, begin, end, firstTap);
            }
        }
    }

    private static void convolutionGradient1x1From4x4x3To4x4x2Strip1(float[] x, int xAt, float[] w,
            int wAt, float[] y, int yAt, int begin, int end, int firstTap) {
        for (int lane = 0; lane < 16; lane += LANES) {
            indirect2x1Single(x, xAt + lane, w, wAt + firstTap * 16, 16, TAPS_BACK_1X1FROM4X4X3TO4X4X2, begin, end, y, yAt + lane);
        }
    }

    private static void convolutionGradient1x1From4x4x3To4x4x2Strip2(float[] x, int xAt, float[] w,
            int wAt, float[] y, int yAt, int begin, int end, int firstTap, int xStep, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            indirect2x2Single(x, xAt + lane, xStep, w, wAt + firstTap * 16, 16, TAPS_BACK_1X1FROM4X4X3TO4X4X2, begin, end, y, yAt + lane, yStep);
        }
    }

    private static void convolutionGradient1x1From4x4x3To4x4x2Strip4(float[] x, int xAt, float[] w,
            int wAt, float[] y, int yAt, int begin, int end, int firstTap, int xStep, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            indirect2x4Single(x, xAt + lane, xStep, w, wAt + firstTap * 16, 16, TAPS_BACK_1X1FROM4X4X3TO4X4X2, begin, end, y, yAt + lane, yStep);
        }
    }

    private static void convolutionGradient1x1From4x4x3To4x4x2Strip8(float[] x, int xAt, float[] w,
            int wAt, float[] y, int yAt, int begin, int end, int firstTap, int xStep, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            indirect2x8Single(x, xAt + lane, xStep, w, wAt + firstTap * 16, 16, TAPS_BACK_1X1FROM4X4X3TO4X4X2, begin, end, y, yAt + lane, yStep);
        }
    }

    private static void convolutionGradient1x1From4x4x3To4x4x2Strip8By48(float[] x, int xAt,
            float[] w, int wAt, float[] y, int yAt, int begin, int end, int firstTap, int yStep) {
        for (int lane = 0; lane < 16; lane += LANES) {
            indirect2x8By48Single(x, xAt + lane, w, wAt + firstTap * 16, 16, TAPS_BACK_1X1FROM4X4X3TO4X4X2, begin, end, y, yAt + lane, yStep);
        }
    }

    private static void depthwiseTile4(float[] x, int xAt, float[] dy, int dyAt, float[] sums,
            int sumsAt, int first, int next, int samples) {
        for (int lane = 0; lane < samples; lane += LANES) {
            for (int c = first; c < next; c++) {
                int xPlace = xAt + c * 16 + lane;
                int dyPlace = dyAt + c * 16 + lane;
                int place = sumsAt + (c - first) * 144 + lane;
                FloatVector sum0 = FloatVector.fromArray(SPECIES, sums, place);
                FloatVector sum1 = FloatVector.fromArray(SPECIES, sums, place + 16);
                FloatVector sum2 = FloatVector.fromArray(SPECIES, sums, place + 32);
                FloatVector sum3 = FloatVector.fromArray(SPECIES, sums, place + 48);
                FloatVector sum4 = FloatVector.fromArray(SPECIES, sums, place + 64);
                FloatVector sum5 = FloatVector.fromArray(SPECIES, sums, place + 80);
                FloatVector sum6 = FloatVector.fromArray(SPECIES, sums, place + 96);
                FloatVector sum7 = FloatVector.fromArray(SPECIES, sums, place + 112);
                FloatVector sum8 = FloatVector.fromArray(SPECIES, sums, place + 128);
                FloatVector dy0 = FloatVector.fromArray(SPECIES, dy, dyPlace);
                FloatVector dy1 = FloatVector.fromArray(SPECIES, dy, dyPlace + 32);
                FloatVector dy2 = FloatVector.fromArray(SPECIES, dy, dyPlace + 64);
                FloatVector dy3 = FloatVector.fromArray(SPECIES, dy, dyPlace + 96);
                FloatVector x0 = FloatVector.fromArray(SPECIES, x, xPlace);
                sum0 = x0.fma(dy0, sum0);
                FloatVector x32 = FloatVector.fromArray(SPECIES, x, xPlace + 32);
                sum0 = x32.fma(dy1, sum0); sum1 = x32.fma(dy0, sum1);
                FloatVector x64 = FloatVector.fromArray(SPECIES, x, xPlace + 64);
                sum0 = x64.fma(dy2, sum0); sum1 = x64.fma(dy1, sum1); sum2 = x64.fma(dy0, sum2);
                FloatVector x96 = FloatVector.fromArray(SPECIES, x, xPlace + 96);
                sum0 = x96.fma(dy3, sum0); sum1 = x96.fma(dy2, sum1); sum2 = x96.fma(dy1, sum2);
                FloatVector x128 = FloatVector.fromArray(SPECIES, x, xPlace + 128);
                sum1 = x128.fma(dy3, sum1); sum2 = x128.fma(dy2, sum2);
                FloatVector x160 = FloatVector.fromArray(SPECIES, x, xPlace + 160);
                sum2 = x160.fma(dy3, sum2);
                FloatVector x192 = FloatVector.fromArray(SPECIES, x, xPlace + 192);
                sum3 = x192.fma(dy0, sum3);
                FloatVector x224 = FloatVector.fromArray(SPECIES, x, xPlace + 224);
                sum3 = x224.fma(dy1, sum3); sum4 = x224.fma(dy0, sum4);
                FloatVector x256 = FloatVector.fromArray(SPECIES, x, xPlace + 256);
                sum3 = x256.fma(dy2, sum3); sum4 = x256.fma(dy1, sum4); sum5 = x256.fma(dy0, sum5);
                FloatVector x288 = FloatVector.fromArray(SPECIES, x, xPlace + 288);
                sum3 = x288.fma(dy3, sum3); sum4 = x288.fma(dy2, sum4); sum5 = x288.fma(dy1, sum5);
                FloatVector x320 = FloatVector.fromArray(SPECIES, x, xPlace + 320);
                sum4 = x320.fma(dy3, sum4); sum5 = x320.fma(dy2, sum5);
                FloatVector x352 = FloatVector.fromArray(SPECIES, x, xPlace + 352);
                sum5 = x352.fma(dy3, sum5);
                FloatVector x384 = FloatVector.fromArray(SPECIES, x, xPlace + 384);
                sum6 = x384.fma(dy0, sum6);
                FloatVector x416 = FloatVector.fromArray(SPECIES, x, xPlace + 416);
                sum6 = x416.fma(dy1, sum6); sum7 = x416.fma(dy0, sum7);
                FloatVector x448 = FloatVector.fromArray(SPECIES, x, xPlace + 448);
                sum6 = x448.fma(dy2, sum6); sum7 = x448.fma(dy1, sum7); sum8 = x448.fma(dy0, sum8);
                FloatVector x480 = FloatVector.fromArray(SPECIES, x, xPlace + 480);
                sum6 = x480.fma(dy3, sum6); sum7 = x480.fma(dy2, sum7); sum8 = x480.fma(dy1, sum8);
                FloatVector x512 = FloatVector.fromArray(SPECIES, x, xPlace + 512);
                sum7 = x512.fma(dy3, sum7); sum8 = x512.fma(dy2, sum8);
                FloatVector x544 = FloatVector.fromArray(SPECIES, x, xPlace + 544);
                sum8 = x544.fma(dy3, sum8);
                sum0.intoArray(sums, place); sum1.intoArray(sums, place + 16); sum2.intoArray(sums, place + 32);
                sum3.intoArray(sums, place + 48); sum4.intoArray(sums, place + 64); sum5.intoArray(sums, place + 80);
                sum6.intoArray(sums, place + 96); sum7.intoArray(sums, place + 112); sum8.intoArray(sums, place + 128);
            }
        }
    }

    private static void indirect2x1Single(float[] x, int xAt, float[] w, int wAt, int wStep,
            int[] taps, int begin, int end, float[] y, int yAt) {
        int n = (end - begin) / 2;
        int xFirst = n > 0 ? xAt + taps[begin] : xAt;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero;
        for (int k = 0, wPlace = wAt; k < n; k++, wPlace += wStep) {
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16);
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            sum0a = x0.fma(w0, sum0a);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0b = x0.fma(w1, sum0b);
        }
        sum0a.intoArray(y, yAt); sum0b.intoArray(y, yAt + 16);
    }

    private static void indirect2x2Single(float[] x, int xAt, int xStep, float[] w, int wAt,
            int wStep, int[] taps, int begin, int end, float[] y, int yAt, int yStep) {
        int n = (end - begin) / 2;
        int xFirst = n > 0 ? xAt + taps[begin] : xAt;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero;
        FloatVector sum1a = zero, sum1b = zero;
        for (int k = 0, wPlace = wAt; k < n; k++, wPlace += wStep) {
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16);
            sum0a = x0.fma(w0, sum0a); sum0b = x0.fma(w1, sum0b);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + xStep);
            sum1a = x1.fma(w0, sum1a); sum1b = x1.fma(w1, sum1b);
        }
        sum0a.intoArray(y, yAt); sum0b.intoArray(y, yAt + 16);
        sum1a.intoArray(y, yAt + yStep); sum1b.intoArray(y, yAt + yStep + 16);
    }

    private static void indirect2x4Single(float[] x, int xAt, int xStep, float[] w, int wAt,
            int wStep, int[] taps, int begin, int end, float[] y, int yAt, int yStep) {
        int n = (end - begin) / 2;
        int xFirst = n > 0 ? xAt + taps[begin] : xAt;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero;
        FloatVector sum1a = zero, sum1b = zero;
        FloatVector sum2a = zero, sum2b = zero;
        FloatVector sum3a = zero, sum3b = zero;
        for (int k = 0, wPlace = wAt; k < n; k++, wPlace += wStep) {
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16);
            sum0a = x0.fma(w0, sum0a); sum0b = x0.fma(w1, sum0b);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + xStep);
            sum1a = x1.fma(w0, sum1a); sum1b = x1.fma(w1, sum1b);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 2 * xStep);
            sum2a = x2.fma(w0, sum2a); sum2b = x2.fma(w1, sum2b);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 3 * xStep);
            sum3a = x3.fma(w0, sum3a); sum3b = x3.fma(w1, sum3b);
        }
        sum0a.intoArray(y, yAt); sum0b.intoArray(y, yAt + 16);
        sum1a.intoArray(y, yAt + yStep); sum1b.intoArray(y, yAt + yStep + 16);
        sum2a.intoArray(y, yAt + 2 * yStep); sum2b.intoArray(y, yAt + 2 * yStep + 16);
        sum3a.intoArray(y, yAt + 3 * yStep); sum3b.intoArray(y, yAt + 3 * yStep + 16);
    }

    private static void indirect2x8By48Single(float[] x, int xAt, float[] w, int wAt, int wStep,
            int[] taps, int begin, int end, float[] y, int yAt, int yStep) {
        int n = (end - begin) / 2;
        int xFirst = n > 0 ? xAt + taps[begin] : xAt;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero;
        FloatVector sum1a = zero, sum1b = zero;
        FloatVector sum2a = zero, sum2b = zero;
        FloatVector sum3a = zero, sum3b = zero;
        FloatVector sum4a = zero, sum4b = zero;
        FloatVector sum5a = zero, sum5b = zero;
        FloatVector sum6a = zero, sum6b = zero;
        FloatVector sum7a = zero, sum7b = zero;
        for (int k = 0, wPlace = wAt; k < n; k++, wPlace += wStep) {
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16);
            sum0a = x0.fma(w0, sum0a); sum0b = x0.fma(w1, sum0b);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 48);
            sum1a = x1.fma(w0, sum1a); sum1b = x1.fma(w1, sum1b);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 96);
            sum2a = x2.fma(w0, sum2a); sum2b = x2.fma(w1, sum2b);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 144);
            sum3a = x3.fma(w0, sum3a); sum3b = x3.fma(w1, sum3b);
            FloatVector x4 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 192);
            sum4a = x4.fma(w0, sum4a); sum4b = x4.fma(w1, sum4b);
            FloatVector x5 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 240);
            sum5a = x5.fma(w0, sum5a); sum5b = x5.fma(w1, sum5b);
            FloatVector x6 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 288);
            sum6a = x6.fma(w0, sum6a); sum6b = x6.fma(w1, sum6b);
            FloatVector x7 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 336);
            sum7a = x7.fma(w0, sum7a); sum7b = x7.fma(w1, sum7b);
        }
        sum0a.intoArray(y, yAt); sum0b.intoArray(y, yAt + 16);
        sum1a.intoArray(y, yAt + yStep); sum1b.intoArray(y, yAt + yStep + 16);
        sum2a.intoArray(y, yAt + 2 * yStep); sum2b.intoArray(y, yAt + 2 * yStep + 16);
        sum3a.intoArray(y, yAt + 3 * yStep); sum3b.intoArray(y, yAt + 3 * yStep + 16);
        sum4a.intoArray(y, yAt + 4 * yStep); sum4b.intoArray(y, yAt + 4 * yStep + 16);
        sum5a.intoArray(y, yAt + 5 * yStep); sum5b.intoArray(y, yAt + 5 * yStep + 16);
        sum6a.intoArray(y, yAt + 6 * yStep); sum6b.intoArray(y, yAt + 6 * yStep + 16);
        sum7a.intoArray(y, yAt + 7 * yStep); sum7b.intoArray(y, yAt + 7 * yStep + 16);
    }

    private static void indirect2x8Single(float[] x, int xAt, int xStep, float[] w, int wAt,
            int wStep, int[] taps, int begin, int end, float[] y, int yAt, int yStep) {
        int n = (end - begin) / 2;
        int xFirst = n > 0 ? xAt + taps[begin] : xAt;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero;
        FloatVector sum1a = zero, sum1b = zero;
        FloatVector sum2a = zero, sum2b = zero;
        FloatVector sum3a = zero, sum3b = zero;
        FloatVector sum4a = zero, sum4b = zero;
        FloatVector sum5a = zero, sum5b = zero;
        FloatVector sum6a = zero, sum6b = zero;
        FloatVector sum7a = zero, sum7b = zero;
        for (int k = 0, wPlace = wAt; k < n; k++, wPlace += wStep) {
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16);
            sum0a = x0.fma(w0, sum0a); sum0b = x0.fma(w1, sum0b);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + xStep);
            sum1a = x1.fma(w0, sum1a); sum1b = x1.fma(w1, sum1b);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 2 * xStep);
            sum2a = x2.fma(w0, sum2a); sum2b = x2.fma(w1, sum2b);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 3 * xStep);
            sum3a = x3.fma(w0, sum3a); sum3b = x3.fma(w1, sum3b);
            FloatVector x4 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 4 * xStep);
            sum4a = x4.fma(w0, sum4a); sum4b = x4.fma(w1, sum4b);
            FloatVector x5 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 5 * xStep);
            sum5a = x5.fma(w0, sum5a); sum5b = x5.fma(w1, sum5b);
            FloatVector x6 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 6 * xStep);
            sum6a = x6.fma(w0, sum6a); sum6b = x6.fma(w1, sum6b);
            FloatVector x7 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 7 * xStep);
            sum7a = x7.fma(w0, sum7a); sum7b = x7.fma(w1, sum7b);
        }
        sum0a.intoArray(y, yAt); sum0b.intoArray(y, yAt + 16);
        sum1a.intoArray(y, yAt + yStep); sum1b.intoArray(y, yAt + yStep + 16);
        sum2a.intoArray(y, yAt + 2 * yStep); sum2b.intoArray(y, yAt + 2 * yStep + 16);
        sum3a.intoArray(y, yAt + 3 * yStep); sum3b.intoArray(y, yAt + 3 * yStep + 16);
        sum4a.intoArray(y, yAt + 4 * yStep); sum4b.intoArray(y, yAt + 4 * yStep + 16);
        sum5a.intoArray(y, yAt + 5 * yStep); sum5b.intoArray(y, yAt + 5 * yStep + 16);
        sum6a.intoArray(y, yAt + 6 * yStep); sum6b.intoArray(y, yAt + 6 * yStep + 16);
        sum7a.intoArray(y, yAt + 7 * yStep); sum7b.intoArray(y, yAt + 7 * yStep + 16);
    }

    private static void indirect3x1Single(float[] x, int xAt, float[] w, int wAt, int wStep,
            int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y, int yAt) {
        int n = (end - begin) / 2;
        int xFirst = n > 0 ? xAt + taps[begin] : xAt;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero, sum0c = zero;
        for (int k = 0, wPlace = wAt; k < n; k++, wPlace += wStep) {
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16);
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            sum0a = x0.fma(w0, sum0a);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0b = x0.fma(w1, sum0b);
            FloatVector w2 = FloatVector.broadcast(SPECIES, w[wPlace + 2]);
            sum0c = x0.fma(w2, sum0c);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        float v12 = operand1[operand1At + 2];
        sum0a.add(v10).intoArray(y, yAt);
        sum0b.add(v11).intoArray(y, yAt + 16);
        sum0c.add(v12).intoArray(y, yAt + 32);
    }

    private static void indirect3x2Single(float[] x, int xAt, int xStep, float[] w, int wAt,
            int wStep, int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y,
            int yAt, int yStep) {
        int n = (end - begin) / 2;
        int xFirst = n > 0 ? xAt + taps[begin] : xAt;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero, sum0c = zero;
        FloatVector sum1a = zero, sum1b = zero, sum1c = zero;
        for (int k = 0, wPlace = wAt; k < n; k++, wPlace += wStep) {
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + xStep);
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            sum0a = x0.fma(w0, sum0a); sum1a = x1.fma(w0, sum1a);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0b = x0.fma(w1, sum0b); sum1b = x1.fma(w1, sum1b);
            FloatVector w2 = FloatVector.broadcast(SPECIES, w[wPlace + 2]);
            sum0c = x0.fma(w2, sum0c); sum1c = x1.fma(w2, sum1c);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        float v12 = operand1[operand1At + 2];
        sum0a.add(v10).intoArray(y, yAt);
        sum0b.add(v11).intoArray(y, yAt + 16);
        sum0c.add(v12).intoArray(y, yAt + 32);
        sum1a.add(v10).intoArray(y, yAt + yStep);
        sum1b.add(v11).intoArray(y, yAt + yStep + 16);
        sum1c.add(v12).intoArray(y, yAt + yStep + 32);
    }

    private static void indirect3x4By32Single(float[] x, int xAt, float[] w, int wAt, int wStep,
            int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y, int yAt,
            int yStep) {
        int n = (end - begin) / 2;
        int xFirst = n > 0 ? xAt + taps[begin] : xAt;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero, sum0c = zero;
        FloatVector sum1a = zero, sum1b = zero, sum1c = zero;
        FloatVector sum2a = zero, sum2b = zero, sum2c = zero;
        FloatVector sum3a = zero, sum3b = zero, sum3c = zero;
        for (int k = 0, wPlace = wAt; k < n; k++, wPlace += wStep) {
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            FloatVector w2 = FloatVector.broadcast(SPECIES, w[wPlace + 2]);
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16);
            sum0a = x0.fma(w0, sum0a); sum0b = x0.fma(w1, sum0b); sum0c = x0.fma(w2, sum0c);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 32);
            sum1a = x1.fma(w0, sum1a); sum1b = x1.fma(w1, sum1b); sum1c = x1.fma(w2, sum1c);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 64);
            sum2a = x2.fma(w0, sum2a); sum2b = x2.fma(w1, sum2b); sum2c = x2.fma(w2, sum2c);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, xFirst + k * 16 + 96);
            sum3a = x3.fma(w0, sum3a); sum3b = x3.fma(w1, sum3b); sum3c = x3.fma(w2, sum3c);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        float v12 = operand1[operand1At + 2];
        sum0a.add(v10).intoArray(y, yAt);
        sum0b.add(v11).intoArray(y, yAt + 16);
        sum0c.add(v12).intoArray(y, yAt + 32);
        sum1a.add(v10).intoArray(y, yAt + yStep);
        sum1b.add(v11).intoArray(y, yAt + yStep + 16);
        sum1c.add(v12).intoArray(y, yAt + yStep + 32);
        sum2a.add(v10).intoArray(y, yAt + 2 * yStep);
        sum2b.add(v11).intoArray(y, yAt + 2 * yStep + 16);
        sum2c.add(v12).intoArray(y, yAt + 2 * yStep + 32);
        sum3a.add(v10).intoArray(y, yAt + 3 * yStep);
        sum3b.add(v11).intoArray(y, yAt + 3 * yStep + 16);
        sum3c.add(v12).intoArray(y, yAt + 3 * yStep + 32);
    }

    private static void indirectApart2x1(float[] x, int xAt, float[] w, int wAt, int wStep,
            int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y, int yAt) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero;
        for (int k = begin, wPlace = wAt; k < end; k += 2, wPlace += wStep) {
            int xPlace = xAt + taps[k];
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            sum0a = FloatVector.fromArray(SPECIES, x, xPlace).fma(w0, sum0a);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0b = FloatVector.fromArray(SPECIES, x, xPlace + 16).fma(w1, sum0b);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        FloatVector t0a_0 = sum0a.add(v10);
        t0a_0.blend(0f, t0a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt);
        FloatVector t0b_0 = sum0b.add(v11);
        t0b_0.blend(0f, t0b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 16);
    }

    private static void indirectApart2x2(float[] x, int xAt, int xStep, float[] w, int wAt,
            int wStep, int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y,
            int yAt, int yStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero;
        FloatVector sum1a = zero, sum1b = zero;
        for (int k = begin, wPlace = wAt; k < end; k += 2, wPlace += wStep) {
            int xPlace = xAt + taps[k];
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0a = FloatVector.fromArray(SPECIES, x, xPlace).fma(w0, sum0a);
            sum0b = FloatVector.fromArray(SPECIES, x, xPlace + 16).fma(w1, sum0b);
            sum1a = FloatVector.fromArray(SPECIES, x, xPlace + xStep).fma(w0, sum1a);
            sum1b = FloatVector.fromArray(SPECIES, x, xPlace + xStep + 16).fma(w1, sum1b);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        FloatVector t0a_0 = sum0a.add(v10);
        t0a_0.blend(0f, t0a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt);
        FloatVector t0b_0 = sum0b.add(v11);
        t0b_0.blend(0f, t0b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 16);
        FloatVector t1a_0 = sum1a.add(v10);
        t1a_0.blend(0f, t1a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + yStep);
        FloatVector t1b_0 = sum1b.add(v11);
        t1b_0.blend(0f, t1b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + yStep + 16);
    }

    private static void indirectApart2x4(float[] x, int xAt, int xStep, float[] w, int wAt,
            int wStep, int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y,
            int yAt, int yStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero;
        FloatVector sum1a = zero, sum1b = zero;
        FloatVector sum2a = zero, sum2b = zero;
        FloatVector sum3a = zero, sum3b = zero;
        for (int k = begin, wPlace = wAt; k < end; k += 2, wPlace += wStep) {
            int xPlace = xAt + taps[k];
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0a = FloatVector.fromArray(SPECIES, x, xPlace).fma(w0, sum0a);
            sum0b = FloatVector.fromArray(SPECIES, x, xPlace + 16).fma(w1, sum0b);
            sum1a = FloatVector.fromArray(SPECIES, x, xPlace + xStep).fma(w0, sum1a);
            sum1b = FloatVector.fromArray(SPECIES, x, xPlace + xStep + 16).fma(w1, sum1b);
            sum2a = FloatVector.fromArray(SPECIES, x, xPlace + 2 * xStep).fma(w0, sum2a);
            sum2b = FloatVector.fromArray(SPECIES, x, xPlace + 2 * xStep + 16).fma(w1, sum2b);
            sum3a = FloatVector.fromArray(SPECIES, x, xPlace + 3 * xStep).fma(w0, sum3a);
            sum3b = FloatVector.fromArray(SPECIES, x, xPlace + 3 * xStep + 16).fma(w1, sum3b);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        FloatVector t0a_0 = sum0a.add(v10);
        t0a_0.blend(0f, t0a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt);
        FloatVector t0b_0 = sum0b.add(v11);
        t0b_0.blend(0f, t0b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 16);
        FloatVector t1a_0 = sum1a.add(v10);
        t1a_0.blend(0f, t1a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + yStep);
        FloatVector t1b_0 = sum1b.add(v11);
        t1b_0.blend(0f, t1b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + yStep + 16);
        FloatVector t2a_0 = sum2a.add(v10);
        t2a_0.blend(0f, t2a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 2 * yStep);
        FloatVector t2b_0 = sum2b.add(v11);
        t2b_0.blend(0f, t2b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 2 * yStep + 16);
        FloatVector t3a_0 = sum3a.add(v10);
        t3a_0.blend(0f, t3a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 3 * yStep);
        FloatVector t3b_0 = sum3b.add(v11);
        t3b_0.blend(0f, t3b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 3 * yStep + 16);
    }

    private static void indirectApart2x8(float[] x, int xAt, int xStep, float[] w, int wAt,
            int wStep, int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y,
            int yAt, int yStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero;
        FloatVector sum1a = zero, sum1b = zero;
        FloatVector sum2a = zero, sum2b = zero;
        FloatVector sum3a = zero, sum3b = zero;
        FloatVector sum4a = zero, sum4b = zero;
        FloatVector sum5a = zero, sum5b = zero;
        FloatVector sum6a = zero, sum6b = zero;
        FloatVector sum7a = zero, sum7b = zero;
        for (int k = begin, wPlace = wAt; k < end; k += 2, wPlace += wStep) {
            int xPlace = xAt + taps[k];
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0a = FloatVector.fromArray(SPECIES, x, xPlace).fma(w0, sum0a);
            sum0b = FloatVector.fromArray(SPECIES, x, xPlace + 16).fma(w1, sum0b);
            sum1a = FloatVector.fromArray(SPECIES, x, xPlace + xStep).fma(w0, sum1a);
            sum1b = FloatVector.fromArray(SPECIES, x, xPlace + xStep + 16).fma(w1, sum1b);
            sum2a = FloatVector.fromArray(SPECIES, x, xPlace + 2 * xStep).fma(w0, sum2a);
            sum2b = FloatVector.fromArray(SPECIES, x, xPlace + 2 * xStep + 16).fma(w1, sum2b);
            sum3a = FloatVector.fromArray(SPECIES, x, xPlace + 3 * xStep).fma(w0, sum3a);
            sum3b = FloatVector.fromArray(SPECIES, x, xPlace + 3 * xStep + 16).fma(w1, sum3b);
            sum4a = FloatVector.fromArray(SPECIES, x, xPlace + 4 * xStep).fma(w0, sum4a);
            sum4b = FloatVector.fromArray(SPECIES, x, xPlace + 4 * xStep + 16).fma(w1, sum4b);
            sum5a = FloatVector.fromArray(SPECIES, x, xPlace + 5 * xStep).fma(w0, sum5a);
            sum5b = FloatVector.fromArray(SPECIES, x, xPlace + 5 * xStep + 16).fma(w1, sum5b);
            sum6a = FloatVector.fromArray(SPECIES, x, xPlace + 6 * xStep).fma(w0, sum6a);
            sum6b = FloatVector.fromArray(SPECIES, x, xPlace + 6 * xStep + 16).fma(w1, sum6b);
            sum7a = FloatVector.fromArray(SPECIES, x, xPlace + 7 * xStep).fma(w0, sum7a);
            sum7b = FloatVector.fromArray(SPECIES, x, xPlace + 7 * xStep + 16).fma(w1, sum7b);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        FloatVector t0a_0 = sum0a.add(v10);
        t0a_0.blend(0f, t0a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt);
        FloatVector t0b_0 = sum0b.add(v11);
        t0b_0.blend(0f, t0b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 16);
        FloatVector t1a_0 = sum1a.add(v10);
        t1a_0.blend(0f, t1a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + yStep);
        FloatVector t1b_0 = sum1b.add(v11);
        t1b_0.blend(0f, t1b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + yStep + 16);
        FloatVector t2a_0 = sum2a.add(v10);
        t2a_0.blend(0f, t2a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 2 * yStep);
        FloatVector t2b_0 = sum2b.add(v11);
        t2b_0.blend(0f, t2b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 2 * yStep + 16);
        FloatVector t3a_0 = sum3a.add(v10);
        t3a_0.blend(0f, t3a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 3 * yStep);
        FloatVector t3b_0 = sum3b.add(v11);
        t3b_0.blend(0f, t3b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 3 * yStep + 16);
        FloatVector t4a_0 = sum4a.add(v10);
        t4a_0.blend(0f, t4a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 4 * yStep);
        FloatVector t4b_0 = sum4b.add(v11);
        t4b_0.blend(0f, t4b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 4 * yStep + 16);
        FloatVector t5a_0 = sum5a.add(v10);
        t5a_0.blend(0f, t5a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 5 * yStep);
        FloatVector t5b_0 = sum5b.add(v11);
        t5b_0.blend(0f, t5b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 5 * yStep + 16);
        FloatVector t6a_0 = sum6a.add(v10);
        t6a_0.blend(0f, t6a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 6 * yStep);
        FloatVector t6b_0 = sum6b.add(v11);
        t6b_0.blend(0f, t6b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 6 * yStep + 16);
        FloatVector t7a_0 = sum7a.add(v10);
        t7a_0.blend(0f, t7a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 7 * yStep);
        FloatVector t7b_0 = sum7b.add(v11);
        t7b_0.blend(0f, t7b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 7 * yStep + 16);
    }

    private static void indirectApart2x8By32(float[] x, int xAt, float[] w, int wAt, int wStep,
            int[] taps, int begin, int end, float[] operand1, int operand1At, float[] y, int yAt,
            int yStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero;
        FloatVector sum1a = zero, sum1b = zero;
        FloatVector sum2a = zero, sum2b = zero;
        FloatVector sum3a = zero, sum3b = zero;
        FloatVector sum4a = zero, sum4b = zero;
        FloatVector sum5a = zero, sum5b = zero;
        FloatVector sum6a = zero, sum6b = zero;
        FloatVector sum7a = zero, sum7b = zero;
        for (int k = begin, wPlace = wAt; k < end; k += 2, wPlace += wStep) {
            int xPlace = xAt + taps[k];
            FloatVector w0 = FloatVector.broadcast(SPECIES, w[wPlace]);
            FloatVector w1 = FloatVector.broadcast(SPECIES, w[wPlace + 1]);
            sum0a = FloatVector.fromArray(SPECIES, x, xPlace).fma(w0, sum0a);
            sum0b = FloatVector.fromArray(SPECIES, x, xPlace + 16).fma(w1, sum0b);
            sum1a = FloatVector.fromArray(SPECIES, x, xPlace + 32).fma(w0, sum1a);
            sum1b = FloatVector.fromArray(SPECIES, x, xPlace + 48).fma(w1, sum1b);
            sum2a = FloatVector.fromArray(SPECIES, x, xPlace + 64).fma(w0, sum2a);
            sum2b = FloatVector.fromArray(SPECIES, x, xPlace + 80).fma(w1, sum2b);
            sum3a = FloatVector.fromArray(SPECIES, x, xPlace + 96).fma(w0, sum3a);
            sum3b = FloatVector.fromArray(SPECIES, x, xPlace + 112).fma(w1, sum3b);
            sum4a = FloatVector.fromArray(SPECIES, x, xPlace + 128).fma(w0, sum4a);
            sum4b = FloatVector.fromArray(SPECIES, x, xPlace + 144).fma(w1, sum4b);
            sum5a = FloatVector.fromArray(SPECIES, x, xPlace + 160).fma(w0, sum5a);
            sum5b = FloatVector.fromArray(SPECIES, x, xPlace + 176).fma(w1, sum5b);
            sum6a = FloatVector.fromArray(SPECIES, x, xPlace + 192).fma(w0, sum6a);
            sum6b = FloatVector.fromArray(SPECIES, x, xPlace + 208).fma(w1, sum6b);
            sum7a = FloatVector.fromArray(SPECIES, x, xPlace + 224).fma(w0, sum7a);
            sum7b = FloatVector.fromArray(SPECIES, x, xPlace + 240).fma(w1, sum7b);
        }
        float v10 = operand1[operand1At];
        float v11 = operand1[operand1At + 1];
        FloatVector t0a_0 = sum0a.add(v10);
        t0a_0.blend(0f, t0a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt);
        FloatVector t0b_0 = sum0b.add(v11);
        t0b_0.blend(0f, t0b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 16);
        FloatVector t1a_0 = sum1a.add(v10);
        t1a_0.blend(0f, t1a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + yStep);
        FloatVector t1b_0 = sum1b.add(v11);
        t1b_0.blend(0f, t1b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + yStep + 16);
        FloatVector t2a_0 = sum2a.add(v10);
        t2a_0.blend(0f, t2a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 2 * yStep);
        FloatVector t2b_0 = sum2b.add(v11);
        t2b_0.blend(0f, t2b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 2 * yStep + 16);
        FloatVector t3a_0 = sum3a.add(v10);
        t3a_0.blend(0f, t3a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 3 * yStep);
        FloatVector t3b_0 = sum3b.add(v11);
        t3b_0.blend(0f, t3b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 3 * yStep + 16);
        FloatVector t4a_0 = sum4a.add(v10);
        t4a_0.blend(0f, t4a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 4 * yStep);
        FloatVector t4b_0 = sum4b.add(v11);
        t4b_0.blend(0f, t4b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 4 * yStep + 16);
        FloatVector t5a_0 = sum5a.add(v10);
        t5a_0.blend(0f, t5a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 5 * yStep);
        FloatVector t5b_0 = sum5b.add(v11);
        t5b_0.blend(0f, t5b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 5 * yStep + 16);
        FloatVector t6a_0 = sum6a.add(v10);
        t6a_0.blend(0f, t6a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 6 * yStep);
        FloatVector t6b_0 = sum6b.add(v11);
        t6b_0.blend(0f, t6b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 6 * yStep + 16);
        FloatVector t7a_0 = sum7a.add(v10);
        t7a_0.blend(0f, t7a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 7 * yStep);
        FloatVector t7b_0 = sum7b.add(v11);
        t7b_0.blend(0f, t7b_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 7 * yStep + 16);
    }

    private static void row3x1(float[] x, int xAt, float[] w, int wAt, int[] taps, int begin,
            int end, float[] operand1, int operand1At, float[] y, int yAt, int lane) {
        var inside = LANE_NUMBERS.compare(VectorOperators.LT, (float) (3 - lane));
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
        sum0a.add(v1a).intoArray(y, yAt, inside);
    }

    private static void row3x4By2(float[] x, int xAt, float[] w, int wAt, int[] taps, int begin,
            int end, float[] operand1, int operand1At, float[] y, int yAt, int yStep, int lane) {
        var inside = LANE_NUMBERS.compare(VectorOperators.LT, (float) (3 - lane));
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero;
        FloatVector sum1a = zero;
        FloatVector sum2a = zero;
        FloatVector sum3a = zero;
        for (int k = begin; k < end; k += 2) {
            int xPlace = xAt + taps[k];
            int wPlace = wAt + taps[k + 1] * 16;
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xPlace]);
            sum0a = x0.fma(wa, sum0a);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xPlace + 2]);
            sum1a = x1.fma(wa, sum1a);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xPlace + 4]);
            sum2a = x2.fma(wa, sum2a);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xPlace + 6]);
            sum3a = x3.fma(wa, sum3a);
        }
        FloatVector v1a = FloatVector.fromArray(SPECIES, operand1, operand1At);
        sum0a.add(v1a).intoArray(y, yAt, inside);
        sum1a.add(v1a).intoArray(y, yAt + yStep, inside);
        sum2a.add(v1a).intoArray(y, yAt + 2 * yStep, inside);
        sum3a.add(v1a).intoArray(y, yAt + 3 * yStep, inside);
    }

    private static void rowApart2x1(float[] x, int xAt, float[] w, int wAt, int[] taps, int begin,
            int end, float[] operand1, int operand1At, float[] y, int yAt, int lane) {
        var inside = LANE_NUMBERS.compare(VectorOperators.LT, (float) (2 - lane));
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero;
        for (int k = begin; k < end; k += 2) {
            int xPlace = xAt + taps[k];
            int wPlace = wAt + taps[k + 1] * 16;
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            sum0a = FloatVector.fromArray(SPECIES, x, xPlace, inside).fma(wa, sum0a);
        }
        FloatVector v1a = FloatVector.fromArray(SPECIES, operand1, operand1At);
        FloatVector t0a_0 = sum0a.add(v1a);
        t0a_0.blend(0f, t0a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt, inside);
    }

    private static void rowApart2x4By2(float[] x, int xAt, float[] w, int wAt, int[] taps,
            int begin, int end, float[] operand1, int operand1At, float[] y, int yAt, int yStep,
            int lane) {
        var inside = LANE_NUMBERS.compare(VectorOperators.LT, (float) (2 - lane));
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero;
        FloatVector sum1a = zero;
        FloatVector sum2a = zero;
        FloatVector sum3a = zero;
        for (int k = begin; k < end; k += 2) {
            int xPlace = xAt + taps[k];
            int wPlace = wAt + taps[k + 1] * 16;
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wPlace);
            sum0a = FloatVector.fromArray(SPECIES, x, xPlace, inside).fma(wa, sum0a);
            sum1a = FloatVector.fromArray(SPECIES, x, xPlace + 2, inside).fma(wa, sum1a);
            sum2a = FloatVector.fromArray(SPECIES, x, xPlace + 4, inside).fma(wa, sum2a);
            sum3a = FloatVector.fromArray(SPECIES, x, xPlace + 6, inside).fma(wa, sum3a);
        }
        FloatVector v1a = FloatVector.fromArray(SPECIES, operand1, operand1At);
        FloatVector t0a_0 = sum0a.add(v1a);
        t0a_0.blend(0f, t0a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt, inside);
        FloatVector t1a_0 = sum1a.add(v1a);
        t1a_0.blend(0f, t1a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + yStep, inside);
        FloatVector t2a_0 = sum2a.add(v1a);
        t2a_0.blend(0f, t2a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 2 * yStep, inside);
        FloatVector t3a_0 = sum3a.add(v1a);
        t3a_0.blend(0f, t3a_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + 3 * yStep, inside);
    }

    private static void rowConvolution1x1From4x4x2To4x4x3Of3(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt) {
        for (int record = 2; record < ROW_TAPS_1X1FROM4X4X2TO4X4X3[0]; record += 10) {
            int inner = ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 1];
            int xInner = ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 6];
            int yInner = ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 7];
            int begin = ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 8];
            int end = ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 9];
            for (int i = 0; i < ROW_TAPS_1X1FROM4X4X2TO4X4X3[record]; i++) {
                int xLine = xAt + ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 2] + i * ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 4];
                int yLine = yAt + ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 3] + i * ROW_TAPS_1X1FROM4X4X2TO4X4X3[record + 5];
                if (xInner == 2 && inner == 4) {
                    for (int j = 0; j < 4; j += 4) {
                        for (int lane = 0; lane < 3; lane += LANES) {
                            row3x4By2(x, xLine + j * xInner, w, wAt + lane, ROW_TAPS_1X1FROM4X4X2TO4X4X3, begin, end, operand1, operand1At + lane, y, yLine + j * yInner + lane, yInner, lane);
                        }
                    }
                } else {
                    for (int j = 0; j < inner; j++) {
                        for (int lane = 0; lane < 3; lane += LANES) {
                            row3x1(x, xLine + j * xInner, w, wAt + lane, ROW_TAPS_1X1FROM4X4X2TO4X4X3, begin, end, operand1, operand1At + lane, y, yLine + j * yInner + lane, lane);
                        }
                    }
                }
            }
        }
    }

    private static void rowConvolution3x3Groups2From6x6x2To4x4x2Of2(float[] x, int xAt, float[] w,
            int wAt, float[] operand1, int operand1At, float[] y, int yAt) {
        for (int record = 2; record < ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[0]; record += 10) {
            int inner = ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 1];
            int xInner = ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 6];
            int yInner = ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 7];
            int begin = ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 8];
            int end = ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 9];
            for (int i = 0; i < ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record]; i++) {
                int xLine = xAt + ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 2] + i * ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 4];
                int yLine = yAt + ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 3] + i * ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2[record + 5];
                if (xInner == 2 && inner == 4) {
                    for (int j = 0; j < 4; j += 4) {
                        for (int lane = 0; lane < 2; lane += LANES) {
                            rowApart2x4By2(x, xLine + j * xInner + lane, w, wAt + lane, ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2, begin, end, operand1, operand1At + lane, y, yLine + j * yInner + lane, yInner, lane);
                        }
                    }
                } else {
                    for (int j = 0; j < inner; j++) {
                        for (int lane = 0; lane < 2; lane += LANES) {
                            rowApart2x1(x, xLine + j * xInner + lane, w, wAt + lane, ROW_TAPS_3X3GROUPS2FROM6X6X2TO4X4X2, begin, end, operand1, operand1At + lane, y, yLine + j * yInner + lane, lane);
                        }
                    }
                }
            }
        }
    }

    private static void sampleStrip3(float[] x, int xAt, int[] offsets, int row, int[] positions,
            int from, int to, float[] dy, int dyAt, int dyStride, float[] sums, int sumsAt,
            int sumsStride, int height, int samples) {
        for (int lane = 0; lane < samples; lane += LANES) {
            int done = 0;
            while (WIDE && done + 6 <= height) {
                sampleTile3x6(x, xAt + lane, offsets, row + done, positions, from, to, dy, dyAt + lane, dyStride,
                        sums, sumsAt + lane + done * sumsStride, sumsStride);
                done += 6;
            }
            while (!WIDE && done + 4 <= height) {
                sampleTile3x4(x, xAt + lane, offsets, row + done, positions, from, to, dy, dyAt + lane, dyStride,
                        sums, sumsAt + lane + done * sumsStride, sumsStride);
                done += 4;
            }
            while (WIDE && done + 3 <= height) {
                sampleTile3x3(x, xAt + lane, offsets, row + done, positions, from, to, dy, dyAt + lane, dyStride,
                        sums, sumsAt + lane + done * sumsStride, sumsStride);
                done += 3;
            }
            while (done + 1 <= height) {
                sampleTile3x1(x, xAt + lane, offsets, row + done, positions, from, to, dy, dyAt + lane, dyStride,
                        sums, sumsAt + lane + done * sumsStride, sumsStride);
                done += 1;
            }
        }
    }

    private static void sampleStrips3(float[] x, int xAt, int[] offsets, int row, int[] positions,
            int from, int to, float[] dy, int dyAt, int dyStride, float[] sums, int sumsAt,
            int sumsStride, int height, int samples, int filters) {
        switch (filters) {
            default -> sampleStrip3(x, xAt, offsets, row, positions, from, to, dy, dyAt, dyStride,
                    sums, sumsAt, sumsStride, height, samples);
        }
    }

    private static void sampleTile3x1(float[] x, int xAt, int[] offsets, int row, int[] positions,
            int from, int to, float[] dy, int dyAt, int dyStride, float[] sums, int sumsAt,
            int sumsStride) {
        int x0At = xAt + offsets[row];
        FloatVector y0a = FloatVector.fromArray(SPECIES, sums, sumsAt);
        FloatVector y0b = FloatVector.fromArray(SPECIES, sums, sumsAt + 16);
        FloatVector y0c = FloatVector.fromArray(SPECIES, sums, sumsAt + 32);
        for (int i = from; i < to; i += 2) {
            int window = positions[i];
            int line = dyAt + positions[i + 1] * dyStride;
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, x0At + window);
            FloatVector dy0 = FloatVector.fromArray(SPECIES, dy, line);
            y0a = x0.fma(dy0, y0a);
            FloatVector dy1 = FloatVector.fromArray(SPECIES, dy, line + 16);
            y0b = x0.fma(dy1, y0b);
            FloatVector dy2 = FloatVector.fromArray(SPECIES, dy, line + 32);
            y0c = x0.fma(dy2, y0c);
        }
        y0a.intoArray(sums, sumsAt); y0b.intoArray(sums, sumsAt + 16); y0c.intoArray(sums, sumsAt + 32);
    }

    private static void sampleTile3x3(float[] x, int xAt, int[] offsets, int row, int[] positions,
            int from, int to, float[] dy, int dyAt, int dyStride, float[] sums, int sumsAt,
            int sumsStride) {
        int x0At = xAt + offsets[row];
        int x1At = xAt + offsets[row + 1];
        int x2At = xAt + offsets[row + 2];
        FloatVector y0a = FloatVector.fromArray(SPECIES, sums, sumsAt);
        FloatVector y0b = FloatVector.fromArray(SPECIES, sums, sumsAt + 16);
        FloatVector y0c = FloatVector.fromArray(SPECIES, sums, sumsAt + 32);
        FloatVector y1a = FloatVector.fromArray(SPECIES, sums, sumsAt + sumsStride);
        FloatVector y1b = FloatVector.fromArray(SPECIES, sums, sumsAt + sumsStride + 16);
        FloatVector y1c = FloatVector.fromArray(SPECIES, sums, sumsAt + sumsStride + 32);
        FloatVector y2a = FloatVector.fromArray(SPECIES, sums, sumsAt + 2 * sumsStride);
        FloatVector y2b = FloatVector.fromArray(SPECIES, sums, sumsAt + 2 * sumsStride + 16);
        FloatVector y2c = FloatVector.fromArray(SPECIES, sums, sumsAt + 2 * sumsStride + 32);
        for (int i = from; i < to; i += 2) {
            int window = positions[i];
            int line = dyAt + positions[i + 1] * dyStride;
            FloatVector dy0 = FloatVector.fromArray(SPECIES, dy, line);
            FloatVector dy1 = FloatVector.fromArray(SPECIES, dy, line + 16);
            FloatVector dy2 = FloatVector.fromArray(SPECIES, dy, line + 32);
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, x0At + window);
            y0a = x0.fma(dy0, y0a); y0b = x0.fma(dy1, y0b); y0c = x0.fma(dy2, y0c);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, x1At + window);
            y1a = x1.fma(dy0, y1a); y1b = x1.fma(dy1, y1b); y1c = x1.fma(dy2, y1c);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, x2At + window);
            y2a = x2.fma(dy0, y2a); y2b = x2.fma(dy1, y2b); y2c = x2.fma(dy2, y2c);
        }
        y0a.intoArray(sums, sumsAt); y0b.intoArray(sums, sumsAt + 16); y0c.intoArray(sums, sumsAt + 32);
        y1a.intoArray(sums, sumsAt + sumsStride); y1b.intoArray(sums, sumsAt + sumsStride + 16);
        y1c.intoArray(sums, sumsAt + sumsStride + 32);
        y2a.intoArray(sums, sumsAt + 2 * sumsStride); y2b.intoArray(sums, sumsAt + 2 * sumsStride + 16);
        y2c.intoArray(sums, sumsAt + 2 * sumsStride + 32);
    }

    private static void sampleTile3x4(float[] x, int xAt, int[] offsets, int row, int[] positions,
            int from, int to, float[] dy, int dyAt, int dyStride, float[] sums, int sumsAt,
            int sumsStride) {
        int x0At = xAt + offsets[row];
        int x1At = xAt + offsets[row + 1];
        int x2At = xAt + offsets[row + 2];
        int x3At = xAt + offsets[row + 3];
        FloatVector y0a = FloatVector.fromArray(SPECIES, sums, sumsAt);
        FloatVector y0b = FloatVector.fromArray(SPECIES, sums, sumsAt + 16);
        FloatVector y0c = FloatVector.fromArray(SPECIES, sums, sumsAt + 32);
        FloatVector y1a = FloatVector.fromArray(SPECIES, sums, sumsAt + sumsStride);
        FloatVector y1b = FloatVector.fromArray(SPECIES, sums, sumsAt + sumsStride + 16);
        FloatVector y1c = FloatVector.fromArray(SPECIES, sums, sumsAt + sumsStride + 32);
        FloatVector y2a = FloatVector.fromArray(SPECIES, sums, sumsAt + 2 * sumsStride);
        FloatVector y2b = FloatVector.fromArray(SPECIES, sums, sumsAt + 2 * sumsStride + 16);
        FloatVector y2c = FloatVector.fromArray(SPECIES, sums, sumsAt + 2 * sumsStride + 32);
        FloatVector y3a = FloatVector.fromArray(SPECIES, sums, sumsAt + 3 * sumsStride);
        FloatVector y3b = FloatVector.fromArray(SPECIES, sums, sumsAt + 3 * sumsStride + 16);
        FloatVector y3c = FloatVector.fromArray(SPECIES, sums, sumsAt + 3 * sumsStride + 32);
        for (int i = from; i < to; i += 2) {
            int window = positions[i];
            int line = dyAt + positions[i + 1] * dyStride;
            FloatVector dy0 = FloatVector.fromArray(SPECIES, dy, line);
            FloatVector dy1 = FloatVector.fromArray(SPECIES, dy, line + 16);
            FloatVector dy2 = FloatVector.fromArray(SPECIES, dy, line + 32);
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, x0At + window);
            y0a = x0.fma(dy0, y0a); y0b = x0.fma(dy1, y0b); y0c = x0.fma(dy2, y0c);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, x1At + window);
            y1a = x1.fma(dy0, y1a); y1b = x1.fma(dy1, y1b); y1c = x1.fma(dy2, y1c);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, x2At + window);
            y2a = x2.fma(dy0, y2a); y2b = x2.fma(dy1, y2b); y2c = x2.fma(dy2, y2c);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, x3At + window);
            y3a = x3.fma(dy0, y3a); y3b = x3.fma(dy1, y3b); y3c = x3.fma(dy2, y3c);
        }
        y0a.intoArray(sums, sumsAt); y0b.intoArray(sums, sumsAt + 16); y0c.intoArray(sums, sumsAt + 32);
        y1a.intoArray(sums, sumsAt + sumsStride); y1b.intoArray(sums, sumsAt + sumsStride + 16);
        y1c.intoArray(sums, sumsAt + sumsStride + 32);
        y2a.intoArray(sums, sumsAt + 2 * sumsStride); y2b.intoArray(sums, sumsAt + 2 * sumsStride + 16);
        y2c.intoArray(sums, sumsAt + 2 * sumsStride + 32);
        y3a.intoArray(sums, sumsAt + 3 * sumsStride); y3b.intoArray(sums, sumsAt + 3 * sumsStride + 16);
        y3c.intoArray(sums, sumsAt + 3 * sumsStride + 32);
    }

    private static void sampleTile3x6(float[] x, int xAt, int[] offsets, int row, int[] positions,
            int from, int to, float[] dy, int dyAt, int dyStride, float[] sums, int sumsAt,
            int sumsStride) {
        int x0At = xAt + offsets[row];
        int x1At = xAt + offsets[row + 1];
        int x2At = xAt + offsets[row + 2];
        int x3At = xAt + offsets[row + 3];
        int x4At = xAt + offsets[row + 4];
        int x5At = xAt + offsets[row + 5];
        FloatVector y0a = FloatVector.fromArray(SPECIES, sums, sumsAt);
        FloatVector y0b = FloatVector.fromArray(SPECIES, sums, sumsAt + 16);
        FloatVector y0c = FloatVector.fromArray(SPECIES, sums, sumsAt + 32);
        FloatVector y1a = FloatVector.fromArray(SPECIES, sums, sumsAt + sumsStride);
        FloatVector y1b = FloatVector.fromArray(SPECIES, sums, sumsAt + sumsStride + 16);
        FloatVector y1c = FloatVector.fromArray(SPECIES, sums, sumsAt + sumsStride + 32);
        FloatVector y2a = FloatVector.fromArray(SPECIES, sums, sumsAt + 2 * sumsStride);
        FloatVector y2b = FloatVector.fromArray(SPECIES, sums, sumsAt + 2 * sumsStride + 16);
        FloatVector y2c = FloatVector.fromArray(SPECIES, sums, sumsAt + 2 * sumsStride + 32);
        FloatVector y3a = FloatVector.fromArray(SPECIES, sums, sumsAt + 3 * sumsStride);
        FloatVector y3b = FloatVector.fromArray(SPECIES, sums, sumsAt + 3 * sumsStride + 16);
        FloatVector y3c = FloatVector.fromArray(SPECIES, sums, sumsAt + 3 * sumsStride + 32);
        FloatVector y4a = FloatVector.fromArray(SPECIES, sums, sumsAt + 4 * sumsStride);
        FloatVector y4b = FloatVector.fromArray(SPECIES, sums, sumsAt + 4 * sumsStride + 16);
        FloatVector y4c = FloatVector.fromArray(SPECIES, sums, sumsAt + 4 * sumsStride + 32);
        FloatVector y5a = FloatVector.fromArray(SPECIES, sums, sumsAt + 5 * sumsStride);
        FloatVector y5b = FloatVector.fromArray(SPECIES, sums, sumsAt + 5 * sumsStride + 16);
        FloatVector y5c = FloatVector.fromArray(SPECIES, sums, sumsAt + 5 * sumsStride + 32);
        for (int i = from; i < to; i += 2) {
            int window = positions[i];
            int line = dyAt + positions[i + 1] * dyStride;
            FloatVector dy0 = FloatVector.fromArray(SPECIES, dy, line);
            FloatVector dy1 = FloatVector.fromArray(SPECIES, dy, line + 16);
            FloatVector dy2 = FloatVector.fromArray(SPECIES, dy, line + 32);
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, x0At + window);
            y0a = x0.fma(dy0, y0a); y0b = x0.fma(dy1, y0b); y0c = x0.fma(dy2, y0c);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, x1At + window);
            y1a = x1.fma(dy0, y1a); y1b = x1.fma(dy1, y1b); y1c = x1.fma(dy2, y1c);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, x2At + window);
            y2a = x2.fma(dy0, y2a); y2b = x2.fma(dy1, y2b); y2c = x2.fma(dy2, y2c);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, x3At + window);
            y3a = x3.fma(dy0, y3a); y3b = x3.fma(dy1, y3b); y3c = x3.fma(dy2, y3c);
            FloatVector x4 = FloatVector.fromArray(SPECIES, x, x4At + window);
            y4a = x4.fma(dy0, y4a); y4b = x4.fma(dy1, y4b); y4c = x4.fma(dy2, y4c);
            FloatVector x5 = FloatVector.fromArray(SPECIES, x, x5At + window);
            y5a = x5.fma(dy0, y5a); y5b = x5.fma(dy1, y5b); y5c = x5.fma(dy2, y5c);
        }
        y0a.intoArray(sums, sumsAt); y0b.intoArray(sums, sumsAt + 16); y0c.intoArray(sums, sumsAt + 32);
        y1a.intoArray(sums, sumsAt + sumsStride); y1b.intoArray(sums, sumsAt + sumsStride + 16);
        y1c.intoArray(sums, sumsAt + sumsStride + 32);
        y2a.intoArray(sums, sumsAt + 2 * sumsStride); y2b.intoArray(sums, sumsAt + 2 * sumsStride + 16);
        y2c.intoArray(sums, sumsAt + 2 * sumsStride + 32);
        y3a.intoArray(sums, sumsAt + 3 * sumsStride); y3b.intoArray(sums, sumsAt + 3 * sumsStride + 16);
        y3c.intoArray(sums, sumsAt + 3 * sumsStride + 32);
        y4a.intoArray(sums, sumsAt + 4 * sumsStride); y4b.intoArray(sums, sumsAt + 4 * sumsStride + 16);
        y4c.intoArray(sums, sumsAt + 4 * sumsStride + 32);
        y5a.intoArray(sums, sumsAt + 5 * sumsStride); y5b.intoArray(sums, sumsAt + 5 * sumsStride + 16);
        y5c.intoArray(sums, sumsAt + 5 * sumsStride + 32);
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
