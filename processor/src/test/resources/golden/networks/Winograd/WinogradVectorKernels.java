package networks;

import dev.nacre.runtime.simd.Patch;
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
final class WinogradVectorKernels implements WinogradKernels {
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

    private static final Patch PATCH_OF_4X4X256 = new Patch(4, 4, 4, 4, 256);

    private static final Patch GRADIENT_PATCH_OF_4X4X256 = new Patch(2, 2, 4, 4, 256);

    private static final Patch GRID_OF_4X4X16_IN_6X6 = new Patch(6, 6, 4, 4, 16);

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
    public void winogradAt1x1From4x4x16To4x4x16(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, float[] scratch, int scratchAt,
            int from, int to) {
        int vAt = scratchAt + 4352;
        int mAt = scratchAt + 20992;
        for (int start = 0; start < 16; start += 48) {
            int floats = Math.min(48, 16 - start) * 16;
            int first = start * 144;
            int step = floats;
            winogradFilterTransform(w, wAt + first, step, scratch, scratchAt + start * 16, 272, floats);
        }
        for (int block = (from + 15) / 16, end = (to + 15) / 16; block < end; block++) {
            int xFirst = xAt + block * 4096;
            int yFirst = yAt + block * 4096;
            for (int first = 0; first < 4; first += 4) {
                int tiles = 4;
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    int line = top - 1;
                    int column = left - 1;
                    if (line >= 0 && line <= 0 && column >= 0 && column <= 0) {
                        winogradInputTransform(x, xFirst + (line * 4 + column) * 256, 256, scratch, vAt + tile * 16, 1040, 1024, 64, 16);
                    } else {
                        PATCH_OF_4X4X256.copy(x, xFirst, line, column, scratch, mAt);
                        winogradInputTransform(scratch, mAt, 256, scratch, vAt + tile * 16, 1040, 1024, 64, 16);
                    }
                }
                for (int product = 0; product < 16; product++) {
                    winogradProducts(scratch, vAt + product * 1040, 64, scratchAt + product * 272, mAt + product * 1040, 16, 16, tiles);
                }
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    winogradAt1x1From4x4x16To4x4x16OutputTransform(scratch, mAt + tile * 256, operand1, operand1At, y, yFirst + (top * 4 + left) * 256);
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
    public void losses(float[] y, int yAt, float[] cleaned, int cleanedAt, float[] cleanedTarget,
            int cleanedTargetAt, int from, int to) {
        for (int i = from * 256; i < to * 256; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, cleaned, cleanedAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, cleanedTarget, cleanedTargetAt + i);
            FloatVector t0 = v0.sub(v1);
            t0.mul(t0).intoArray(y, yAt + i);
        }
    }

    @Override
    public void featureSum256(float[] y, int yAt, float[] x, int xAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 256;
            int yRow = yAt + row * 16;
            for (int lane = 0; lane < 16; lane += LANES) {
                FloatVector reduced = FloatVector.broadcast(SPECIES, 0f);
                for (int f = lane; f < 256; f += 16) {
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
            v0.mul(0.00390625f).intoArray(y, yAt + i);
        }
    }

    @Override
    public void cleanedConv2dGradient(float[] y, int yAt, float[] cleaned, int cleanedAt,
            float[] cleanedTarget, int cleanedTargetAt, int from, int to, float inverseRows) {
        for (int i = from * 256; i < to * 256; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, cleaned, cleanedAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, cleanedTarget, cleanedTargetAt + i);
            FloatVector t0 = v0.sub(v1);
            FloatVector.broadcast(SPECIES, 0f).blend(t0.add(t0).mul(0.00390625f * inverseRows), FloatVector.broadcast(SPECIES, 0f).compare(VectorOperators.LT, v0)).intoArray(y, yAt + i);
        }
    }

    @Override
    public void channelSum16(float[] cleanedConv2dGradient, int cleanedConv2dGradientAt, float[] y,
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
                            FloatVector v0 = FloatVector.fromArray(SPECIES, cleanedConv2dGradient, cleanedConv2dGradientAt + i);
                            FloatVector v0_16 = FloatVector.fromArray(SPECIES, cleanedConv2dGradient, cleanedConv2dGradientAt + i + 256);
                            FloatVector v0_32 = FloatVector.fromArray(SPECIES, cleanedConv2dGradient, cleanedConv2dGradientAt + i + 512);
                            FloatVector v0_48 = FloatVector.fromArray(SPECIES, cleanedConv2dGradient, cleanedConv2dGradientAt + i + 768);
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
                            FloatVector v0 = FloatVector.fromArray(SPECIES, cleanedConv2dGradient, cleanedConv2dGradientAt + i);
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
    public void winogradGradientAt1x1From4x4x16To4x4x16(float[] x, int xAt, float[] w, int wAt,
            float[] y, int yAt, float[] scratch, int scratchAt, int from, int to) {
        int vAt = scratchAt + 4352;
        int mAt = scratchAt + 20992;
        for (int start = 0; start < 16; start += 48) {
            int floats = Math.min(48, 16 - start) * 16;
            int first = start * 144 + 8 * floats;
            int step = -floats;
            winogradFilterTransform(w, wAt + first, step, scratch, scratchAt + start * 16, 272, floats);
        }
        for (int block = (from + 15) / 16, end = (to + 15) / 16; block < end; block++) {
            int xFirst = xAt + block * 4096;
            int yFirst = yAt + block * 4096;
            for (int first = 0; first < 4; first += 4) {
                int tiles = 4;
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    int line = top - 1;
                    int column = left - 1;
                    if (line >= 0 && line <= 0 && column >= 0 && column <= 0) {
                        winogradInputTransform(x, xFirst + (line * 4 + column) * 256, 256, scratch, vAt + tile * 16, 1040, 1024, 64, 16);
                    } else {
                        PATCH_OF_4X4X256.copy(x, xFirst, line, column, scratch, mAt);
                        winogradInputTransform(scratch, mAt, 256, scratch, vAt + tile * 16, 1040, 1024, 64, 16);
                    }
                }
                for (int product = 0; product < 16; product++) {
                    winogradProducts(scratch, vAt + product * 1040, 64, scratchAt + product * 272, mAt + product * 1040, 16, 16, tiles);
                }
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    winogradGradientAt1x1From4x4x16To4x4x16OutputTransform(scratch, mAt + tile * 256, y, yFirst + (top * 4 + left) * 256);
                }
            }
        }
    }

    @Override
    public void winogradWeightGradientAt1x1Of4x4x16To4x4x16(float[] x, int xAt, float[] dy,
            int dyAt, float[] dw, int dwAt, float[] scratch, int scratchAt, int rows, int from,
            int to) {
        int channel = from * 4;
        int channels = Math.min(to * 4, 16) - channel;
        int vAt = scratchAt + 4352;
        int gAt = scratchAt + 20992;
        int transposedAt = scratchAt + 37632;
        Arrays.fill(scratch, scratchAt, vAt, 0f);
        for (int block = 0; block < rows && channels > 0; block += 16) {
            int samples = Math.min(16, rows - block);
            int xFirst = xAt + block * 256;
            int dyFirst = dyAt + block * 256;
            for (int first = 0; first < 4; first += 4) {
                int tiles = 4;
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    int line = top - 1;
                    int column = left - 1;
                    if (line >= 0 && line <= 0 && column >= 0 && column <= 0) {
                        winogradInputTransform(x, xFirst + (line * 4 + column) * 256 + channel * 16, 256, scratch, vAt + tile * 16, 1040, 1024, 64, channels);
                    } else {
                        PATCH_OF_4X4X256.copy(x, xFirst, line, column, scratch, gAt);
                        winogradInputTransform(scratch, gAt + channel * 16, 256, scratch, vAt + tile * 16, 1040, 1024, 64, channels);
                    }
                }
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    for (int position = 0; position < 4; position++) {
                        int line = top + position / 2;
                        int column = left + position % 2;
                        int transposed = transposedAt + position * 256;
                        for (int o = 0; o < 16; o += 16) {
                            transposeSquare(dy, dyFirst + (line * 4 + column) * 256 + o * 16, 16, scratch, transposed + o, 16);
                        }
                    }
                    winogradOutputGradientTransform(scratch, transposedAt, 256, scratch, gAt + tile * 256, 1040, 256);
                }
                int run = samples == 16 ? tiles * 16 : 16;
                int products = samples == 16 ? run : samples;
                for (int product = 0; product < 16; product++) {
                    for (int at = 0; at < tiles * 16; at += run) {
                        winogradWeightGradientPanel16By64(scratch, vAt + product * 1040 + at, 64,
                                scratch, gAt + product * 1040 + at * 16 + 0, 16, products, scratch,
                                scratchAt + product * 272 + 0, 16, 0, channels);
                    }
                }
            }
        }
        for (int start = 0; start < 16; start += 48) {
            int width = Math.min(48, 16 - start);
            int step = 16 * width;
            for (int c = 0; c < channels; c++) {
                int first = dwAt + start * 144 + (channel + c) * width;
                winogradFilterGradientTransform(scratch, scratchAt + c * 16 + start, 272, dw, first, step, width);
            }
        }
    }

    @Override
    public void stemConv2dGradient(float[] y, int yAt, float[] stem, int stemAt,
            float[] stemGradient, int stemGradientAt, int from, int to) {
        int end = (to + 15) / 16 * 4096;
        for (int i = (from + 15) / 16 * 4096; i < end; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(SPECIES, stem, stemAt + i);
            FloatVector v1 = FloatVector.fromArray(SPECIES, stemGradient, stemGradientAt + i);
            FloatVector.broadcast(SPECIES, 0f).blend(v1, FloatVector.broadcast(SPECIES, 0f).compare(VectorOperators.LT, v0)).intoArray(y, yAt + i);
        }
    }

    @Override
    public void update(float[] parameter, int parameterAt, float[] gradient, int gradientAt,
            float[] velocity, int velocityAt, int length, float learningRate) {
        for (int i = 0; i < length; i += LANES) {
            FloatVector parameterNow = FloatVector.fromArray(SPECIES, parameter, parameterAt + i);
            FloatVector gradientNow = FloatVector.fromArray(SPECIES, gradient, gradientAt + i);
            FloatVector velocityNow = FloatVector.fromArray(SPECIES, velocity, velocityAt + i);
            FloatVector t0 = velocityNow.fma(FloatVector.broadcast(SPECIES, 0.9f), gradientNow);
            t0.intoArray(velocity, velocityAt + i);
            t0.neg().fma(FloatVector.broadcast(SPECIES, learningRate), parameterNow).intoArray(parameter, parameterAt + i);
        }
    }

    @Override
    public void rowWinogradAt1x1From4x4x16To4x4x16(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, float[] scratch, int scratchAt,
            int from, int to) {
        int vAt = scratchAt + 4352;
        int mAt = scratchAt + 5632;
        for (int start = 0; start < 16; start += 48) {
            int floats = Math.min(48, 16 - start) * 16;
            int first = start * 144;
            int step = floats;
            winogradFilterTransform(w, wAt + first, step, scratch, scratchAt + start * 16, 272, floats);
        }
        for (int row = from; row < to; row++) {
            int xFirst = xAt + row * 256;
            int yFirst = yAt + row * 256;
            GRID_OF_4X4X16_IN_6X6.copy(x, xFirst, -1, -1, scratch, scratchAt + 6912);
            for (int first = 0; first < 4; first += 4) {
                int tiles = 4;
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    winogradInputTransform(scratch, scratchAt + 6912 + (top * 6 + left) * 16, 16, scratch, vAt + tile * 16, 80, 96, 16, 1);
                }
                for (int product = 0; product < 16; product++) {
                    productPanel16By16(scratch, vAt + product * 80, 16, scratch,
                            scratchAt + product * 272 + 0 * 16, 16, 16, scratch,
                            mAt + product * 80 + 0, 16, 0, tiles);
                }
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    rowWinogradAt1x1From4x4x16To4x4x16OutputTransform(scratch, mAt + tile * 16, operand1, operand1At, y, yFirst + (top * 4 + left) * 16);
                }
            }
        }
    }

    @Override
    public void warmUp(float[] scratch, int n) {
        if (WIDE) {
            winogradWeightGradient16x1By64(scratch, 0, 0, scratch, 0, 0, n, scratch, 0, 0);
            product16x1By16(scratch, 0, 0, scratch, 0, 0, n, scratch, 0, 0);
        } else {
            winogradWeightGradient6x2(scratch, 0, 0, scratch, 0, 0, n, scratch, 0, 0);
            product6x2(scratch, 0, 0, scratch, 0, 0, n, scratch, 0, 0);
        }
    }

    private static void product16x1By16(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride) {
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
        FloatVector y8a = zero;
        FloatVector y9a = zero;
        FloatVector y10a = zero;
        FloatVector y11a = zero;
        FloatVector y12a = zero;
        FloatVector y13a = zero;
        FloatVector y14a = zero;
        FloatVector y15a = zero;
        for (int k = 0; k < n; k++) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wAt + k * wStride);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k]);
            y0a = x0.fma(wa, y0a);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xAt + k + 16]);
            y1a = x1.fma(wa, y1a);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xAt + k + 32]);
            y2a = x2.fma(wa, y2a);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xAt + k + 48]);
            y3a = x3.fma(wa, y3a);
            FloatVector x4 = FloatVector.broadcast(SPECIES, x[xAt + k + 64]);
            y4a = x4.fma(wa, y4a);
            FloatVector x5 = FloatVector.broadcast(SPECIES, x[xAt + k + 80]);
            y5a = x5.fma(wa, y5a);
            FloatVector x6 = FloatVector.broadcast(SPECIES, x[xAt + k + 96]);
            y6a = x6.fma(wa, y6a);
            FloatVector x7 = FloatVector.broadcast(SPECIES, x[xAt + k + 112]);
            y7a = x7.fma(wa, y7a);
            FloatVector x8 = FloatVector.broadcast(SPECIES, x[xAt + k + 128]);
            y8a = x8.fma(wa, y8a);
            FloatVector x9 = FloatVector.broadcast(SPECIES, x[xAt + k + 144]);
            y9a = x9.fma(wa, y9a);
            FloatVector x10 = FloatVector.broadcast(SPECIES, x[xAt + k + 160]);
            y10a = x10.fma(wa, y10a);
            FloatVector x11 = FloatVector.broadcast(SPECIES, x[xAt + k + 176]);
            y11a = x11.fma(wa, y11a);
            FloatVector x12 = FloatVector.broadcast(SPECIES, x[xAt + k + 192]);
            y12a = x12.fma(wa, y12a);
            FloatVector x13 = FloatVector.broadcast(SPECIES, x[xAt + k + 208]);
            y13a = x13.fma(wa, y13a);
            FloatVector x14 = FloatVector.broadcast(SPECIES, x[xAt + k + 224]);
            y14a = x14.fma(wa, y14a);
            FloatVector x15 = FloatVector.broadcast(SPECIES, x[xAt + k + 240]);
            y15a = x15.fma(wa, y15a);
        }
        y0a.intoArray(y, yAt);
        y1a.intoArray(y, yAt + yStride);
        y2a.intoArray(y, yAt + 2 * yStride);
        y3a.intoArray(y, yAt + 3 * yStride);
        y4a.intoArray(y, yAt + 4 * yStride);
        y5a.intoArray(y, yAt + 5 * yStride);
        y6a.intoArray(y, yAt + 6 * yStride);
        y7a.intoArray(y, yAt + 7 * yStride);
        y8a.intoArray(y, yAt + 8 * yStride);
        y9a.intoArray(y, yAt + 9 * yStride);
        y10a.intoArray(y, yAt + 10 * yStride);
        y11a.intoArray(y, yAt + 11 * yStride);
        y12a.intoArray(y, yAt + 12 * yStride);
        y13a.intoArray(y, yAt + 13 * yStride);
        y14a.intoArray(y, yAt + 14 * yStride);
        y15a.intoArray(y, yAt + 15 * yStride);
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

    private static void product8x1By16(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride) {
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
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xAt + k + 16]);
            y1a = x1.fma(wa, y1a);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xAt + k + 32]);
            y2a = x2.fma(wa, y2a);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xAt + k + 48]);
            y3a = x3.fma(wa, y3a);
            FloatVector x4 = FloatVector.broadcast(SPECIES, x[xAt + k + 64]);
            y4a = x4.fma(wa, y4a);
            FloatVector x5 = FloatVector.broadcast(SPECIES, x[xAt + k + 80]);
            y5a = x5.fma(wa, y5a);
            FloatVector x6 = FloatVector.broadcast(SPECIES, x[xAt + k + 96]);
            y6a = x6.fma(wa, y6a);
            FloatVector x7 = FloatVector.broadcast(SPECIES, x[xAt + k + 112]);
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

    private static void productPanel16By16(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride, int from, int to) {
        if (WIDE) {
            for (int column = 0; column < 16; column += LANES) {
                productStrip16x1By16(x, xAt, xStride, w, wAt + column, wStride, n, y, yAt + column,
                        yStride, from, to);
            }
        } else {
            for (int column = 0; column < 16; column += 2 * LANES) {
                productStrip6x2(x, xAt, xStride, w, wAt + column, wStride, n, y, yAt + column,
                        yStride, from, to);
            }
        }
    }

    private static void productStrip16x1By16(float[] x, int xAt, int xStride, float[] w, int wAt,
            int wStride, int n, float[] y, int yAt, int yStride, int from, int to) {
        int row = from;
        while (row + 16 <= to) {
            product16x1By16(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y,
                    yAt + row * yStride, yStride);
            row += 16;
        }
        while (row + 8 <= to) {
            product8x1By16(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y,
                    yAt + row * yStride, yStride);
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

    private static void rowWinogradAt1x1From4x4x16To4x4x16OutputTransform(float[] m, int mAt,
            float[] operand1, int operand1At, float[] y, int yAt) {
        for (int i = 0; i < 16; i += LANES) {
            FloatVector v1a = FloatVector.fromArray(SPECIES, operand1, operand1At + i);
            FloatVector x00 = FloatVector.fromArray(SPECIES, m, mAt + i);
            FloatVector x01 = FloatVector.fromArray(SPECIES, m, mAt + i + 80);
            FloatVector x02 = FloatVector.fromArray(SPECIES, m, mAt + i + 160);
            FloatVector x03 = FloatVector.fromArray(SPECIES, m, mAt + i + 240);
            FloatVector x10 = FloatVector.fromArray(SPECIES, m, mAt + i + 320);
            FloatVector x11 = FloatVector.fromArray(SPECIES, m, mAt + i + 400);
            FloatVector x12 = FloatVector.fromArray(SPECIES, m, mAt + i + 480);
            FloatVector x13 = FloatVector.fromArray(SPECIES, m, mAt + i + 560);
            FloatVector x20 = FloatVector.fromArray(SPECIES, m, mAt + i + 640);
            FloatVector x21 = FloatVector.fromArray(SPECIES, m, mAt + i + 720);
            FloatVector x22 = FloatVector.fromArray(SPECIES, m, mAt + i + 800);
            FloatVector x23 = FloatVector.fromArray(SPECIES, m, mAt + i + 880);
            FloatVector x30 = FloatVector.fromArray(SPECIES, m, mAt + i + 960);
            FloatVector x31 = FloatVector.fromArray(SPECIES, m, mAt + i + 1040);
            FloatVector x32 = FloatVector.fromArray(SPECIES, m, mAt + i + 1120);
            FloatVector x33 = FloatVector.fromArray(SPECIES, m, mAt + i + 1200);
            FloatVector s00 = x00.add(x10).add(x20), s10 = x10.sub(x20).sub(x30);
            FloatVector s01 = x01.add(x11).add(x21), s11 = x11.sub(x21).sub(x31);
            FloatVector s02 = x02.add(x12).add(x22), s12 = x12.sub(x22).sub(x32);
            FloatVector s03 = x03.add(x13).add(x23), s13 = x13.sub(x23).sub(x33);
            FloatVector sum00 = s00.add(s01).add(s02);
            FloatVector t00_0 = sum00.add(v1a);
            t00_0.blend(0f, t00_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + i);
            FloatVector sum01 = s01.sub(s02).sub(s03);
            FloatVector t01_0 = sum01.add(v1a);
            t01_0.blend(0f, t01_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + i + 16);
            FloatVector sum10 = s10.add(s11).add(s12);
            FloatVector t10_0 = sum10.add(v1a);
            t10_0.blend(0f, t10_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + i + 64);
            FloatVector sum11 = s11.sub(s12).sub(s13);
            FloatVector t11_0 = sum11.add(v1a);
            t11_0.blend(0f, t11_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + i + 80);
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

    private static void winogradAt1x1From4x4x16To4x4x16OutputTransform(float[] m, int mAt,
            float[] operand1, int operand1At, float[] y, int yAt) {
        for (int o = 0; o < 16; o++) {
            float v1 = operand1[operand1At + o];
            for (int lane = 0; lane < 16; lane += LANES) {
                int i = o * 16 + lane;
                FloatVector x00 = FloatVector.fromArray(SPECIES, m, mAt + i);
                FloatVector x01 = FloatVector.fromArray(SPECIES, m, mAt + i + 1040);
                FloatVector x02 = FloatVector.fromArray(SPECIES, m, mAt + i + 2080);
                FloatVector x03 = FloatVector.fromArray(SPECIES, m, mAt + i + 3120);
                FloatVector x10 = FloatVector.fromArray(SPECIES, m, mAt + i + 4160);
                FloatVector x11 = FloatVector.fromArray(SPECIES, m, mAt + i + 5200);
                FloatVector x12 = FloatVector.fromArray(SPECIES, m, mAt + i + 6240);
                FloatVector x13 = FloatVector.fromArray(SPECIES, m, mAt + i + 7280);
                FloatVector x20 = FloatVector.fromArray(SPECIES, m, mAt + i + 8320);
                FloatVector x21 = FloatVector.fromArray(SPECIES, m, mAt + i + 9360);
                FloatVector x22 = FloatVector.fromArray(SPECIES, m, mAt + i + 10400);
                FloatVector x23 = FloatVector.fromArray(SPECIES, m, mAt + i + 11440);
                FloatVector x30 = FloatVector.fromArray(SPECIES, m, mAt + i + 12480);
                FloatVector x31 = FloatVector.fromArray(SPECIES, m, mAt + i + 13520);
                FloatVector x32 = FloatVector.fromArray(SPECIES, m, mAt + i + 14560);
                FloatVector x33 = FloatVector.fromArray(SPECIES, m, mAt + i + 15600);
                FloatVector s00 = x00.add(x10).add(x20), s10 = x10.sub(x20).sub(x30);
                FloatVector s01 = x01.add(x11).add(x21), s11 = x11.sub(x21).sub(x31);
                FloatVector s02 = x02.add(x12).add(x22), s12 = x12.sub(x22).sub(x32);
                FloatVector s03 = x03.add(x13).add(x23), s13 = x13.sub(x23).sub(x33);
                FloatVector sum00 = s00.add(s01).add(s02);
                FloatVector t00_0 = sum00.add(v1);
                t00_0.blend(0f, t00_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + i);
                FloatVector sum01 = s01.sub(s02).sub(s03);
                FloatVector t01_0 = sum01.add(v1);
                t01_0.blend(0f, t01_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + i + 256);
                FloatVector sum10 = s10.add(s11).add(s12);
                FloatVector t10_0 = sum10.add(v1);
                t10_0.blend(0f, t10_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + i + 1024);
                FloatVector sum11 = s11.sub(s12).sub(s13);
                FloatVector t11_0 = sum11.add(v1);
                t11_0.blend(0f, t11_0.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + i + 1280);
            }
        }
    }

    private static void winogradFilterGradientTransform(float[] sums, int sumsAt, int sumsStep,
            float[] dw, int dwAt, int dwStep, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x00 = FloatVector.fromArray(SPECIES, sums, sumsAt + i);
            FloatVector x01 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + sumsStep);
            FloatVector x02 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 2 * sumsStep);
            FloatVector x03 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 3 * sumsStep);
            FloatVector x10 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 4 * sumsStep);
            FloatVector x11 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 5 * sumsStep);
            FloatVector x12 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 6 * sumsStep);
            FloatVector x13 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 7 * sumsStep);
            FloatVector x20 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 8 * sumsStep);
            FloatVector x21 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 9 * sumsStep);
            FloatVector x22 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 10 * sumsStep);
            FloatVector x23 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 11 * sumsStep);
            FloatVector x30 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 12 * sumsStep);
            FloatVector x31 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 13 * sumsStep);
            FloatVector x32 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 14 * sumsStep);
            FloatVector x33 = FloatVector.fromArray(SPECIES, sums, sumsAt + i + 15 * sumsStep);
            FloatVector s00 = x00.add(x10.add(x20).mul(0.5f)), s10 = x10.sub(x20).mul(0.5f);
            FloatVector s20 = x10.add(x20).mul(0.5f).add(x30);
            FloatVector s01 = x01.add(x11.add(x21).mul(0.5f)), s11 = x11.sub(x21).mul(0.5f);
            FloatVector s21 = x11.add(x21).mul(0.5f).add(x31);
            FloatVector s02 = x02.add(x12.add(x22).mul(0.5f)), s12 = x12.sub(x22).mul(0.5f);
            FloatVector s22 = x12.add(x22).mul(0.5f).add(x32);
            FloatVector s03 = x03.add(x13.add(x23).mul(0.5f)), s13 = x13.sub(x23).mul(0.5f);
            FloatVector s23 = x13.add(x23).mul(0.5f).add(x33);
            s00.add(s01.add(s02).mul(0.5f)).intoArray(dw, dwAt + i);
            s01.sub(s02).mul(0.5f).intoArray(dw, dwAt + i + dwStep);
            s01.add(s02).mul(0.5f).add(s03).intoArray(dw, dwAt + i + 2 * dwStep);
            s10.add(s11.add(s12).mul(0.5f)).intoArray(dw, dwAt + i + 3 * dwStep);
            s11.sub(s12).mul(0.5f).intoArray(dw, dwAt + i + 4 * dwStep);
            s11.add(s12).mul(0.5f).add(s13).intoArray(dw, dwAt + i + 5 * dwStep);
            s20.add(s21.add(s22).mul(0.5f)).intoArray(dw, dwAt + i + 6 * dwStep);
            s21.sub(s22).mul(0.5f).intoArray(dw, dwAt + i + 7 * dwStep);
            s21.add(s22).mul(0.5f).add(s23).intoArray(dw, dwAt + i + 8 * dwStep);
        }
    }

    private static void winogradFilterTransform(float[] w, int wAt, int wStep, float[] u, int uAt,
            int uStep, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x00 = FloatVector.fromArray(SPECIES, w, wAt + i);
            FloatVector x01 = FloatVector.fromArray(SPECIES, w, wAt + i + wStep);
            FloatVector x02 = FloatVector.fromArray(SPECIES, w, wAt + i + 2 * wStep);
            FloatVector x10 = FloatVector.fromArray(SPECIES, w, wAt + i + 3 * wStep);
            FloatVector x11 = FloatVector.fromArray(SPECIES, w, wAt + i + 4 * wStep);
            FloatVector x12 = FloatVector.fromArray(SPECIES, w, wAt + i + 5 * wStep);
            FloatVector x20 = FloatVector.fromArray(SPECIES, w, wAt + i + 6 * wStep);
            FloatVector x21 = FloatVector.fromArray(SPECIES, w, wAt + i + 7 * wStep);
            FloatVector x22 = FloatVector.fromArray(SPECIES, w, wAt + i + 8 * wStep);
            FloatVector s00 = x00, s10 = x00.add(x20).add(x10).mul(0.5f), s20 = x00.add(x20).sub(x10).mul(0.5f), s30 = x20;
            FloatVector s01 = x01, s11 = x01.add(x21).add(x11).mul(0.5f), s21 = x01.add(x21).sub(x11).mul(0.5f), s31 = x21;
            FloatVector s02 = x02, s12 = x02.add(x22).add(x12).mul(0.5f), s22 = x02.add(x22).sub(x12).mul(0.5f), s32 = x22;
            s00.intoArray(u, uAt + i);
            s00.add(s02).add(s01).mul(0.5f).intoArray(u, uAt + i + uStep);
            s00.add(s02).sub(s01).mul(0.5f).intoArray(u, uAt + i + 2 * uStep);
            s02.intoArray(u, uAt + i + 3 * uStep);
            s10.intoArray(u, uAt + i + 4 * uStep);
            s10.add(s12).add(s11).mul(0.5f).intoArray(u, uAt + i + 5 * uStep);
            s10.add(s12).sub(s11).mul(0.5f).intoArray(u, uAt + i + 6 * uStep);
            s12.intoArray(u, uAt + i + 7 * uStep);
            s20.intoArray(u, uAt + i + 8 * uStep);
            s20.add(s22).add(s21).mul(0.5f).intoArray(u, uAt + i + 9 * uStep);
            s20.add(s22).sub(s21).mul(0.5f).intoArray(u, uAt + i + 10 * uStep);
            s22.intoArray(u, uAt + i + 11 * uStep);
            s30.intoArray(u, uAt + i + 12 * uStep);
            s30.add(s32).add(s31).mul(0.5f).intoArray(u, uAt + i + 13 * uStep);
            s30.add(s32).sub(s31).mul(0.5f).intoArray(u, uAt + i + 14 * uStep);
            s32.intoArray(u, uAt + i + 15 * uStep);
        }
    }

    private static void winogradGradientAt1x1From4x4x16To4x4x16OutputTransform(float[] m, int mAt,
            float[] y, int yAt) {
        for (int o = 0; o < 16; o++) {
            for (int lane = 0; lane < 16; lane += LANES) {
                int i = o * 16 + lane;
                FloatVector x00 = FloatVector.fromArray(SPECIES, m, mAt + i);
                FloatVector x01 = FloatVector.fromArray(SPECIES, m, mAt + i + 1040);
                FloatVector x02 = FloatVector.fromArray(SPECIES, m, mAt + i + 2080);
                FloatVector x03 = FloatVector.fromArray(SPECIES, m, mAt + i + 3120);
                FloatVector x10 = FloatVector.fromArray(SPECIES, m, mAt + i + 4160);
                FloatVector x11 = FloatVector.fromArray(SPECIES, m, mAt + i + 5200);
                FloatVector x12 = FloatVector.fromArray(SPECIES, m, mAt + i + 6240);
                FloatVector x13 = FloatVector.fromArray(SPECIES, m, mAt + i + 7280);
                FloatVector x20 = FloatVector.fromArray(SPECIES, m, mAt + i + 8320);
                FloatVector x21 = FloatVector.fromArray(SPECIES, m, mAt + i + 9360);
                FloatVector x22 = FloatVector.fromArray(SPECIES, m, mAt + i + 10400);
                FloatVector x23 = FloatVector.fromArray(SPECIES, m, mAt + i + 11440);
                FloatVector x30 = FloatVector.fromArray(SPECIES, m, mAt + i + 12480);
                FloatVector x31 = FloatVector.fromArray(SPECIES, m, mAt + i + 13520);
                FloatVector x32 = FloatVector.fromArray(SPECIES, m, mAt + i + 14560);
                FloatVector x33 = FloatVector.fromArray(SPECIES, m, mAt + i + 15600);
                FloatVector s00 = x00.add(x10).add(x20), s10 = x10.sub(x20).sub(x30);
                FloatVector s01 = x01.add(x11).add(x21), s11 = x11.sub(x21).sub(x31);
                FloatVector s02 = x02.add(x12).add(x22), s12 = x12.sub(x22).sub(x32);
                FloatVector s03 = x03.add(x13).add(x23), s13 = x13.sub(x23).sub(x33);
                FloatVector sum00 = s00.add(s01).add(s02);
                sum00.intoArray(y, yAt + i);
                FloatVector sum01 = s01.sub(s02).sub(s03);
                sum01.intoArray(y, yAt + i + 256);
                FloatVector sum10 = s10.add(s11).add(s12);
                sum10.intoArray(y, yAt + i + 1024);
                FloatVector sum11 = s11.sub(s12).sub(s13);
                sum11.intoArray(y, yAt + i + 1280);
            }
        }
    }

    private static void winogradInputTransform(float[] x, int xAt, int xStep, float[] v, int vAt,
            int vStep, int xLine, int vRun, int vectors) {
        for (int vector = 0; vector < vectors; vector++) {
            for (int lane = 0; lane < 16; lane += LANES) {
                int i = vector * 16 + lane;
                int j = vector * vRun + lane;
                FloatVector x00 = FloatVector.fromArray(SPECIES, x, xAt + i);
                FloatVector x01 = FloatVector.fromArray(SPECIES, x, xAt + i + xStep);
                FloatVector x02 = FloatVector.fromArray(SPECIES, x, xAt + i + 2 * xStep);
                FloatVector x03 = FloatVector.fromArray(SPECIES, x, xAt + i + 3 * xStep);
                FloatVector x10 = FloatVector.fromArray(SPECIES, x, xAt + i + xLine);
                FloatVector x11 = FloatVector.fromArray(SPECIES, x, xAt + i + xLine + xStep);
                FloatVector x12 = FloatVector.fromArray(SPECIES, x, xAt + i + xLine + 2 * xStep);
                FloatVector x13 = FloatVector.fromArray(SPECIES, x, xAt + i + xLine + 3 * xStep);
                FloatVector x20 = FloatVector.fromArray(SPECIES, x, xAt + i + 2 * xLine);
                FloatVector x21 = FloatVector.fromArray(SPECIES, x, xAt + i + 2 * xLine + xStep);
                FloatVector x22 = FloatVector.fromArray(SPECIES, x, xAt + i + 2 * xLine + 2 * xStep);
                FloatVector x23 = FloatVector.fromArray(SPECIES, x, xAt + i + 2 * xLine + 3 * xStep);
                FloatVector x30 = FloatVector.fromArray(SPECIES, x, xAt + i + 3 * xLine);
                FloatVector x31 = FloatVector.fromArray(SPECIES, x, xAt + i + 3 * xLine + xStep);
                FloatVector x32 = FloatVector.fromArray(SPECIES, x, xAt + i + 3 * xLine + 2 * xStep);
                FloatVector x33 = FloatVector.fromArray(SPECIES, x, xAt + i + 3 * xLine + 3 * xStep);
                FloatVector s00 = x00.sub(x20), s10 = x10.add(x20), s20 = x20.sub(x10), s30 = x10.sub(x30);
                FloatVector s01 = x01.sub(x21), s11 = x11.add(x21), s21 = x21.sub(x11), s31 = x11.sub(x31);
                FloatVector s02 = x02.sub(x22), s12 = x12.add(x22), s22 = x22.sub(x12), s32 = x12.sub(x32);
                FloatVector s03 = x03.sub(x23), s13 = x13.add(x23), s23 = x23.sub(x13), s33 = x13.sub(x33);
                s00.sub(s02).intoArray(v, vAt + j);
                s01.add(s02).intoArray(v, vAt + j + vStep);
                s02.sub(s01).intoArray(v, vAt + j + 2 * vStep);
                s01.sub(s03).intoArray(v, vAt + j + 3 * vStep);
                s10.sub(s12).intoArray(v, vAt + j + 4 * vStep);
                s11.add(s12).intoArray(v, vAt + j + 5 * vStep);
                s12.sub(s11).intoArray(v, vAt + j + 6 * vStep);
                s11.sub(s13).intoArray(v, vAt + j + 7 * vStep);
                s20.sub(s22).intoArray(v, vAt + j + 8 * vStep);
                s21.add(s22).intoArray(v, vAt + j + 9 * vStep);
                s22.sub(s21).intoArray(v, vAt + j + 10 * vStep);
                s21.sub(s23).intoArray(v, vAt + j + 11 * vStep);
                s30.sub(s32).intoArray(v, vAt + j + 12 * vStep);
                s31.add(s32).intoArray(v, vAt + j + 13 * vStep);
                s32.sub(s31).intoArray(v, vAt + j + 14 * vStep);
                s31.sub(s33).intoArray(v, vAt + j + 15 * vStep);
            }
        }
    }

    private static void winogradOutputGradientTransform(float[] dy, int dyAt, int dyStep, float[] v,
            int vAt, int vStep, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x00 = FloatVector.fromArray(SPECIES, dy, dyAt + i);
            FloatVector x01 = FloatVector.fromArray(SPECIES, dy, dyAt + i + dyStep);
            FloatVector x10 = FloatVector.fromArray(SPECIES, dy, dyAt + i + 2 * dyStep);
            FloatVector x11 = FloatVector.fromArray(SPECIES, dy, dyAt + i + 3 * dyStep);
            FloatVector s00 = x00, s10 = x00.add(x10), s20 = x00.sub(x10), s30 = x10.neg();
            FloatVector s01 = x01, s11 = x01.add(x11), s21 = x01.sub(x11), s31 = x11.neg();
            s00.intoArray(v, vAt + i);
            s00.add(s01).intoArray(v, vAt + i + vStep);
            s00.sub(s01).intoArray(v, vAt + i + 2 * vStep);
            s01.neg().intoArray(v, vAt + i + 3 * vStep);
            s10.intoArray(v, vAt + i + 4 * vStep);
            s10.add(s11).intoArray(v, vAt + i + 5 * vStep);
            s10.sub(s11).intoArray(v, vAt + i + 6 * vStep);
            s11.neg().intoArray(v, vAt + i + 7 * vStep);
            s20.intoArray(v, vAt + i + 8 * vStep);
            s20.add(s21).intoArray(v, vAt + i + 9 * vStep);
            s20.sub(s21).intoArray(v, vAt + i + 10 * vStep);
            s21.neg().intoArray(v, vAt + i + 11 * vStep);
            s30.intoArray(v, vAt + i + 12 * vStep);
            s30.add(s31).intoArray(v, vAt + i + 13 * vStep);
            s30.sub(s31).intoArray(v, vAt + i + 14 * vStep);
            s31.neg().intoArray(v, vAt + i + 15 * vStep);
        }
    }

    private static void winogradProducts(float[] scratch, int vAt, int vRun, int uAt, int mAt,
            int channels, int filters, int tiles) {
        for (int start = 0; start < filters; start += 48) {
            int width = Math.min(48, filters - start);
            for (int lane = 0; lane < 16; lane += LANES) {
                if (WIDE) {
                    for (int o = 0; o < width; o += 8) {
                        int tile = 0;
                        for (; tile + 2 <= tiles; tile += 2) {
                            winogradTile8x2(scratch, vAt + tile * 16 + lane, vRun, uAt + start * channels + o, width, channels,
                                    mAt + (tile * filters + start + o) * 16 + lane, filters * 16);
                        }
                        for (; tile + 1 <= tiles; tile += 1) {
                            winogradTile8x1(scratch, vAt + tile * 16 + lane, vRun, uAt + start * channels + o, width, channels,
                                    mAt + (tile * filters + start + o) * 16 + lane, filters * 16);
                        }
                    }
                } else {
                    for (int o = 0; o < width; o += 4) {
                        int tile = 0;
                        for (; tile + 2 <= tiles; tile += 2) {
                            winogradTile4x2(scratch, vAt + tile * 16 + lane, vRun, uAt + start * channels + o, width, channels,
                                    mAt + (tile * filters + start + o) * 16 + lane, filters * 16);
                        }
                        for (; tile + 1 <= tiles; tile += 1) {
                            winogradTile4x1(scratch, vAt + tile * 16 + lane, vRun, uAt + start * channels + o, width, channels,
                                    mAt + (tile * filters + start + o) * 16 + lane, filters * 16);
                        }
                    }
                }
            }
        }
    }

    private static void winogradTile4x1(float[] scratch, int vAt, int vRun, int uAt, int width,
            int channels, int mAt, int mStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero, sum0c = zero, sum0d = zero;
        for (int c = 0; c < channels; c++) {
            int v = vAt + c * vRun;
            int u = uAt + c * width;
            FloatVector v0 = FloatVector.fromArray(SPECIES, scratch, v);
            FloatVector u0 = FloatVector.broadcast(SPECIES, scratch[u]);
            sum0a = v0.fma(u0, sum0a);
            FloatVector u1 = FloatVector.broadcast(SPECIES, scratch[u + 1]);
            sum0b = v0.fma(u1, sum0b);
            FloatVector u2 = FloatVector.broadcast(SPECIES, scratch[u + 2]);
            sum0c = v0.fma(u2, sum0c);
            FloatVector u3 = FloatVector.broadcast(SPECIES, scratch[u + 3]);
            sum0d = v0.fma(u3, sum0d);
        }
        sum0a.intoArray(scratch, mAt); sum0b.intoArray(scratch, mAt + 16); sum0c.intoArray(scratch, mAt + 32);
        sum0d.intoArray(scratch, mAt + 48);
    }

    private static void winogradTile4x2(float[] scratch, int vAt, int vRun, int uAt, int width,
            int channels, int mAt, int mStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero, sum0c = zero, sum0d = zero;
        FloatVector sum1a = zero, sum1b = zero, sum1c = zero, sum1d = zero;
        for (int c = 0; c < channels; c++) {
            int v = vAt + c * vRun;
            int u = uAt + c * width;
            FloatVector v0 = FloatVector.fromArray(SPECIES, scratch, v);
            FloatVector v1 = FloatVector.fromArray(SPECIES, scratch, v + 16);
            FloatVector u0 = FloatVector.broadcast(SPECIES, scratch[u]);
            sum0a = v0.fma(u0, sum0a); sum1a = v1.fma(u0, sum1a);
            FloatVector u1 = FloatVector.broadcast(SPECIES, scratch[u + 1]);
            sum0b = v0.fma(u1, sum0b); sum1b = v1.fma(u1, sum1b);
            FloatVector u2 = FloatVector.broadcast(SPECIES, scratch[u + 2]);
            sum0c = v0.fma(u2, sum0c); sum1c = v1.fma(u2, sum1c);
            FloatVector u3 = FloatVector.broadcast(SPECIES, scratch[u + 3]);
            sum0d = v0.fma(u3, sum0d); sum1d = v1.fma(u3, sum1d);
        }
        sum0a.intoArray(scratch, mAt); sum0b.intoArray(scratch, mAt + 16); sum0c.intoArray(scratch, mAt + 32);
        sum0d.intoArray(scratch, mAt + 48);
        sum1a.intoArray(scratch, mAt + mStep); sum1b.intoArray(scratch, mAt + mStep + 16);
        sum1c.intoArray(scratch, mAt + mStep + 32); sum1d.intoArray(scratch, mAt + mStep + 48);
    }

    private static void winogradTile8x1(float[] scratch, int vAt, int vRun, int uAt, int width,
            int channels, int mAt, int mStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero, sum0c = zero, sum0d = zero, sum0e = zero, sum0f = zero, sum0g = zero;
        FloatVector sum0h = zero;
        for (int c = 0; c < channels; c++) {
            int v = vAt + c * vRun;
            int u = uAt + c * width;
            FloatVector v0 = FloatVector.fromArray(SPECIES, scratch, v);
            FloatVector u0 = FloatVector.broadcast(SPECIES, scratch[u]);
            sum0a = v0.fma(u0, sum0a);
            FloatVector u1 = FloatVector.broadcast(SPECIES, scratch[u + 1]);
            sum0b = v0.fma(u1, sum0b);
            FloatVector u2 = FloatVector.broadcast(SPECIES, scratch[u + 2]);
            sum0c = v0.fma(u2, sum0c);
            FloatVector u3 = FloatVector.broadcast(SPECIES, scratch[u + 3]);
            sum0d = v0.fma(u3, sum0d);
            FloatVector u4 = FloatVector.broadcast(SPECIES, scratch[u + 4]);
            sum0e = v0.fma(u4, sum0e);
            FloatVector u5 = FloatVector.broadcast(SPECIES, scratch[u + 5]);
            sum0f = v0.fma(u5, sum0f);
            FloatVector u6 = FloatVector.broadcast(SPECIES, scratch[u + 6]);
            sum0g = v0.fma(u6, sum0g);
            FloatVector u7 = FloatVector.broadcast(SPECIES, scratch[u + 7]);
            sum0h = v0.fma(u7, sum0h);
        }
        sum0a.intoArray(scratch, mAt); sum0b.intoArray(scratch, mAt + 16); sum0c.intoArray(scratch, mAt + 32);
        sum0d.intoArray(scratch, mAt + 48); sum0e.intoArray(scratch, mAt + 64);
        sum0f.intoArray(scratch, mAt + 80); sum0g.intoArray(scratch, mAt + 96);
        sum0h.intoArray(scratch, mAt + 112);
    }

    private static void winogradTile8x2(float[] scratch, int vAt, int vRun, int uAt, int width,
            int channels, int mAt, int mStep) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector sum0a = zero, sum0b = zero, sum0c = zero, sum0d = zero, sum0e = zero, sum0f = zero, sum0g = zero;
        FloatVector sum0h = zero;
        FloatVector sum1a = zero, sum1b = zero, sum1c = zero, sum1d = zero, sum1e = zero, sum1f = zero, sum1g = zero;
        FloatVector sum1h = zero;
        for (int c = 0; c < channels; c++) {
            int v = vAt + c * vRun;
            int u = uAt + c * width;
            FloatVector v0 = FloatVector.fromArray(SPECIES, scratch, v);
            FloatVector v1 = FloatVector.fromArray(SPECIES, scratch, v + 16);
            FloatVector u0 = FloatVector.broadcast(SPECIES, scratch[u]);
            sum0a = v0.fma(u0, sum0a); sum1a = v1.fma(u0, sum1a);
            FloatVector u1 = FloatVector.broadcast(SPECIES, scratch[u + 1]);
            sum0b = v0.fma(u1, sum0b); sum1b = v1.fma(u1, sum1b);
            FloatVector u2 = FloatVector.broadcast(SPECIES, scratch[u + 2]);
            sum0c = v0.fma(u2, sum0c); sum1c = v1.fma(u2, sum1c);
            FloatVector u3 = FloatVector.broadcast(SPECIES, scratch[u + 3]);
            sum0d = v0.fma(u3, sum0d); sum1d = v1.fma(u3, sum1d);
            FloatVector u4 = FloatVector.broadcast(SPECIES, scratch[u + 4]);
            sum0e = v0.fma(u4, sum0e); sum1e = v1.fma(u4, sum1e);
            FloatVector u5 = FloatVector.broadcast(SPECIES, scratch[u + 5]);
            sum0f = v0.fma(u5, sum0f); sum1f = v1.fma(u5, sum1f);
            FloatVector u6 = FloatVector.broadcast(SPECIES, scratch[u + 6]);
            sum0g = v0.fma(u6, sum0g); sum1g = v1.fma(u6, sum1g);
            FloatVector u7 = FloatVector.broadcast(SPECIES, scratch[u + 7]);
            sum0h = v0.fma(u7, sum0h); sum1h = v1.fma(u7, sum1h);
        }
        sum0a.intoArray(scratch, mAt); sum0b.intoArray(scratch, mAt + 16); sum0c.intoArray(scratch, mAt + 32);
        sum0d.intoArray(scratch, mAt + 48); sum0e.intoArray(scratch, mAt + 64);
        sum0f.intoArray(scratch, mAt + 80); sum0g.intoArray(scratch, mAt + 96);
        sum0h.intoArray(scratch, mAt + 112);
        sum1a.intoArray(scratch, mAt + mStep); sum1b.intoArray(scratch, mAt + mStep + 16);
        sum1c.intoArray(scratch, mAt + mStep + 32); sum1d.intoArray(scratch, mAt + mStep + 48);
        sum1e.intoArray(scratch, mAt + mStep + 64); sum1f.intoArray(scratch, mAt + mStep + 80);
        sum1g.intoArray(scratch, mAt + mStep + 96); sum1h.intoArray(scratch, mAt + mStep + 112);
    }

    private static void winogradWeightGradient16x1By64(float[] x, int xAt, int xStride, float[] w,
            int wAt, int wStride, int n, float[] y, int yAt, int yStride) {
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
        FloatVector y8a = zero;
        FloatVector y9a = zero;
        FloatVector y10a = zero;
        FloatVector y11a = zero;
        FloatVector y12a = zero;
        FloatVector y13a = zero;
        FloatVector y14a = zero;
        FloatVector y15a = zero;
        for (int k = 0; k < n; k++) {
            FloatVector wa = FloatVector.fromArray(SPECIES, w, wAt + k * wStride);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xAt + k]);
            y0a = x0.fma(wa, y0a);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xAt + k + 64]);
            y1a = x1.fma(wa, y1a);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xAt + k + 128]);
            y2a = x2.fma(wa, y2a);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xAt + k + 192]);
            y3a = x3.fma(wa, y3a);
            FloatVector x4 = FloatVector.broadcast(SPECIES, x[xAt + k + 256]);
            y4a = x4.fma(wa, y4a);
            FloatVector x5 = FloatVector.broadcast(SPECIES, x[xAt + k + 320]);
            y5a = x5.fma(wa, y5a);
            FloatVector x6 = FloatVector.broadcast(SPECIES, x[xAt + k + 384]);
            y6a = x6.fma(wa, y6a);
            FloatVector x7 = FloatVector.broadcast(SPECIES, x[xAt + k + 448]);
            y7a = x7.fma(wa, y7a);
            FloatVector x8 = FloatVector.broadcast(SPECIES, x[xAt + k + 512]);
            y8a = x8.fma(wa, y8a);
            FloatVector x9 = FloatVector.broadcast(SPECIES, x[xAt + k + 576]);
            y9a = x9.fma(wa, y9a);
            FloatVector x10 = FloatVector.broadcast(SPECIES, x[xAt + k + 640]);
            y10a = x10.fma(wa, y10a);
            FloatVector x11 = FloatVector.broadcast(SPECIES, x[xAt + k + 704]);
            y11a = x11.fma(wa, y11a);
            FloatVector x12 = FloatVector.broadcast(SPECIES, x[xAt + k + 768]);
            y12a = x12.fma(wa, y12a);
            FloatVector x13 = FloatVector.broadcast(SPECIES, x[xAt + k + 832]);
            y13a = x13.fma(wa, y13a);
            FloatVector x14 = FloatVector.broadcast(SPECIES, x[xAt + k + 896]);
            y14a = x14.fma(wa, y14a);
            FloatVector x15 = FloatVector.broadcast(SPECIES, x[xAt + k + 960]);
            y15a = x15.fma(wa, y15a);
        }
        y0a.add(FloatVector.fromArray(SPECIES, y, yAt)).intoArray(y, yAt);
        y1a.add(FloatVector.fromArray(SPECIES, y, yAt + yStride)).intoArray(y, yAt + yStride);
        y2a.add(FloatVector.fromArray(SPECIES, y, yAt + 2 * yStride)).intoArray(y, yAt + 2 * yStride);
        y3a.add(FloatVector.fromArray(SPECIES, y, yAt + 3 * yStride)).intoArray(y, yAt + 3 * yStride);
        y4a.add(FloatVector.fromArray(SPECIES, y, yAt + 4 * yStride)).intoArray(y, yAt + 4 * yStride);
        y5a.add(FloatVector.fromArray(SPECIES, y, yAt + 5 * yStride)).intoArray(y, yAt + 5 * yStride);
        y6a.add(FloatVector.fromArray(SPECIES, y, yAt + 6 * yStride)).intoArray(y, yAt + 6 * yStride);
        y7a.add(FloatVector.fromArray(SPECIES, y, yAt + 7 * yStride)).intoArray(y, yAt + 7 * yStride);
        y8a.add(FloatVector.fromArray(SPECIES, y, yAt + 8 * yStride)).intoArray(y, yAt + 8 * yStride);
        y9a.add(FloatVector.fromArray(SPECIES, y, yAt + 9 * yStride)).intoArray(y, yAt + 9 * yStride);
        y10a.add(FloatVector.fromArray(SPECIES, y, yAt + 10 * yStride)).intoArray(y, yAt + 10 * yStride);
        y11a.add(FloatVector.fromArray(SPECIES, y, yAt + 11 * yStride)).intoArray(y, yAt + 11 * yStride);
        y12a.add(FloatVector.fromArray(SPECIES, y, yAt + 12 * yStride)).intoArray(y, yAt + 12 * yStride);
        y13a.add(FloatVector.fromArray(SPECIES, y, yAt + 13 * yStride)).intoArray(y, yAt + 13 * yStride);
        y14a.add(FloatVector.fromArray(SPECIES, y, yAt + 14 * yStride)).intoArray(y, yAt + 14 * yStride);
        y15a.add(FloatVector.fromArray(SPECIES, y, yAt + 15 * yStride)).intoArray(y, yAt + 15 * yStride);
    }

    private static void winogradWeightGradient1x1(float[] x, int xAt, int xStride, float[] w,
            int wAt, int wStride, int n, float[] y, int yAt, int yStride) {
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
        y0a.add(FloatVector.fromArray(SPECIES, y, yAt)).intoArray(y, yAt);
    }

    private static void winogradWeightGradient1x2(float[] x, int xAt, int xStride, float[] w,
            int wAt, int wStride, int n, float[] y, int yAt, int yStride) {
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
        y0a.add(FloatVector.fromArray(SPECIES, y, yAt)).intoArray(y, yAt);
        y0b.add(FloatVector.fromArray(SPECIES, y, yAt + LANES)).intoArray(y, yAt + LANES);
    }

    private static void winogradWeightGradient2x1(float[] x, int xAt, int xStride, float[] w,
            int wAt, int wStride, int n, float[] y, int yAt, int yStride) {
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
        y0a.add(FloatVector.fromArray(SPECIES, y, yAt)).intoArray(y, yAt);
        y1a.add(FloatVector.fromArray(SPECIES, y, yAt + yStride)).intoArray(y, yAt + yStride);
    }

    private static void winogradWeightGradient2x2(float[] x, int xAt, int xStride, float[] w,
            int wAt, int wStride, int n, float[] y, int yAt, int yStride) {
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
        y0a.add(FloatVector.fromArray(SPECIES, y, yAt)).intoArray(y, yAt);
        y0b.add(FloatVector.fromArray(SPECIES, y, yAt + LANES)).intoArray(y, yAt + LANES);
        y1a.add(FloatVector.fromArray(SPECIES, y, yAt + yStride)).intoArray(y, yAt + yStride);
        y1b.add(FloatVector.fromArray(SPECIES, y, yAt + yStride + LANES)).intoArray(y, yAt + yStride + LANES);
    }

    private static void winogradWeightGradient4x1(float[] x, int xAt, int xStride, float[] w,
            int wAt, int wStride, int n, float[] y, int yAt, int yStride) {
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
        y0a.add(FloatVector.fromArray(SPECIES, y, yAt)).intoArray(y, yAt);
        y1a.add(FloatVector.fromArray(SPECIES, y, yAt + yStride)).intoArray(y, yAt + yStride);
        y2a.add(FloatVector.fromArray(SPECIES, y, yAt + 2 * yStride)).intoArray(y, yAt + 2 * yStride);
        y3a.add(FloatVector.fromArray(SPECIES, y, yAt + 3 * yStride)).intoArray(y, yAt + 3 * yStride);
    }

    private static void winogradWeightGradient4x2(float[] x, int xAt, int xStride, float[] w,
            int wAt, int wStride, int n, float[] y, int yAt, int yStride) {
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
        y0a.add(FloatVector.fromArray(SPECIES, y, yAt)).intoArray(y, yAt);
        y0b.add(FloatVector.fromArray(SPECIES, y, yAt + LANES)).intoArray(y, yAt + LANES);
        y1a.add(FloatVector.fromArray(SPECIES, y, yAt + yStride)).intoArray(y, yAt + yStride);
        y1b.add(FloatVector.fromArray(SPECIES, y, yAt + yStride + LANES)).intoArray(y, yAt + yStride + LANES);
        y2a.add(FloatVector.fromArray(SPECIES, y, yAt + 2 * yStride)).intoArray(y, yAt + 2 * yStride);
        y2b.add(FloatVector.fromArray(SPECIES, y, yAt + 2 * yStride + LANES)).intoArray(y, yAt + 2 * yStride + LANES);
        y3a.add(FloatVector.fromArray(SPECIES, y, yAt + 3 * yStride)).intoArray(y, yAt + 3 * yStride);
        y3b.add(FloatVector.fromArray(SPECIES, y, yAt + 3 * yStride + LANES)).intoArray(y, yAt + 3 * yStride + LANES);
    }

    private static void winogradWeightGradient6x2(float[] x, int xAt, int xStride, float[] w,
            int wAt, int wStride, int n, float[] y, int yAt, int yStride) {
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
        y0a.add(FloatVector.fromArray(SPECIES, y, yAt)).intoArray(y, yAt);
        y0b.add(FloatVector.fromArray(SPECIES, y, yAt + LANES)).intoArray(y, yAt + LANES);
        y1a.add(FloatVector.fromArray(SPECIES, y, yAt + yStride)).intoArray(y, yAt + yStride);
        y1b.add(FloatVector.fromArray(SPECIES, y, yAt + yStride + LANES)).intoArray(y, yAt + yStride + LANES);
        y2a.add(FloatVector.fromArray(SPECIES, y, yAt + 2 * yStride)).intoArray(y, yAt + 2 * yStride);
        y2b.add(FloatVector.fromArray(SPECIES, y, yAt + 2 * yStride + LANES)).intoArray(y, yAt + 2 * yStride + LANES);
        y3a.add(FloatVector.fromArray(SPECIES, y, yAt + 3 * yStride)).intoArray(y, yAt + 3 * yStride);
        y3b.add(FloatVector.fromArray(SPECIES, y, yAt + 3 * yStride + LANES)).intoArray(y, yAt + 3 * yStride + LANES);
        y4a.add(FloatVector.fromArray(SPECIES, y, yAt + 4 * yStride)).intoArray(y, yAt + 4 * yStride);
        y4b.add(FloatVector.fromArray(SPECIES, y, yAt + 4 * yStride + LANES)).intoArray(y, yAt + 4 * yStride + LANES);
        y5a.add(FloatVector.fromArray(SPECIES, y, yAt + 5 * yStride)).intoArray(y, yAt + 5 * yStride);
        y5b.add(FloatVector.fromArray(SPECIES, y, yAt + 5 * yStride + LANES)).intoArray(y, yAt + 5 * yStride + LANES);
    }

    private static void winogradWeightGradient8x1By64(float[] x, int xAt, int xStride, float[] w,
            int wAt, int wStride, int n, float[] y, int yAt, int yStride) {
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
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xAt + k + 64]);
            y1a = x1.fma(wa, y1a);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xAt + k + 128]);
            y2a = x2.fma(wa, y2a);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xAt + k + 192]);
            y3a = x3.fma(wa, y3a);
            FloatVector x4 = FloatVector.broadcast(SPECIES, x[xAt + k + 256]);
            y4a = x4.fma(wa, y4a);
            FloatVector x5 = FloatVector.broadcast(SPECIES, x[xAt + k + 320]);
            y5a = x5.fma(wa, y5a);
            FloatVector x6 = FloatVector.broadcast(SPECIES, x[xAt + k + 384]);
            y6a = x6.fma(wa, y6a);
            FloatVector x7 = FloatVector.broadcast(SPECIES, x[xAt + k + 448]);
            y7a = x7.fma(wa, y7a);
        }
        y0a.add(FloatVector.fromArray(SPECIES, y, yAt)).intoArray(y, yAt);
        y1a.add(FloatVector.fromArray(SPECIES, y, yAt + yStride)).intoArray(y, yAt + yStride);
        y2a.add(FloatVector.fromArray(SPECIES, y, yAt + 2 * yStride)).intoArray(y, yAt + 2 * yStride);
        y3a.add(FloatVector.fromArray(SPECIES, y, yAt + 3 * yStride)).intoArray(y, yAt + 3 * yStride);
        y4a.add(FloatVector.fromArray(SPECIES, y, yAt + 4 * yStride)).intoArray(y, yAt + 4 * yStride);
        y5a.add(FloatVector.fromArray(SPECIES, y, yAt + 5 * yStride)).intoArray(y, yAt + 5 * yStride);
        y6a.add(FloatVector.fromArray(SPECIES, y, yAt + 6 * yStride)).intoArray(y, yAt + 6 * yStride);
        y7a.add(FloatVector.fromArray(SPECIES, y, yAt + 7 * yStride)).intoArray(y, yAt + 7 * yStride);
    }

    private static void winogradWeightGradientPanel16By64(float[] x, int xAt, int xStride,
            float[] w, int wAt, int wStride, int n, float[] y, int yAt, int yStride, int from,
            int to) {
        if (WIDE) {
            for (int column = 0; column < 16; column += LANES) {
                winogradWeightGradientStrip16x1By64(x, xAt, xStride, w, wAt + column, wStride, n, y,
                        yAt + column, yStride, from, to);
            }
        } else {
            for (int column = 0; column < 16; column += 2 * LANES) {
                winogradWeightGradientStrip6x2(x, xAt, xStride, w, wAt + column, wStride, n, y,
                        yAt + column, yStride, from, to);
            }
        }
    }

    private static void winogradWeightGradientStrip16x1By64(float[] x, int xAt, int xStride,
            float[] w, int wAt, int wStride, int n, float[] y, int yAt, int yStride, int from,
            int to) {
        int row = from;
        while (row + 16 <= to) {
            winogradWeightGradient16x1By64(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y,
                    yAt + row * yStride, yStride);
            row += 16;
        }
        while (row + 8 <= to) {
            winogradWeightGradient8x1By64(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y,
                    yAt + row * yStride, yStride);
            row += 8;
        }
        while (row + 4 <= to) {
            winogradWeightGradient4x1(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y,
                    yAt + row * yStride, yStride);
            row += 4;
        }
        while (row + 2 <= to) {
            winogradWeightGradient2x1(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y,
                    yAt + row * yStride, yStride);
            row += 2;
        }
        while (row + 1 <= to) {
            winogradWeightGradient1x1(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y,
                    yAt + row * yStride, yStride);
            row += 1;
        }
    }

    private static void winogradWeightGradientStrip6x2(float[] x, int xAt, int xStride, float[] w,
            int wAt, int wStride, int n, float[] y, int yAt, int yStride, int from, int to) {
        int row = from;
        while (row + 6 <= to) {
            winogradWeightGradient6x2(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y,
                    yAt + row * yStride, yStride);
            row += 6;
        }
        while (row + 4 <= to) {
            winogradWeightGradient4x2(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y,
                    yAt + row * yStride, yStride);
            row += 4;
        }
        while (row + 2 <= to) {
            winogradWeightGradient2x2(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y,
                    yAt + row * yStride, yStride);
            row += 2;
        }
        while (row + 1 <= to) {
            winogradWeightGradient1x2(x, xAt + row * xStride, xStride, w, wAt, wStride, n, y,
                    yAt + row * yStride, yStride);
            row += 1;
        }
    }
}
