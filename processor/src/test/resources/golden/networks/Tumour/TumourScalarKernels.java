package networks;

import dev.nacre.runtime.simd.FloatMath;
import dev.nacre.runtime.simd.Mix32;
import dev.nacre.runtime.simd.Tree;
import java.util.Arrays;

/**
 * The scalar fallback of the kernels, with the bits of their vector form.
 */
final class TumourScalarKernels implements TumourKernels {
    @Override
    public void product30x12(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from,
            int to) {
        for (int row = from; row < to; row++) {
            int yRow = yAt + row * 16;
            Arrays.fill(y, yRow, yRow + 16, 0f);
            for (int start = 0; start < 16; start += 48) {
                int width = Math.min(48, 16 - start);
                for (int k = 0; k < 30; k++) {
                    float factor = x[xAt + row * 32 + k];
                    int wRow = wAt + start * 30 + k * width;
                    for (int c = 0; c < width; c++) {
                        y[yRow + start + c] = Math.fma(factor, w[wRow + c], y[yRow + start + c]);
                    }
                }
            }
        }
    }

    @Override
    public void first(float[] y, int yAt, float[] firstDenseProduct, int firstDenseProductAt,
            float[] firstBias, int firstBiasAt, int from, int to, int key0a, int key0b) {
        for (int row = from; row < to; row++) {
            for (int f = 0; f < 16; f++) {
                int i = row * 16 + f;
                int element = row * 12 + f;
                float v0 = firstDenseProduct[firstDenseProductAt + i];
                float v1 = firstBias[firstBiasAt + f];
                float t0 = Mix32.uniform(Mix32.mix(key0a, key0b, element));
                float t1 = v0 + v1;
                y[yAt + i] = t0 < 0.2f ? 0f : (((t1 * 0.5f) * (1f + (FloatMath.erf(t1 * 0.70710677f)))) * 1.25f);
            }
        }
    }

    @Override
    public void product12x1(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from,
            int to) {
        for (int row = from; row < to; row++) {
            int yRow = yAt + row * 16;
            Arrays.fill(y, yRow, yRow + 16, 0f);
            for (int start = 0; start < 16; start += 48) {
                int width = Math.min(48, 16 - start);
                for (int k = 0; k < 12; k++) {
                    float factor = x[xAt + row * 16 + k];
                    int wRow = wAt + start * 12 + k * width;
                    for (int c = 0; c < width; c++) {
                        y[yRow + start + c] = Math.fma(factor, w[wRow + c], y[yRow + start + c]);
                    }
                }
            }
        }
    }

    @Override
    public void malignantDense(float[] y, int yAt, float[] malignantDenseProduct,
            int malignantDenseProductAt, float[] malignantBias, int malignantBiasAt, int from,
            int to) {
        float v1 = malignantBias[malignantBiasAt];
        for (int i = from * 16; i < to * 16; i++) {
            float v0 = malignantDenseProduct[malignantDenseProductAt + i];
            y[yAt + i] = v0 + v1;
        }
    }

    @Override
    public void losses(float[] y, int yAt, float[] malignantDense, int malignantDenseAt,
            float[] malignantTarget, int malignantTargetAt, int from, int to) {
        for (int i = from * 16; i < to * 16; i++) {
            float v0 = malignantDense[malignantDenseAt + i];
            float v1 = malignantTarget[malignantTargetAt + i];
            float t0 = Math.fma(v1, 0.95f, 0.025f);
            float t1 = v0 < 0f ? v0 : (-v0);
            y[yAt + i] = Math.fma(v0 < 0f ? (-t0) : (1f - t0), v0, FloatMath.softplus(t1));
        }
    }

    @Override
    public void featureSum1(float[] y, int yAt, float[] x, int xAt, int from, int to) {
        for (int row = from; row < to; row++) {
            int xRow = xAt + row * 16;
            int yRow = yAt + row * 16;
            for (int lane = 0; lane < 16; lane++) {
                float reduced = 0f;
                for (int f = lane; f < 1; f += 16) {
                    reduced += x[xRow + f];
                }
                y[yRow + lane] = reduced;
            }
            float sum = y[yRow];
            y[yRow] = sum;
        }
    }

    @Override
    public void malignantDenseGradient(float[] y, int yAt, float[] malignantDense,
            int malignantDenseAt, float[] malignantTarget, int malignantTargetAt, int from, int to,
            float inverseRows) {
        for (int i = from * 16; i < to * 16; i++) {
            float v0 = malignantDense[malignantDenseAt + i];
            float v1 = malignantTarget[malignantTargetAt + i];
            float t0 = v0 < 0f ? v0 : (-v0);
            float t1 = FloatMath.sigmoid(t0);
            float t2 = Math.fma(v1, 0.95f, 0.025f);
            y[yAt + i] = ((v0 < 0f ? t1 : (-t1)) + (v0 < 0f ? (-t2) : (1f - t2))) * inverseRows;
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
        for (int f = from * 16; f < to * 16; f++) {
            float sum = 0f;
            for (int s = 0; s < rows; s++) {
                float v0 = malignantDenseGradient[malignantDenseGradientAt + s * 16 + f];
                sum = sum + v0;
            }
            y[yAt + f] = sum;
        }
        if (from < to && to == 1) {
            Arrays.fill(y, yAt + 1, yAt + 16, 0f);
        }
    }

    @Override
    public void product1x12(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from,
            int to) {
        for (int row = from; row < to; row++) {
            int yRow = yAt + row * 16;
            Arrays.fill(y, yRow, yRow + 16, 0f);
            for (int start = 0; start < 16; start += 48) {
                int width = Math.min(48, 16 - start);
                for (int k = 0; k < 1; k++) {
                    float factor = x[xAt + row * 16 + k];
                    int wRow = wAt + start * 1 + k * width;
                    for (int c = 0; c < width; c++) {
                        y[yRow + start + c] = Math.fma(factor, w[wRow + c], y[yRow + start + c]);
                    }
                }
            }
        }
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
            for (int k = first; k < last; k++) {
                int dwRow = panelAt + k * width;
                Arrays.fill(dw, dwRow, dwRow + width, 0f);
                for (int s = 0; s < rows; s++) {
                    float factor = x[xAt + s * 16 + k];
                    int dyRow = dyAt + s * 16 + start;
                    for (int c = 0; c < width; c++) {
                        dw[dwRow + c] = Math.fma(factor, dy[dyRow + c], dw[dwRow + c]);
                    }
                }
            }
            for (int row = first; start + width == 16 && row < last; row++) {
                int end = panelAt + (row + 1) * width;
                Arrays.fill(dw, end - 15, end, 0f);
            }
        }
    }

    @Override
    public void firstGeluGradient(float[] y, int yAt, float[] firstGradient, int firstGradientAt,
            int from, int to, int key0a, int key0b) {
        for (int row = from; row < to; row++) {
            for (int f = 0; f < 16; f++) {
                int i = row * 16 + f;
                int element = row * 12 + f;
                float v0 = firstGradient[firstGradientAt + i];
                float t0 = Mix32.uniform(Mix32.mix(key0a, key0b, element));
                y[yAt + i] = t0 < 0.2f ? 0f : (v0 * 1.25f);
            }
        }
    }

    @Override
    public void firstDenseGradient(float[] y, int yAt, float[] firstGeluGradient,
            int firstGeluGradientAt, float[] firstDenseProduct, int firstDenseProductAt,
            float[] firstBias, int firstBiasAt, int from, int to) {
        for (int row = from; row < to; row++) {
            for (int f = 0; f < 16; f++) {
                int i = row * 16 + f;
                float v0 = firstGeluGradient[firstGeluGradientAt + i];
                float v1 = firstDenseProduct[firstDenseProductAt + i];
                float v2 = firstBias[firstBiasAt + f];
                float t0 = v1 + v2;
                float t1 = t0 * 0.70710677f;
                y[yAt + i] = Math.fma(0.5f, 1f + (FloatMath.erf(t1)), (t0 * 0.5f) * ((FloatMath.exp(-(t1 * t1))) * 0.7978846f)) * v0;
            }
        }
    }

    @Override
    public void batchSum12(float[] firstDenseGradient, int firstDenseGradientAt, float[] y, int yAt,
            int rows, int from, int to) {
        for (int f = from * 16; f < to * 16; f++) {
            float sum = 0f;
            for (int s = 0; s < rows; s++) {
                float v0 = firstDenseGradient[firstDenseGradientAt + s * 16 + f];
                sum = sum + v0;
            }
            y[yAt + f] = sum;
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
            for (int k = first; k < last; k++) {
                int dwRow = panelAt + k * width;
                Arrays.fill(dw, dwRow, dwRow + width, 0f);
                for (int s = 0; s < rows; s++) {
                    float factor = x[xAt + s * 32 + k];
                    int dyRow = dyAt + s * 16 + start;
                    for (int c = 0; c < width; c++) {
                        dw[dwRow + c] = Math.fma(factor, dy[dyRow + c], dw[dwRow + c]);
                    }
                }
            }
            for (int row = first; start + width == 16 && row < last; row++) {
                int end = panelAt + (row + 1) * width;
                Arrays.fill(dw, end - 4, end, 0f);
            }
        }
    }

    @Override
    public void squareSum192(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        if (from < to) {
            for (int lane = 0; lane < 16; lane++) {
                float reduced = 0f;
                for (int i = lane; i < 192; i += 16) {
                    reduced = Math.fma(x[xAt + i], x[xAt + i], reduced);
                }
                y[yAt + lane] = reduced;
            }
            y[yAt] = Tree.sum(y, yAt);
        }
    }

    @Override
    public void squareSum16(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        if (from < to) {
            for (int lane = 0; lane < 16; lane++) {
                float reduced = 0f;
                for (int i = lane; i < 16; i += 16) {
                    reduced = Math.fma(x[xAt + i], x[xAt + i], reduced);
                }
                y[yAt + lane] = reduced;
            }
            y[yAt] = Tree.sum(y, yAt);
        }
    }

    @Override
    public void squareSum480(float[] x, int xAt, float[] y, int yAt, int from, int to) {
        if (from < to) {
            for (int lane = 0; lane < 16; lane++) {
                float reduced = 0f;
                for (int i = lane; i < 480; i += 16) {
                    reduced = Math.fma(x[xAt + i], x[xAt + i], reduced);
                }
                y[yAt + lane] = reduced;
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
        for (int i = from * 16; i < to * 16; i++) {
            float v0 = malignantBiasGradientSquares[malignantBiasGradientSquaresAt + i];
            float v1 = malignantWeightGradientSquares[malignantWeightGradientSquaresAt + i];
            float v2 = firstWeightGradientSquares[firstWeightGradientSquaresAt + i];
            float v3 = firstBiasGradientSquares[firstBiasGradientSquaresAt + i];
            y[yAt + i] = Math.min(1f / (((float) Math.sqrt(((v2 + v3) + v1) + v0)) + 1.0E-6f), 1f);
        }
    }

    @Override
    public void update(float[] parameter, int parameterAt, float[] gradient, int gradientAt,
            float[] mean, int meanAt, float[] square, int squareAt, float[] factor1, int factor1At,
            int length, float learningRate, float correction999, float correction9) {
        float factor1Now = factor1[factor1At];
        for (int i = 0; i < length; i++) {
            float parameterNow = parameter[parameterAt + i];
            float gradientNow = gradient[gradientAt + i];
            float meanNow = mean[meanAt + i];
            float squareNow = square[squareAt + i];
            float t0 = gradientNow * factor1Now;
            float t1 = Math.fma(meanNow, 0.9f, t0 * 0.1f);
            float t2 = Math.fma(squareNow, 0.999f, (t0 * t0) * 0.001f);
            float t3 = (float) Math.sqrt(correction999);
            mean[meanAt + i] = t1;
            square[squareAt + i] = t2;
            parameter[parameterAt + i] = (parameterNow * Math.fma(-learningRate, 0.02f, 1f)) - ((t1 * ((learningRate * t3) / correction9)) / Math.fma(t3, 1.0E-8f, (float) Math.sqrt(t2)));
        }
    }

    @Override
    public void firstGelu(float[] y, int yAt, float[] firstDenseProduct, int firstDenseProductAt,
            float[] firstBias, int firstBiasAt, int from, int to) {
        for (int row = from; row < to; row++) {
            for (int f = 0; f < 16; f++) {
                int i = row * 16 + f;
                float v0 = firstDenseProduct[firstDenseProductAt + i];
                float v1 = firstBias[firstBiasAt + f];
                float t0 = v0 + v1;
                y[yAt + i] = (t0 * 0.5f) * (1f + (FloatMath.erf(t0 * 0.70710677f)));
            }
        }
    }

    @Override
    public void malignant(float[] y, int yAt, float[] malignantDenseProduct,
            int malignantDenseProductAt, float[] malignantBias, int malignantBiasAt, int from,
            int to) {
        float v1 = malignantBias[malignantBiasAt];
        for (int i = from * 16; i < to * 16; i++) {
            float v0 = malignantDenseProduct[malignantDenseProductAt + i];
            y[yAt + i] = FloatMath.sigmoid(v0 + v1);
        }
    }

    @Override
    public void losses_2(float[] y, int yAt, float[] malignantTarget, int malignantTargetAt,
            float[] malignantDenseProduct, int malignantDenseProductAt, float[] malignantBias,
            int malignantBiasAt, int from, int to) {
        float v2 = malignantBias[malignantBiasAt];
        for (int i = from * 16; i < to * 16; i++) {
            float v0 = malignantTarget[malignantTargetAt + i];
            float v1 = malignantDenseProduct[malignantDenseProductAt + i];
            float t0 = v1 + v2;
            float t1 = Math.fma(v0, 0.95f, 0.025f);
            float t2 = t0 < 0f ? t0 : (-t0);
            y[yAt + i] = Math.fma(t0 < 0f ? (-t1) : (1f - t1), t0, FloatMath.softplus(t2));
        }
    }
}
