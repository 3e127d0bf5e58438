package networks;

/**
 * The arithmetic of the network; each method stands for one operation at one shape.
 */
interface DigitsKernels {
    /**
     * y = x w for rows [from, to): x has 64 features, y has 16.
     */
    void product64x16(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from, int to);

    /**
     * y = max((featuresDenseProduct + featuresBias), 0).
     */
    void features(float[] y, int yAt, float[] featuresDenseProduct, int featuresDenseProductAt,
            float[] featuresBias, int featuresBiasAt, int from, int to);

    /**
     * y = x w for rows [from, to): x has 16 features, y has 10.
     */
    void product16x10(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from, int to);

    /**
     * y = (digitDenseProduct + digitBias).
     */
    void digitDense(float[] y, int yAt, float[] digitDenseProduct, int digitDenseProductAt,
            float[] digitBias, int digitBiasAt, int from, int to);

    /**
     * y = log(sum(exp(x))) - x[target] for each row.
     */
    void crossEntropy10(float[] y, int yAt, float[] x, int xAt, float[] target, int targetAt,
            int from, int to);

    /**
     * y = 1/rows.
     */
    void lossGradient(float[] y, int yAt, int from, int to, float inverseRows);

    /**
     * y = (softmax(x) - [target]) dloss for each row.
     */
    void crossEntropyGradient10(float[] y, int yAt, float[] x, int xAt, float[] target,
            int targetAt, float[] dloss, int dlossAt, int from, int to);

    /**
     * y = transpose(w), panels [from, to) of 1 of the result.
     */
    void transpose16x10(float[] w, int wAt, float[] y, int yAt, int from, int to);

    /**
     * y = x w for rows [from, to): x has 10 features, y has 16.
     */
    void product10x16(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from, int to);

    /**
     * y = (0 < features ? featuresGradient : 0).
     */
    void featuresDenseGradient(float[] y, int yAt, float[] features, int featuresAt,
            float[] featuresGradient, int featuresGradientAt, int from, int to);

    /**
     * dw = transpose(x) dy over the samples [0, rows), for units [from, to) of 8: 8 rows of one panel each.
     */
    void weightGradient64x16(float[] x, int xAt, float[] dy, int dyAt, float[] dw, int dwAt,
            float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * One step of the optimizer, for length floats:
     * mean = (mean * 0.9 + gradient * 0.1);
     * square = (square * 0.999 + gradient * gradient * 0.001);
     * parameter = (parameter - (mean * 0.9 + gradient * 0.1) * learningRate * sqrt(1 - 0.999^t) / ((1 - 0.9^t)) / ((sqrt(square * 0.999 + gradient * gradient * 0.001) + sqrt(1 - 0.999^t) * 1.0E-8))).
     */
    void update(float[] parameter, int parameterAt, float[] gradient, int gradientAt, float[] mean,
            int meanAt, float[] square, int squareAt, int length, float learningRate,
            float correction999, float correction9);

    /**
     * y = sum of featuresDenseGradient over the samples [0, rows), for units [from, to) of 16 features.
     */
    void batchSum16(float[] featuresDenseGradient, int featuresDenseGradientAt, float[] y, int yAt,
            int rows, int from, int to);

    /**
     * dw = transpose(x) dy over the samples [0, rows), for units [from, to) of 2: 8 rows of one panel each.
     */
    void weightGradient16x10(float[] x, int xAt, float[] dy, int dyAt, float[] dw, int dwAt,
            float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * y = sum of digitDenseGradient over the samples [0, rows), for units [from, to) of 16 features.
     */
    void batchSum10(float[] digitDenseGradient, int digitDenseGradientAt, float[] y, int yAt,
            int rows, int from, int to);

    /**
     * y = exp(x - max) / sum(exp(x - max)) over the features of each row.
     */
    void softmax10(float[] y, int yAt, float[] x, int xAt, int from, int to);

    /**
     * Calls each tile that does most of the work of a product, with {@code n} factors; the scalar fallback has none.
     */
    default void warmUp(float[] scratch, int n) {
    }
}
