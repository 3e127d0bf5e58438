package networks;

/**
 * The arithmetic of the network; each method stands for one operation at one shape.
 */
interface TumourKernels {
    /**
     * y = x w for rows [from, to): x has 30 features, y has 12.
     */
    void product30x12(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from, int to);

    /**
     * y = (uniform0 < 0.2 ? 0 : (firstDenseProduct + firstBias) * 0.5 * (1 + erf((firstDenseProduct + firstBias) * 0.70710677)) * 1.25).
     */
    void first(float[] y, int yAt, float[] firstDenseProduct, int firstDenseProductAt,
            float[] firstBias, int firstBiasAt, int from, int to, int key0a, int key0b);

    /**
     * y = x w for rows [from, to): x has 12 features, y has 1.
     */
    void product12x1(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from, int to);

    /**
     * y = (malignantDenseProduct + malignantBias).
     */
    void malignantDense(float[] y, int yAt, float[] malignantDenseProduct,
            int malignantDenseProductAt, float[] malignantBias, int malignantBiasAt, int from,
            int to);

    /**
     * y = (softplus(malignantDense < 0 ? malignantDense : -malignantDense) + (malignantDense < 0 ? -(malignantTarget * 0.95 + 0.025) : (1 - (malignantTarget * 0.95 + 0.025))) * malignantDense).
     */
    void losses(float[] y, int yAt, float[] malignantDense, int malignantDenseAt,
            float[] malignantTarget, int malignantTargetAt, int from, int to);

    /**
     * y = sum(x) over the features of each row.
     */
    void featureSum1(float[] y, int yAt, float[] x, int xAt, int from, int to);

    /**
     * y = ((malignantDense < 0 ? sigmoid(malignantDense < 0 ? malignantDense : -malignantDense) : -sigmoid(malignantDense < 0 ? malignantDense : -malignantDense)) + (malignantDense < 0 ? -(malignantTarget * 0.95 + 0.025) : (1 - (malignantTarget * 0.95 + 0.025)))) * 1/rows.
     */
    void malignantDenseGradient(float[] y, int yAt, float[] malignantDense, int malignantDenseAt,
            float[] malignantTarget, int malignantTargetAt, int from, int to, float inverseRows);

    /**
     * y = transpose(w), panels [from, to) of 1 of the result.
     */
    void transpose12x1(float[] w, int wAt, float[] y, int yAt, int from, int to);

    /**
     * y = sum of malignantDenseGradient over the samples [0, rows), for units [from, to) of 16 features.
     */
    void batchSum1(float[] malignantDenseGradient, int malignantDenseGradientAt, float[] y, int yAt,
            int rows, int from, int to);

    /**
     * y = x w for rows [from, to): x has 1 features, y has 12.
     */
    void product1x12(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int from, int to);

    /**
     * dw = transpose(x) dy over the samples [0, rows), for units [from, to) of 2: 8 rows of one panel each.
     */
    void weightGradient12x1(float[] x, int xAt, float[] dy, int dyAt, float[] dw, int dwAt,
            float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * y = (uniform0 < 0.2 ? 0 : firstGradient * 1.25).
     */
    void firstGeluGradient(float[] y, int yAt, float[] firstGradient, int firstGradientAt, int from,
            int to, int key0a, int key0b);

    /**
     * y = (0.5 * (1 + erf((firstDenseProduct + firstBias) * 0.70710677)) + (firstDenseProduct + firstBias) * 0.5 * exp(-(firstDenseProduct + firstBias) * 0.70710677 * (firstDenseProduct + firstBias) * 0.70710677) * 0.7978846) * firstGeluGradient.
     */
    void firstDenseGradient(float[] y, int yAt, float[] firstGeluGradient, int firstGeluGradientAt,
            float[] firstDenseProduct, int firstDenseProductAt, float[] firstBias, int firstBiasAt,
            int from, int to);

    /**
     * y = sum of firstDenseGradient over the samples [0, rows), for units [from, to) of 16 features.
     */
    void batchSum12(float[] firstDenseGradient, int firstDenseGradientAt, float[] y, int yAt,
            int rows, int from, int to);

    /**
     * dw = transpose(x) dy over the samples [0, rows), for units [from, to) of 4: 8 rows of one panel each.
     */
    void weightGradient30x12(float[] x, int xAt, float[] dy, int dyAt, float[] dw, int dwAt,
            float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * y = sum(x x) over 192 floats, for the thread with the unit [from, to).
     */
    void squareSum192(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = sum(x x) over 16 floats, for the thread with the unit [from, to).
     */
    void squareSum16(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = sum(x x) over 480 floats, for the thread with the unit [from, to).
     */
    void squareSum480(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = min(1 / ((sqrt(((firstWeightGradientSquares + firstBiasGradientSquares) + malignantWeightGradientSquares) + malignantBiasGradientSquares) + 1.0E-6)), 1).
     */
    void clipping(float[] y, int yAt, float[] malignantBiasGradientSquares,
            int malignantBiasGradientSquaresAt, float[] malignantWeightGradientSquares,
            int malignantWeightGradientSquaresAt, float[] firstWeightGradientSquares,
            int firstWeightGradientSquaresAt, float[] firstBiasGradientSquares,
            int firstBiasGradientSquaresAt, int from, int to);

    /**
     * One step of the optimizer, for length floats:
     * mean = (mean * 0.9 + gradient * factor1 * 0.1);
     * square = (square * 0.999 + gradient * factor1 * gradient * factor1 * 0.001);
     * parameter = (parameter * (1 - learningRate * 0.02) - (mean * 0.9 + gradient * factor1 * 0.1) * learningRate * sqrt(1 - 0.999^t) / ((1 - 0.9^t)) / ((sqrt(square * 0.999 + gradient * factor1 * gradient * factor1 * 0.001) + sqrt(1 - 0.999^t) * 1.0E-8))).
     */
    void update(float[] parameter, int parameterAt, float[] gradient, int gradientAt, float[] mean,
            int meanAt, float[] square, int squareAt, float[] factor1, int factor1At, int length,
            float learningRate, float correction999, float correction9);

    /**
     * y = (firstDenseProduct + firstBias) * 0.5 * (1 + erf((firstDenseProduct + firstBias) * 0.70710677)).
     */
    void firstGelu(float[] y, int yAt, float[] firstDenseProduct, int firstDenseProductAt,
            float[] firstBias, int firstBiasAt, int from, int to);

    /**
     * y = sigmoid(malignantDenseProduct + malignantBias).
     */
    void malignant(float[] y, int yAt, float[] malignantDenseProduct, int malignantDenseProductAt,
            float[] malignantBias, int malignantBiasAt, int from, int to);

    /**
     * y = (softplus((malignantDenseProduct + malignantBias) < 0 ? (malignantDenseProduct + malignantBias) : -(malignantDenseProduct + malignantBias)) + ((malignantDenseProduct + malignantBias) < 0 ? -(malignantTarget * 0.95 + 0.025) : (1 - (malignantTarget * 0.95 + 0.025))) * (malignantDenseProduct + malignantBias)).
     */
    void losses_2(float[] y, int yAt, float[] malignantTarget, int malignantTargetAt,
            float[] malignantDenseProduct, int malignantDenseProductAt, float[] malignantBias,
            int malignantBiasAt, int from, int to);

    /**
     * Calls each tile that does most of the work of a product, with {@code n} factors; there are none in plain loops.
     */
    default void warmUp(float[] scratch, int n) {
    }
}
