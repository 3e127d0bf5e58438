package networks;

import dev.nacre.runtime.simd.FloatMath;
import java.util.Arrays;

/**
 * The scalar fallback of the kernels, with the bits of their vector form.
 */
final class DigitsScalarKernels implements DigitsKernels {
    @Override
    public void product64x16(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from,
            int to) {
        for (int row = from; row < to; row++) {
            int yRow = yAt + row * 16;
            Arrays.fill(y, yRow, yRow + 16, 0f);
            for (int start = 0; start < 16; start += 48) {
                int width = Math.min(48, 16 - start);
                for (int k = 0; k < 64; k++) {
                    float factor = x[xAt + row * 64 + k];
                    int wRow = wAt + start * 64 + k * width;
                    for (int c = 0; c < width; c++) {
                        y[yRow + start + c] = Math.fma(factor, w[wRow + c], y[yRow + start + c]);
                    }
                }
            }
        }
    }

    @Override
    public void features(float[] y, int yAt, float[] featuresDenseProduct,
            int featuresDenseProductAt, float[] featuresBias, int featuresBiasAt, int from,
            int to) {
        for (int row = from; row < to; row++) {
            for (int f = 0; f < 16; f++) {
                int i = row * 16 + f;
                float v0 = featuresDenseProduct[featuresDenseProductAt + i];
                float v1 = featuresBias[featuresBiasAt + f];
                float t0 = v0 + v1;
                y[yAt + i] = t0 < 0f ? 0f : t0;
            }
        }
    }

    @Override
    public void product16x10(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from,
            int to) {
        for (int row = from; row < to; row++) {
            int yRow = yAt + row * 16;
            Arrays.fill(y, yRow, yRow + 16, 0f);
            for (int start = 0; start < 16; start += 48) {
                int width = Math.min(48, 16 - start);
                for (int k = 0; k < 16; k++) {
                    float factor = x[xAt + row * 16 + k];
                    int wRow = wAt + start * 16 + k * width;
                    for (int c = 0; c < width; c++) {
                        y[yRow + start + c] = Math.fma(factor, w[wRow + c], y[yRow + start + c]);
                    }
                }
            }
        }
    }

    @Override
    public void digitDense(float[] y, int yAt, float[] digitDenseProduct, int digitDenseProductAt,
            float[] digitBias, int digitBiasAt, int from, int to) {
        for (int row = from; row < to; row++) {
            for (int f = 0; f < 16; f++) {
                int i = row * 16 + f;
                float v0 = digitDenseProduct[digitDenseProductAt + i];
                float v1 = digitBias[digitBiasAt + f];
                y[yAt + i] = v0 + v1;
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
            for (int lane = 0; lane < 16; lane++) {
                float reduced = 0f;
                for (int f = lane; f < 10; f += 16) {
                    reduced += FloatMath.exp(x[xRow + f] - max);
                }
                y[yRow + lane] = reduced;
            }
            float sum = ((((y[yRow] + y[yRow + 8]) + y[yRow + 4]) + (y[yRow + 2] + y[yRow + 6])) + (((y[yRow + 1] + y[yRow + 9]) + y[yRow + 5]) + (y[yRow + 3] + y[yRow + 7])));
            y[yRow] = max - x[xRow + (int) target[targetRow]] + FloatMath.log(sum);
        }
    }

    @Override
    public void lossGradient(float[] y, int yAt, int from, int to, float inverseRows) {
        for (int i = from * 16; i < to * 16; i++) {
            y[yAt + i] = inverseRows;
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
            for (int lane = 0; lane < 16; lane++) {
                float reduced = 0f;
                for (int f = lane; f < 10; f += 16) {
                    reduced += FloatMath.exp(x[xRow + f] - max);
                }
                y[yRow + lane] = reduced;
            }
            float sum = ((((y[yRow] + y[yRow + 8]) + y[yRow + 4]) + (y[yRow + 2] + y[yRow + 6])) + (((y[yRow + 1] + y[yRow + 9]) + y[yRow + 5]) + (y[yRow + 3] + y[yRow + 7])));
            float scale = dloss[dlossRow] / sum;
            for (int f = 0; f < 10; f++) {
                y[yRow + f] = y[yRow + f] * scale;
            }
            Arrays.fill(y, yRow + 10, yRow + 16, 0f);
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
        for (int row = from; row < to; row++) {
            int yRow = yAt + row * 16;
            Arrays.fill(y, yRow, yRow + 16, 0f);
            for (int start = 0; start < 16; start += 48) {
                int width = Math.min(48, 16 - start);
                for (int k = 0; k < 10; k++) {
                    float factor = x[xAt + row * 16 + k];
                    int wRow = wAt + start * 10 + k * width;
                    for (int c = 0; c < width; c++) {
                        y[yRow + start + c] = Math.fma(factor, w[wRow + c], y[yRow + start + c]);
                    }
                }
            }
        }
    }

    @Override
    public void featuresDenseGradient(float[] y, int yAt, float[] features, int featuresAt,
            float[] featuresGradient, int featuresGradientAt, int from, int to) {
        for (int i = from * 16; i < to * 16; i++) {
            float v0 = features[featuresAt + i];
            float v1 = featuresGradient[featuresGradientAt + i];
            y[yAt + i] = 0f < v0 ? v1 : 0f;
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
            for (int k = first; k < last; k++) {
                int dwRow = panelAt + k * width;
                Arrays.fill(dw, dwRow, dwRow + width, 0f);
                for (int s = 0; s < rows; s++) {
                    float factor = x[xAt + s * 64 + k];
                    int dyRow = dyAt + s * 16 + start;
                    for (int c = 0; c < width; c++) {
                        dw[dwRow + c] = Math.fma(factor, dy[dyRow + c], dw[dwRow + c]);
                    }
                }
            }
        }
    }

    @Override
    public void update(float[] parameter, int parameterAt, float[] gradient, int gradientAt,
            float[] mean, int meanAt, float[] square, int squareAt, int length, float learningRate,
            float correction999, float correction9) {
        for (int i = 0; i < length; i++) {
            float parameterNow = parameter[parameterAt + i];
            float gradientNow = gradient[gradientAt + i];
            float meanNow = mean[meanAt + i];
            float squareNow = square[squareAt + i];
            float t0 = Math.fma(meanNow, 0.9f, gradientNow * 0.1f);
            float t1 = Math.fma(squareNow, 0.999f, (gradientNow * gradientNow) * 0.001f);
            float t2 = (float) Math.sqrt(correction999);
            mean[meanAt + i] = t0;
            square[squareAt + i] = t1;
            parameter[parameterAt + i] = parameterNow - ((t0 * ((learningRate * t2) / correction9)) / Math.fma(t2, 1.0E-8f, (float) Math.sqrt(t1)));
        }
    }

    @Override
    public void batchSum16(float[] featuresDenseGradient, int featuresDenseGradientAt, float[] y,
            int yAt, int rows, int from, int to) {
        for (int f = from * 16; f < to * 16; f++) {
            float sum = 0f;
            for (int s = 0; s < rows; s++) {
                float v0 = featuresDenseGradient[featuresDenseGradientAt + s * 16 + f];
                sum = sum + v0;
            }
            y[yAt + f] = sum;
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
                Arrays.fill(dw, end - 6, end, 0f);
            }
        }
    }

    @Override
    public void batchSum10(float[] digitDenseGradient, int digitDenseGradientAt, float[] y, int yAt,
            int rows, int from, int to) {
        for (int f = from * 16; f < to * 16; f++) {
            float sum = 0f;
            for (int s = 0; s < rows; s++) {
                float v0 = digitDenseGradient[digitDenseGradientAt + s * 16 + f];
                sum = sum + v0;
            }
            y[yAt + f] = sum;
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
            for (int lane = 0; lane < 16; lane++) {
                float reduced = 0f;
                for (int f = lane; f < 10; f += 16) {
                    reduced += FloatMath.exp(x[xRow + f] - max);
                }
                y[yRow + lane] = reduced;
            }
            float sum = ((((y[yRow] + y[yRow + 8]) + y[yRow + 4]) + (y[yRow + 2] + y[yRow + 6])) + (((y[yRow + 1] + y[yRow + 9]) + y[yRow + 5]) + (y[yRow + 3] + y[yRow + 7])));
            for (int f = 0; f < 10; f++) {
                y[yRow + f] = y[yRow + f] / sum;
            }
            Arrays.fill(y, yRow + 10, yRow + 16, 0f);
        }
    }
}
