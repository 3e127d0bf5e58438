package networks;

import dev.nacre.runtime.simd.Patch;
import dev.nacre.runtime.simd.Tree;
import java.util.Arrays;

/**
 * The scalar fallback of the kernels, with the bits of their vector form.
 */
final class WinogradScalarKernels implements WinogradKernels {
    private static final Patch PATCH_OF_4X4X256 = new Patch(4, 4, 4, 4, 256);

    private static final Patch GRADIENT_PATCH_OF_4X4X256 = new Patch(2, 2, 4, 4, 256);

    private static final Patch GRID_OF_4X4X16_IN_6X6 = new Patch(6, 6, 4, 4, 16);

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
    public void winogradAt1x1From4x4x16To4x4x16(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, float[] scratch, int scratchAt,
            int from, int to) {
        for (int start = 0; start < 16; start += 48) {
            int floats = Math.min(48, 16 - start) * 16;
            int first = start * 144;
            int step = floats;
            for (int i = 0; i < floats; i++) {
                float x00 = w[wAt + first + i];
                float x01 = w[wAt + first + i + step];
                float x02 = w[wAt + first + i + 2 * step];
                float x10 = w[wAt + first + i + 3 * step];
                float x11 = w[wAt + first + i + 4 * step];
                float x12 = w[wAt + first + i + 5 * step];
                float x20 = w[wAt + first + i + 6 * step];
                float x21 = w[wAt + first + i + 7 * step];
                float x22 = w[wAt + first + i + 8 * step];
                float s00 = x00, s10 = ((x00 + x20) + x10) * 0.5f, s20 = ((x00 + x20) - x10) * 0.5f, s30 = x20;
                float s01 = x01, s11 = ((x01 + x21) + x11) * 0.5f, s21 = ((x01 + x21) - x11) * 0.5f, s31 = x21;
                float s02 = x02, s12 = ((x02 + x22) + x12) * 0.5f, s22 = ((x02 + x22) - x12) * 0.5f, s32 = x22;
                scratch[scratchAt + start * 16 + i] = s00;
                scratch[scratchAt + 272 + start * 16 + i] = ((s00 + s02) + s01) * 0.5f;
                scratch[scratchAt + 544 + start * 16 + i] = ((s00 + s02) - s01) * 0.5f;
                scratch[scratchAt + 816 + start * 16 + i] = s02;
                scratch[scratchAt + 1088 + start * 16 + i] = s10;
                scratch[scratchAt + 1360 + start * 16 + i] = ((s10 + s12) + s11) * 0.5f;
                scratch[scratchAt + 1632 + start * 16 + i] = ((s10 + s12) - s11) * 0.5f;
                scratch[scratchAt + 1904 + start * 16 + i] = s12;
                scratch[scratchAt + 2176 + start * 16 + i] = s20;
                scratch[scratchAt + 2448 + start * 16 + i] = ((s20 + s22) + s21) * 0.5f;
                scratch[scratchAt + 2720 + start * 16 + i] = ((s20 + s22) - s21) * 0.5f;
                scratch[scratchAt + 2992 + start * 16 + i] = s22;
                scratch[scratchAt + 3264 + start * 16 + i] = s30;
                scratch[scratchAt + 3536 + start * 16 + i] = ((s30 + s32) + s31) * 0.5f;
                scratch[scratchAt + 3808 + start * 16 + i] = ((s30 + s32) - s31) * 0.5f;
                scratch[scratchAt + 4080 + start * 16 + i] = s32;
            }
        }
        for (int block = (from + 15) / 16, end = (to + 15) / 16; block < end; block++) {
            int xFirst = xAt + block * 4096;
            int yFirst = yAt + block * 4096;
            for (int first = 0; first < 4; first += 4) {
                int tiles = 4;
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    int grid = scratchAt + 20992;
                    PATCH_OF_4X4X256.copy(x, xFirst, top - 1, left - 1, scratch, grid);
                    for (int i = 0; i < 256; i++) {
                        float x00 = scratch[grid + 0 + i];
                        float x01 = scratch[grid + 256 + i];
                        float x02 = scratch[grid + 512 + i];
                        float x03 = scratch[grid + 768 + i];
                        float x10 = scratch[grid + 1024 + i];
                        float x11 = scratch[grid + 1280 + i];
                        float x12 = scratch[grid + 1536 + i];
                        float x13 = scratch[grid + 1792 + i];
                        float x20 = scratch[grid + 2048 + i];
                        float x21 = scratch[grid + 2304 + i];
                        float x22 = scratch[grid + 2560 + i];
                        float x23 = scratch[grid + 2816 + i];
                        float x30 = scratch[grid + 3072 + i];
                        float x31 = scratch[grid + 3328 + i];
                        float x32 = scratch[grid + 3584 + i];
                        float x33 = scratch[grid + 3840 + i];
                        float s00 = (x00 - x20), s10 = (x10 + x20), s20 = (x20 - x10), s30 = (x10 - x30);
                        float s01 = (x01 - x21), s11 = (x11 + x21), s21 = (x21 - x11), s31 = (x11 - x31);
                        float s02 = (x02 - x22), s12 = (x12 + x22), s22 = (x22 - x12), s32 = (x12 - x32);
                        float s03 = (x03 - x23), s13 = (x13 + x23), s23 = (x23 - x13), s33 = (x13 - x33);
                        scratch[scratchAt + 4352 + tile * 16 + i / 16 * 64 + i % 16] = (s00 - s02);
                        scratch[scratchAt + 5392 + tile * 16 + i / 16 * 64 + i % 16] = (s01 + s02);
                        scratch[scratchAt + 6432 + tile * 16 + i / 16 * 64 + i % 16] = (s02 - s01);
                        scratch[scratchAt + 7472 + tile * 16 + i / 16 * 64 + i % 16] = (s01 - s03);
                        scratch[scratchAt + 8512 + tile * 16 + i / 16 * 64 + i % 16] = (s10 - s12);
                        scratch[scratchAt + 9552 + tile * 16 + i / 16 * 64 + i % 16] = (s11 + s12);
                        scratch[scratchAt + 10592 + tile * 16 + i / 16 * 64 + i % 16] = (s12 - s11);
                        scratch[scratchAt + 11632 + tile * 16 + i / 16 * 64 + i % 16] = (s11 - s13);
                        scratch[scratchAt + 12672 + tile * 16 + i / 16 * 64 + i % 16] = (s20 - s22);
                        scratch[scratchAt + 13712 + tile * 16 + i / 16 * 64 + i % 16] = (s21 + s22);
                        scratch[scratchAt + 14752 + tile * 16 + i / 16 * 64 + i % 16] = (s22 - s21);
                        scratch[scratchAt + 15792 + tile * 16 + i / 16 * 64 + i % 16] = (s21 - s23);
                        scratch[scratchAt + 16832 + tile * 16 + i / 16 * 64 + i % 16] = (s30 - s32);
                        scratch[scratchAt + 17872 + tile * 16 + i / 16 * 64 + i % 16] = (s31 + s32);
                        scratch[scratchAt + 18912 + tile * 16 + i / 16 * 64 + i % 16] = (s32 - s31);
                        scratch[scratchAt + 19952 + tile * 16 + i / 16 * 64 + i % 16] = (s31 - s33);
                    }
                }
                for (int product = 0; product < 16; product++) {
                    for (int sum = 0; sum < tiles * 256; sum++) {
                        int o = sum % 256 / 16;
                        int start = o / 48 * 48;
                        int width = Math.min(48, 16 - start);
                        int v = scratchAt + 4352 + product * 1040 + sum / 256 * 16 + sum % 16;
                        int u = scratchAt + product * 272 + start * 16 + o - start;
                        float total = 0f;
                        for (int c = 0; c < 16; c++) {
                            total = Math.fma(scratch[v + c * 64], scratch[u + c * width], total);
                        }
                        scratch[scratchAt + 20992 + product * 1040 + sum] = total;
                    }
                }
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    int place = yFirst - yAt + (top * 4 + left) * 256;
                    for (int o = 0; o < 16; o++) {
                        float v1 = operand1[operand1At + o];
                        for (int lane = 0; lane < 16; lane++) {
                            int i = o * 16 + lane;
                            float x00 = scratch[scratchAt + 20992 + tile * 256 + i];
                            float x01 = scratch[scratchAt + 20992 + tile * 256 + i + 1040];
                            float x02 = scratch[scratchAt + 20992 + tile * 256 + i + 2080];
                            float x03 = scratch[scratchAt + 20992 + tile * 256 + i + 3120];
                            float x10 = scratch[scratchAt + 20992 + tile * 256 + i + 4160];
                            float x11 = scratch[scratchAt + 20992 + tile * 256 + i + 5200];
                            float x12 = scratch[scratchAt + 20992 + tile * 256 + i + 6240];
                            float x13 = scratch[scratchAt + 20992 + tile * 256 + i + 7280];
                            float x20 = scratch[scratchAt + 20992 + tile * 256 + i + 8320];
                            float x21 = scratch[scratchAt + 20992 + tile * 256 + i + 9360];
                            float x22 = scratch[scratchAt + 20992 + tile * 256 + i + 10400];
                            float x23 = scratch[scratchAt + 20992 + tile * 256 + i + 11440];
                            float x30 = scratch[scratchAt + 20992 + tile * 256 + i + 12480];
                            float x31 = scratch[scratchAt + 20992 + tile * 256 + i + 13520];
                            float x32 = scratch[scratchAt + 20992 + tile * 256 + i + 14560];
                            float x33 = scratch[scratchAt + 20992 + tile * 256 + i + 15600];
                            float s00 = ((x00 + x10) + x20), s10 = ((x10 - x20) - x30);
                            float s01 = ((x01 + x11) + x21), s11 = ((x11 - x21) - x31);
                            float s02 = ((x02 + x12) + x22), s12 = ((x12 - x22) - x32);
                            float s03 = ((x03 + x13) + x23), s13 = ((x13 - x23) - x33);
                            float sum00 = ((s00 + s01) + s02);
                            float t00_0 = sum00 + v1;
                            y[yAt + place + i] = t00_0 < 0f ? 0f : t00_0;
                            float sum01 = ((s01 - s02) - s03);
                            float t01_0 = sum01 + v1;
                            y[yAt + place + i + 256] = t01_0 < 0f ? 0f : t01_0;
                            float sum10 = ((s10 + s11) + s12);
                            float t10_0 = sum10 + v1;
                            y[yAt + place + i + 1024] = t10_0 < 0f ? 0f : t10_0;
                            float sum11 = ((s11 - s12) - s13);
                            float t11_0 = sum11 + v1;
                            y[yAt + place + i + 1280] = t11_0 < 0f ? 0f : t11_0;
                        }
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
    public void losses(float[] y, int yAt, float[] cleaned, int cleanedAt, float[] cleanedTarget,
            int cleanedTargetAt, int from, int to) {
        for (int i = from * 256; i < to * 256; i++) {
            float v0 = cleaned[cleanedAt + i];
            float v1 = cleanedTarget[cleanedTargetAt + i];
            float t0 = v0 - v1;
            y[yAt + i] = t0 * t0;
        }
    }

    @Override
    public void featureSum256(float[] y, int yAt, float[] x, int xAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 256;
            int yRow = yAt + row * 16;
            for (int lane = 0; lane < 16; lane++) {
                float reduced = 0f;
                for (int f = lane; f < 256; f += 16) {
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
            y[yAt + i] = v0 * 0.00390625f;
        }
    }

    @Override
    public void cleanedConv2dGradient(float[] y, int yAt, float[] cleaned, int cleanedAt,
            float[] cleanedTarget, int cleanedTargetAt, int from, int to, float inverseRows) {
        for (int i = from * 256; i < to * 256; i++) {
            float v0 = cleaned[cleanedAt + i];
            float v1 = cleanedTarget[cleanedTargetAt + i];
            float t0 = v0 - v1;
            y[yAt + i] = 0f < v0 ? ((t0 + t0) * (0.00390625f * inverseRows)) : 0f;
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
                        for (int lane = 0; lane < samples; lane++) {
                            int i = (q * 16 + c) * 16 + lane;
                            int sums = (c - first) * 16 + lane;
                            float sum0 = scratch[scratchAt + sums];
                            float v0 = cleanedConv2dGradient[cleanedConv2dGradientAt + i];
                            float v0_16 = cleanedConv2dGradient[cleanedConv2dGradientAt + i + 256];
                            float v0_32 = cleanedConv2dGradient[cleanedConv2dGradientAt + i + 512];
                            float v0_48 = cleanedConv2dGradient[cleanedConv2dGradientAt + i + 768];
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
                            float v0 = cleanedConv2dGradient[cleanedConv2dGradientAt + i];
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
    public void winogradGradientAt1x1From4x4x16To4x4x16(float[] x, int xAt, float[] w, int wAt,
            float[] y, int yAt, float[] scratch, int scratchAt, int from, int to) {
        for (int start = 0; start < 16; start += 48) {
            int floats = Math.min(48, 16 - start) * 16;
            int first = start * 144 + 8 * floats;
            int step = -floats;
            for (int i = 0; i < floats; i++) {
                float x00 = w[wAt + first + i];
                float x01 = w[wAt + first + i + step];
                float x02 = w[wAt + first + i + 2 * step];
                float x10 = w[wAt + first + i + 3 * step];
                float x11 = w[wAt + first + i + 4 * step];
                float x12 = w[wAt + first + i + 5 * step];
                float x20 = w[wAt + first + i + 6 * step];
                float x21 = w[wAt + first + i + 7 * step];
                float x22 = w[wAt + first + i + 8 * step];
                float s00 = x00, s10 = ((x00 + x20) + x10) * 0.5f, s20 = ((x00 + x20) - x10) * 0.5f, s30 = x20;
                float s01 = x01, s11 = ((x01 + x21) + x11) * 0.5f, s21 = ((x01 + x21) - x11) * 0.5f, s31 = x21;
                float s02 = x02, s12 = ((x02 + x22) + x12) * 0.5f, s22 = ((x02 + x22) - x12) * 0.5f, s32 = x22;
                scratch[scratchAt + start * 16 + i] = s00;
                scratch[scratchAt + 272 + start * 16 + i] = ((s00 + s02) + s01) * 0.5f;
                scratch[scratchAt + 544 + start * 16 + i] = ((s00 + s02) - s01) * 0.5f;
                scratch[scratchAt + 816 + start * 16 + i] = s02;
                scratch[scratchAt + 1088 + start * 16 + i] = s10;
                scratch[scratchAt + 1360 + start * 16 + i] = ((s10 + s12) + s11) * 0.5f;
                scratch[scratchAt + 1632 + start * 16 + i] = ((s10 + s12) - s11) * 0.5f;
                scratch[scratchAt + 1904 + start * 16 + i] = s12;
                scratch[scratchAt + 2176 + start * 16 + i] = s20;
                scratch[scratchAt + 2448 + start * 16 + i] = ((s20 + s22) + s21) * 0.5f;
                scratch[scratchAt + 2720 + start * 16 + i] = ((s20 + s22) - s21) * 0.5f;
                scratch[scratchAt + 2992 + start * 16 + i] = s22;
                scratch[scratchAt + 3264 + start * 16 + i] = s30;
                scratch[scratchAt + 3536 + start * 16 + i] = ((s30 + s32) + s31) * 0.5f;
                scratch[scratchAt + 3808 + start * 16 + i] = ((s30 + s32) - s31) * 0.5f;
                scratch[scratchAt + 4080 + start * 16 + i] = s32;
            }
        }
        for (int block = (from + 15) / 16, end = (to + 15) / 16; block < end; block++) {
            int xFirst = xAt + block * 4096;
            int yFirst = yAt + block * 4096;
            for (int first = 0; first < 4; first += 4) {
                int tiles = 4;
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    int grid = scratchAt + 20992;
                    PATCH_OF_4X4X256.copy(x, xFirst, top - 1, left - 1, scratch, grid);
                    for (int i = 0; i < 256; i++) {
                        float x00 = scratch[grid + 0 + i];
                        float x01 = scratch[grid + 256 + i];
                        float x02 = scratch[grid + 512 + i];
                        float x03 = scratch[grid + 768 + i];
                        float x10 = scratch[grid + 1024 + i];
                        float x11 = scratch[grid + 1280 + i];
                        float x12 = scratch[grid + 1536 + i];
                        float x13 = scratch[grid + 1792 + i];
                        float x20 = scratch[grid + 2048 + i];
                        float x21 = scratch[grid + 2304 + i];
                        float x22 = scratch[grid + 2560 + i];
                        float x23 = scratch[grid + 2816 + i];
                        float x30 = scratch[grid + 3072 + i];
                        float x31 = scratch[grid + 3328 + i];
                        float x32 = scratch[grid + 3584 + i];
                        float x33 = scratch[grid + 3840 + i];
                        float s00 = (x00 - x20), s10 = (x10 + x20), s20 = (x20 - x10), s30 = (x10 - x30);
                        float s01 = (x01 - x21), s11 = (x11 + x21), s21 = (x21 - x11), s31 = (x11 - x31);
                        float s02 = (x02 - x22), s12 = (x12 + x22), s22 = (x22 - x12), s32 = (x12 - x32);
                        float s03 = (x03 - x23), s13 = (x13 + x23), s23 = (x23 - x13), s33 = (x13 - x33);
                        scratch[scratchAt + 4352 + tile * 16 + i / 16 * 64 + i % 16] = (s00 - s02);
                        scratch[scratchAt + 5392 + tile * 16 + i / 16 * 64 + i % 16] = (s01 + s02);
                        scratch[scratchAt + 6432 + tile * 16 + i / 16 * 64 + i % 16] = (s02 - s01);
                        scratch[scratchAt + 7472 + tile * 16 + i / 16 * 64 + i % 16] = (s01 - s03);
                        scratch[scratchAt + 8512 + tile * 16 + i / 16 * 64 + i % 16] = (s10 - s12);
                        scratch[scratchAt + 9552 + tile * 16 + i / 16 * 64 + i % 16] = (s11 + s12);
                        scratch[scratchAt + 10592 + tile * 16 + i / 16 * 64 + i % 16] = (s12 - s11);
                        scratch[scratchAt + 11632 + tile * 16 + i / 16 * 64 + i % 16] = (s11 - s13);
                        scratch[scratchAt + 12672 + tile * 16 + i / 16 * 64 + i % 16] = (s20 - s22);
                        scratch[scratchAt + 13712 + tile * 16 + i / 16 * 64 + i % 16] = (s21 + s22);
                        scratch[scratchAt + 14752 + tile * 16 + i / 16 * 64 + i % 16] = (s22 - s21);
                        scratch[scratchAt + 15792 + tile * 16 + i / 16 * 64 + i % 16] = (s21 - s23);
                        scratch[scratchAt + 16832 + tile * 16 + i / 16 * 64 + i % 16] = (s30 - s32);
                        scratch[scratchAt + 17872 + tile * 16 + i / 16 * 64 + i % 16] = (s31 + s32);
                        scratch[scratchAt + 18912 + tile * 16 + i / 16 * 64 + i % 16] = (s32 - s31);
                        scratch[scratchAt + 19952 + tile * 16 + i / 16 * 64 + i % 16] = (s31 - s33);
                    }
                }
                for (int product = 0; product < 16; product++) {
                    for (int sum = 0; sum < tiles * 256; sum++) {
                        int o = sum % 256 / 16;
                        int start = o / 48 * 48;
                        int width = Math.min(48, 16 - start);
                        int v = scratchAt + 4352 + product * 1040 + sum / 256 * 16 + sum % 16;
                        int u = scratchAt + product * 272 + start * 16 + o - start;
                        float total = 0f;
                        for (int c = 0; c < 16; c++) {
                            total = Math.fma(scratch[v + c * 64], scratch[u + c * width], total);
                        }
                        scratch[scratchAt + 20992 + product * 1040 + sum] = total;
                    }
                }
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    int place = yFirst - yAt + (top * 4 + left) * 256;
                    for (int o = 0; o < 16; o++) {
                        for (int lane = 0; lane < 16; lane++) {
                            int i = o * 16 + lane;
                            float x00 = scratch[scratchAt + 20992 + tile * 256 + i];
                            float x01 = scratch[scratchAt + 20992 + tile * 256 + i + 1040];
                            float x02 = scratch[scratchAt + 20992 + tile * 256 + i + 2080];
                            float x03 = scratch[scratchAt + 20992 + tile * 256 + i + 3120];
                            float x10 = scratch[scratchAt + 20992 + tile * 256 + i + 4160];
                            float x11 = scratch[scratchAt + 20992 + tile * 256 + i + 5200];
                            float x12 = scratch[scratchAt + 20992 + tile * 256 + i + 6240];
                            float x13 = scratch[scratchAt + 20992 + tile * 256 + i + 7280];
                            float x20 = scratch[scratchAt + 20992 + tile * 256 + i + 8320];
                            float x21 = scratch[scratchAt + 20992 + tile * 256 + i + 9360];
                            float x22 = scratch[scratchAt + 20992 + tile * 256 + i + 10400];
                            float x23 = scratch[scratchAt + 20992 + tile * 256 + i + 11440];
                            float x30 = scratch[scratchAt + 20992 + tile * 256 + i + 12480];
                            float x31 = scratch[scratchAt + 20992 + tile * 256 + i + 13520];
                            float x32 = scratch[scratchAt + 20992 + tile * 256 + i + 14560];
                            float x33 = scratch[scratchAt + 20992 + tile * 256 + i + 15600];
                            float s00 = ((x00 + x10) + x20), s10 = ((x10 - x20) - x30);
                            float s01 = ((x01 + x11) + x21), s11 = ((x11 - x21) - x31);
                            float s02 = ((x02 + x12) + x22), s12 = ((x12 - x22) - x32);
                            float s03 = ((x03 + x13) + x23), s13 = ((x13 - x23) - x33);
                            float sum00 = ((s00 + s01) + s02);
                            y[yAt + place + i] = sum00;
                            float sum01 = ((s01 - s02) - s03);
                            y[yAt + place + i + 256] = sum01;
                            float sum10 = ((s10 + s11) + s12);
                            y[yAt + place + i + 1024] = sum10;
                            float sum11 = ((s11 - s12) - s13);
                            y[yAt + place + i + 1280] = sum11;
                        }
                    }
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
                    PATCH_OF_4X4X256.copy(x, xFirst, top - 1, left - 1, scratch, gAt);
                    for (int i = 0; i < channels * 16; i++) {
                        float x00 = scratch[gAt + 0 + channel * 16 + i];
                        float x01 = scratch[gAt + 256 + channel * 16 + i];
                        float x02 = scratch[gAt + 512 + channel * 16 + i];
                        float x03 = scratch[gAt + 768 + channel * 16 + i];
                        float x10 = scratch[gAt + 1024 + channel * 16 + i];
                        float x11 = scratch[gAt + 1280 + channel * 16 + i];
                        float x12 = scratch[gAt + 1536 + channel * 16 + i];
                        float x13 = scratch[gAt + 1792 + channel * 16 + i];
                        float x20 = scratch[gAt + 2048 + channel * 16 + i];
                        float x21 = scratch[gAt + 2304 + channel * 16 + i];
                        float x22 = scratch[gAt + 2560 + channel * 16 + i];
                        float x23 = scratch[gAt + 2816 + channel * 16 + i];
                        float x30 = scratch[gAt + 3072 + channel * 16 + i];
                        float x31 = scratch[gAt + 3328 + channel * 16 + i];
                        float x32 = scratch[gAt + 3584 + channel * 16 + i];
                        float x33 = scratch[gAt + 3840 + channel * 16 + i];
                        float s00 = (x00 - x20), s10 = (x10 + x20), s20 = (x20 - x10), s30 = (x10 - x30);
                        float s01 = (x01 - x21), s11 = (x11 + x21), s21 = (x21 - x11), s31 = (x11 - x31);
                        float s02 = (x02 - x22), s12 = (x12 + x22), s22 = (x22 - x12), s32 = (x12 - x32);
                        float s03 = (x03 - x23), s13 = (x13 + x23), s23 = (x23 - x13), s33 = (x13 - x33);
                        scratch[vAt + 0 + tile * 16 + i / 16 * 64 + i % 16] = (s00 - s02);
                        scratch[vAt + 1040 + tile * 16 + i / 16 * 64 + i % 16] = (s01 + s02);
                        scratch[vAt + 2080 + tile * 16 + i / 16 * 64 + i % 16] = (s02 - s01);
                        scratch[vAt + 3120 + tile * 16 + i / 16 * 64 + i % 16] = (s01 - s03);
                        scratch[vAt + 4160 + tile * 16 + i / 16 * 64 + i % 16] = (s10 - s12);
                        scratch[vAt + 5200 + tile * 16 + i / 16 * 64 + i % 16] = (s11 + s12);
                        scratch[vAt + 6240 + tile * 16 + i / 16 * 64 + i % 16] = (s12 - s11);
                        scratch[vAt + 7280 + tile * 16 + i / 16 * 64 + i % 16] = (s11 - s13);
                        scratch[vAt + 8320 + tile * 16 + i / 16 * 64 + i % 16] = (s20 - s22);
                        scratch[vAt + 9360 + tile * 16 + i / 16 * 64 + i % 16] = (s21 + s22);
                        scratch[vAt + 10400 + tile * 16 + i / 16 * 64 + i % 16] = (s22 - s21);
                        scratch[vAt + 11440 + tile * 16 + i / 16 * 64 + i % 16] = (s21 - s23);
                        scratch[vAt + 12480 + tile * 16 + i / 16 * 64 + i % 16] = (s30 - s32);
                        scratch[vAt + 13520 + tile * 16 + i / 16 * 64 + i % 16] = (s31 + s32);
                        scratch[vAt + 14560 + tile * 16 + i / 16 * 64 + i % 16] = (s32 - s31);
                        scratch[vAt + 15600 + tile * 16 + i / 16 * 64 + i % 16] = (s31 - s33);
                    }
                }
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    GRADIENT_PATCH_OF_4X4X256.copy(dy, dyFirst, top, left, scratch, transposedAt);
                    for (int i = 0; i < 256; i++) {
                        float x00 = scratch[transposedAt + 0 + i];
                        float x01 = scratch[transposedAt + 256 + i];
                        float x10 = scratch[transposedAt + 512 + i];
                        float x11 = scratch[transposedAt + 768 + i];
                        float s00 = x00, s10 = (x00 + x10), s20 = (x00 - x10), s30 = -x10;
                        float s01 = x01, s11 = (x01 + x11), s21 = (x01 - x11), s31 = -x11;
                        scratch[gAt + 0 + (tile * 16 + i % 16) * 16 + i / 16] = s00;
                        scratch[gAt + 1040 + (tile * 16 + i % 16) * 16 + i / 16] = (s00 + s01);
                        scratch[gAt + 2080 + (tile * 16 + i % 16) * 16 + i / 16] = (s00 - s01);
                        scratch[gAt + 3120 + (tile * 16 + i % 16) * 16 + i / 16] = -s01;
                        scratch[gAt + 4160 + (tile * 16 + i % 16) * 16 + i / 16] = s10;
                        scratch[gAt + 5200 + (tile * 16 + i % 16) * 16 + i / 16] = (s10 + s11);
                        scratch[gAt + 6240 + (tile * 16 + i % 16) * 16 + i / 16] = (s10 - s11);
                        scratch[gAt + 7280 + (tile * 16 + i % 16) * 16 + i / 16] = -s11;
                        scratch[gAt + 8320 + (tile * 16 + i % 16) * 16 + i / 16] = s20;
                        scratch[gAt + 9360 + (tile * 16 + i % 16) * 16 + i / 16] = (s20 + s21);
                        scratch[gAt + 10400 + (tile * 16 + i % 16) * 16 + i / 16] = (s20 - s21);
                        scratch[gAt + 11440 + (tile * 16 + i % 16) * 16 + i / 16] = -s21;
                        scratch[gAt + 12480 + (tile * 16 + i % 16) * 16 + i / 16] = s30;
                        scratch[gAt + 13520 + (tile * 16 + i % 16) * 16 + i / 16] = (s30 + s31);
                        scratch[gAt + 14560 + (tile * 16 + i % 16) * 16 + i / 16] = (s30 - s31);
                        scratch[gAt + 15600 + (tile * 16 + i % 16) * 16 + i / 16] = -s31;
                    }
                }
                int run = samples == 16 ? tiles * 16 : 16;
                int products = samples == 16 ? run : samples;
                for (int product = 0; product < 16; product++) {
                    for (int at = 0; at < tiles * 16; at += run) {
                        for (int i = 0; i < channels * 16; i++) {
                            int v = vAt + product * 1040 + at + i / 16 * 64;
                            int g = gAt + product * 1040 + at * 16 + i % 16;
                            float sum = 0f;
                            for (int k = 0; k < products; k++) {
                                sum = Math.fma(scratch[v + k], scratch[g + k * 16], sum);
                            }
                            scratch[scratchAt + product * 272 + i] = sum + scratch[scratchAt + product * 272 + i];
                        }
                    }
                }
            }
        }
        for (int start = 0; start < 16; start += 48) {
            int width = Math.min(48, 16 - start);
            int step = 16 * width;
            for (int c = 0; c < channels; c++) {
                int first = dwAt + start * 144 + (channel + c) * width;
                for (int o = 0; o < width; o++) {
                    float x00 = scratch[scratchAt + 0 + c * 16 + start + o];
                    float x01 = scratch[scratchAt + 272 + c * 16 + start + o];
                    float x02 = scratch[scratchAt + 544 + c * 16 + start + o];
                    float x03 = scratch[scratchAt + 816 + c * 16 + start + o];
                    float x10 = scratch[scratchAt + 1088 + c * 16 + start + o];
                    float x11 = scratch[scratchAt + 1360 + c * 16 + start + o];
                    float x12 = scratch[scratchAt + 1632 + c * 16 + start + o];
                    float x13 = scratch[scratchAt + 1904 + c * 16 + start + o];
                    float x20 = scratch[scratchAt + 2176 + c * 16 + start + o];
                    float x21 = scratch[scratchAt + 2448 + c * 16 + start + o];
                    float x22 = scratch[scratchAt + 2720 + c * 16 + start + o];
                    float x23 = scratch[scratchAt + 2992 + c * 16 + start + o];
                    float x30 = scratch[scratchAt + 3264 + c * 16 + start + o];
                    float x31 = scratch[scratchAt + 3536 + c * 16 + start + o];
                    float x32 = scratch[scratchAt + 3808 + c * 16 + start + o];
                    float x33 = scratch[scratchAt + 4080 + c * 16 + start + o];
                    float s00 = (x00 + (x10 + x20) * 0.5f), s10 = (x10 - x20) * 0.5f, s20 = ((x10 + x20) * 0.5f + x30);
                    float s01 = (x01 + (x11 + x21) * 0.5f), s11 = (x11 - x21) * 0.5f, s21 = ((x11 + x21) * 0.5f + x31);
                    float s02 = (x02 + (x12 + x22) * 0.5f), s12 = (x12 - x22) * 0.5f, s22 = ((x12 + x22) * 0.5f + x32);
                    float s03 = (x03 + (x13 + x23) * 0.5f), s13 = (x13 - x23) * 0.5f, s23 = ((x13 + x23) * 0.5f + x33);
                    dw[first + o] = (s00 + (s01 + s02) * 0.5f);
                    dw[first + o + step] = (s01 - s02) * 0.5f;
                    dw[first + o + 2 * step] = ((s01 + s02) * 0.5f + s03);
                    dw[first + o + 3 * step] = (s10 + (s11 + s12) * 0.5f);
                    dw[first + o + 4 * step] = (s11 - s12) * 0.5f;
                    dw[first + o + 5 * step] = ((s11 + s12) * 0.5f + s13);
                    dw[first + o + 6 * step] = (s20 + (s21 + s22) * 0.5f);
                    dw[first + o + 7 * step] = (s21 - s22) * 0.5f;
                    dw[first + o + 8 * step] = ((s21 + s22) * 0.5f + s23);
                }
            }
        }
    }

    @Override
    public void stemConv2dGradient(float[] y, int yAt, float[] stem, int stemAt,
            float[] stemGradient, int stemGradientAt, int from, int to) {
        int end = (to + 15) / 16 * 4096;
        for (int i = (from + 15) / 16 * 4096; i < end; i++) {
            float v0 = stem[stemAt + i];
            float v1 = stemGradient[stemGradientAt + i];
            y[yAt + i] = 0f < v0 ? v1 : 0f;
        }
    }

    @Override
    public void update(float[] parameter, int parameterAt, float[] gradient, int gradientAt,
            float[] velocity, int velocityAt, int length, float learningRate) {
        for (int i = 0; i < length; i++) {
            float parameterNow = parameter[parameterAt + i];
            float gradientNow = gradient[gradientAt + i];
            float velocityNow = velocity[velocityAt + i];
            float t0 = Math.fma(velocityNow, 0.9f, gradientNow);
            velocity[velocityAt + i] = t0;
            parameter[parameterAt + i] = Math.fma(-t0, learningRate, parameterNow);
        }
    }

    @Override
    public void rowWinogradAt1x1From4x4x16To4x4x16(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, float[] scratch, int scratchAt,
            int from, int to) {
        for (int start = 0; start < 16; start += 48) {
            int floats = Math.min(48, 16 - start) * 16;
            int first = start * 144;
            int step = floats;
            for (int i = 0; i < floats; i++) {
                float x00 = w[wAt + first + i];
                float x01 = w[wAt + first + i + step];
                float x02 = w[wAt + first + i + 2 * step];
                float x10 = w[wAt + first + i + 3 * step];
                float x11 = w[wAt + first + i + 4 * step];
                float x12 = w[wAt + first + i + 5 * step];
                float x20 = w[wAt + first + i + 6 * step];
                float x21 = w[wAt + first + i + 7 * step];
                float x22 = w[wAt + first + i + 8 * step];
                float s00 = x00, s10 = ((x00 + x20) + x10) * 0.5f, s20 = ((x00 + x20) - x10) * 0.5f, s30 = x20;
                float s01 = x01, s11 = ((x01 + x21) + x11) * 0.5f, s21 = ((x01 + x21) - x11) * 0.5f, s31 = x21;
                float s02 = x02, s12 = ((x02 + x22) + x12) * 0.5f, s22 = ((x02 + x22) - x12) * 0.5f, s32 = x22;
                scratch[scratchAt + start * 16 + i] = s00;
                scratch[scratchAt + 272 + start * 16 + i] = ((s00 + s02) + s01) * 0.5f;
                scratch[scratchAt + 544 + start * 16 + i] = ((s00 + s02) - s01) * 0.5f;
                scratch[scratchAt + 816 + start * 16 + i] = s02;
                scratch[scratchAt + 1088 + start * 16 + i] = s10;
                scratch[scratchAt + 1360 + start * 16 + i] = ((s10 + s12) + s11) * 0.5f;
                scratch[scratchAt + 1632 + start * 16 + i] = ((s10 + s12) - s11) * 0.5f;
                scratch[scratchAt + 1904 + start * 16 + i] = s12;
                scratch[scratchAt + 2176 + start * 16 + i] = s20;
                scratch[scratchAt + 2448 + start * 16 + i] = ((s20 + s22) + s21) * 0.5f;
                scratch[scratchAt + 2720 + start * 16 + i] = ((s20 + s22) - s21) * 0.5f;
                scratch[scratchAt + 2992 + start * 16 + i] = s22;
                scratch[scratchAt + 3264 + start * 16 + i] = s30;
                scratch[scratchAt + 3536 + start * 16 + i] = ((s30 + s32) + s31) * 0.5f;
                scratch[scratchAt + 3808 + start * 16 + i] = ((s30 + s32) - s31) * 0.5f;
                scratch[scratchAt + 4080 + start * 16 + i] = s32;
            }
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
                    int grid = scratchAt + 6912 + (top * 6 + left) * 16;
                    for (int i = 0; i < 16; i++) {
                        float x00 = scratch[grid + 0 + i];
                        float x01 = scratch[grid + 16 + i];
                        float x02 = scratch[grid + 32 + i];
                        float x03 = scratch[grid + 48 + i];
                        float x10 = scratch[grid + 96 + i];
                        float x11 = scratch[grid + 112 + i];
                        float x12 = scratch[grid + 128 + i];
                        float x13 = scratch[grid + 144 + i];
                        float x20 = scratch[grid + 192 + i];
                        float x21 = scratch[grid + 208 + i];
                        float x22 = scratch[grid + 224 + i];
                        float x23 = scratch[grid + 240 + i];
                        float x30 = scratch[grid + 288 + i];
                        float x31 = scratch[grid + 304 + i];
                        float x32 = scratch[grid + 320 + i];
                        float x33 = scratch[grid + 336 + i];
                        float s00 = (x00 - x20), s10 = (x10 + x20), s20 = (x20 - x10), s30 = (x10 - x30);
                        float s01 = (x01 - x21), s11 = (x11 + x21), s21 = (x21 - x11), s31 = (x11 - x31);
                        float s02 = (x02 - x22), s12 = (x12 + x22), s22 = (x22 - x12), s32 = (x12 - x32);
                        float s03 = (x03 - x23), s13 = (x13 + x23), s23 = (x23 - x13), s33 = (x13 - x33);
                        scratch[scratchAt + 4352 + tile * 16 + i / 16 * 16 + i % 16] = (s00 - s02);
                        scratch[scratchAt + 4432 + tile * 16 + i / 16 * 16 + i % 16] = (s01 + s02);
                        scratch[scratchAt + 4512 + tile * 16 + i / 16 * 16 + i % 16] = (s02 - s01);
                        scratch[scratchAt + 4592 + tile * 16 + i / 16 * 16 + i % 16] = (s01 - s03);
                        scratch[scratchAt + 4672 + tile * 16 + i / 16 * 16 + i % 16] = (s10 - s12);
                        scratch[scratchAt + 4752 + tile * 16 + i / 16 * 16 + i % 16] = (s11 + s12);
                        scratch[scratchAt + 4832 + tile * 16 + i / 16 * 16 + i % 16] = (s12 - s11);
                        scratch[scratchAt + 4912 + tile * 16 + i / 16 * 16 + i % 16] = (s11 - s13);
                        scratch[scratchAt + 4992 + tile * 16 + i / 16 * 16 + i % 16] = (s20 - s22);
                        scratch[scratchAt + 5072 + tile * 16 + i / 16 * 16 + i % 16] = (s21 + s22);
                        scratch[scratchAt + 5152 + tile * 16 + i / 16 * 16 + i % 16] = (s22 - s21);
                        scratch[scratchAt + 5232 + tile * 16 + i / 16 * 16 + i % 16] = (s21 - s23);
                        scratch[scratchAt + 5312 + tile * 16 + i / 16 * 16 + i % 16] = (s30 - s32);
                        scratch[scratchAt + 5392 + tile * 16 + i / 16 * 16 + i % 16] = (s31 + s32);
                        scratch[scratchAt + 5472 + tile * 16 + i / 16 * 16 + i % 16] = (s32 - s31);
                        scratch[scratchAt + 5552 + tile * 16 + i / 16 * 16 + i % 16] = (s31 - s33);
                    }
                }
                for (int product = 0; product < 16; product++) {
                    for (int sum = 0; sum < tiles * 16; sum++) {
                        int o = sum % 16 / 1;
                        int start = o / 48 * 48;
                        int width = Math.min(48, 16 - start);
                        int v = scratchAt + 4352 + product * 80 + sum / 16 * 16 + sum % 1;
                        int u = scratchAt + product * 272 + start * 16 + o - start;
                        float total = 0f;
                        for (int c = 0; c < 16; c++) {
                            total = Math.fma(scratch[v + c * 1], scratch[u + c * width], total);
                        }
                        scratch[scratchAt + 5632 + product * 80 + sum] = total;
                    }
                }
                for (int tile = 0; tile < tiles; tile++) {
                    int top = (first + tile) / 2 * 2;
                    int left = (first + tile) % 2 * 2;
                    int place = yFirst - yAt + (top * 4 + left) * 16;
                    for (int i = 0; i < 16; i++) {
                        float v1 = operand1[operand1At + i];
                        float x00 = scratch[scratchAt + 5632 + tile * 16 + i];
                        float x01 = scratch[scratchAt + 5632 + tile * 16 + i + 80];
                        float x02 = scratch[scratchAt + 5632 + tile * 16 + i + 160];
                        float x03 = scratch[scratchAt + 5632 + tile * 16 + i + 240];
                        float x10 = scratch[scratchAt + 5632 + tile * 16 + i + 320];
                        float x11 = scratch[scratchAt + 5632 + tile * 16 + i + 400];
                        float x12 = scratch[scratchAt + 5632 + tile * 16 + i + 480];
                        float x13 = scratch[scratchAt + 5632 + tile * 16 + i + 560];
                        float x20 = scratch[scratchAt + 5632 + tile * 16 + i + 640];
                        float x21 = scratch[scratchAt + 5632 + tile * 16 + i + 720];
                        float x22 = scratch[scratchAt + 5632 + tile * 16 + i + 800];
                        float x23 = scratch[scratchAt + 5632 + tile * 16 + i + 880];
                        float x30 = scratch[scratchAt + 5632 + tile * 16 + i + 960];
                        float x31 = scratch[scratchAt + 5632 + tile * 16 + i + 1040];
                        float x32 = scratch[scratchAt + 5632 + tile * 16 + i + 1120];
                        float x33 = scratch[scratchAt + 5632 + tile * 16 + i + 1200];
                        float s00 = ((x00 + x10) + x20), s10 = ((x10 - x20) - x30);
                        float s01 = ((x01 + x11) + x21), s11 = ((x11 - x21) - x31);
                        float s02 = ((x02 + x12) + x22), s12 = ((x12 - x22) - x32);
                        float s03 = ((x03 + x13) + x23), s13 = ((x13 - x23) - x33);
                        float sum00 = ((s00 + s01) + s02);
                        float t00_0 = sum00 + v1;
                        y[yAt + place + i] = t00_0 < 0f ? 0f : t00_0;
                        float sum01 = ((s01 - s02) - s03);
                        float t01_0 = sum01 + v1;
                        y[yAt + place + i + 16] = t01_0 < 0f ? 0f : t01_0;
                        float sum10 = ((s10 + s11) + s12);
                        float t10_0 = sum10 + v1;
                        y[yAt + place + i + 64] = t10_0 < 0f ? 0f : t10_0;
                        float sum11 = ((s11 - s12) - s13);
                        float t11_0 = sum11 + v1;
                        y[yAt + place + i + 80] = t11_0 < 0f ? 0f : t11_0;
                    }
                }
            }
        }
    }
}
