package networks;

/**
 * The arithmetic of the network; each method stands for one operation at one shape.
 */
interface NormalisedKernels {
    /**
     * y = x for rows [from, to) of 256 features: x lies in rows, y in blocks.
     */
    void toBlocks256(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = the average of the taps, padding included of a window 2 x 2, stride 2 at each of its places on 4 x 4 x 16, samples in blocks.
     */
    void averagePool4x4x16(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = sum of coarseAveragePool2d over the samples [0, rows) and all positions, for units [from, to) of four channels.
     */
    void channelSum16(float[] coarseAveragePool2d, int coarseAveragePool2dAt, float[] y, int yAt,
            float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * y = coarseBatchNormSum * 1/rows * 0.25.
     */
    void coarseBatchNormMean(float[] y, int yAt, float[] coarseBatchNormSum,
            int coarseBatchNormSumAt, int from, int to, float inverseRows);

    /**
     * y = sum of (coarseAveragePool2d - coarseBatchNormMean) * (coarseAveragePool2d - coarseBatchNormMean) over the samples [0, rows) and all positions, for units [from, to) of four channels.
     */
    void channelSum16_2(float[] coarseAveragePool2d, int coarseAveragePool2dAt,
            float[] coarseBatchNormMean, int coarseBatchNormMeanAt, float[] y, int yAt,
            float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * y = 1 / (sqrt(coarseBatchNormVariance + 1.0E-5)).
     */
    void coarseBatchNormInverse(float[] y, int yAt, float[] coarseBatchNormVariance,
            int coarseBatchNormVarianceAt, int from, int to);

    /**
     * y = coarseBatchNormInverse * coarseGamma.
     */
    void coarseBatchNormScale(float[] y, int yAt, float[] coarseBatchNormInverse,
            int coarseBatchNormInverseAt, float[] coarseGamma, int coarseGammaAt, int from, int to);

    /**
     * y = max(((coarseAveragePool2d - coarseBatchNormMean) * coarseBatchNormScale + coarseBeta), 0), samples in blocks.
     */
    void coarse(float[] y, int yAt, float[] coarseAveragePool2d, int coarseAveragePool2dAt,
            float[] coarseBatchNormMean, int coarseBatchNormMeanAt, float[] coarseBatchNormScale,
            int coarseBatchNormScaleAt, float[] coarseBeta, int coarseBetaAt, int from, int to);

    /**
     * y = x for rows [from, to) of 64 features: x lies in blocks, y in rows.
     */
    void toRows64(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = (coarse - coarseTarget) * (coarse - coarseTarget).
     */
    void losses(float[] y, int yAt, float[] coarse, int coarseAt, float[] coarseTarget,
            int coarseTargetAt, int from, int to);

    /**
     * y = sum(x) over the features of each row.
     */
    void featureSum64(float[] y, int yAt, float[] x, int xAt, int from, int to);

    /**
     * y = loss * 0.015625.
     */
    void loss(float[] y, int yAt, float[] loss, int lossAt, int from, int to);

    /**
     * y = (0 < coarse ? ((coarse - coarseTarget) + (coarse - coarseTarget)) * 0.015625 * 1/rows : 0).
     */
    void coarseBatchNormGradient(float[] y, int yAt, float[] coarse, int coarseAt,
            float[] coarseTarget, int coarseTargetAt, int from, int to, float inverseRows);

    /**
     * y = x for rows [from, to) of 64 features: x lies in rows, y in blocks.
     */
    void toBlocks64(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = sum of (coarseAveragePool2d - coarseBatchNormMean) * coarseBatchNormGradient; y2 = sum of coarseBatchNormGradient over the samples [0, rows) and all positions, for units [from, to) of four channels.
     */
    void channelSums16(float[] coarseAveragePool2d, int coarseAveragePool2dAt,
            float[] coarseBatchNormMean, int coarseBatchNormMeanAt, float[] coarseBatchNormGradient,
            int coarseBatchNormGradientAt, float[] y, int yAt, float[] y2, int y2At,
            float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * One step of the optimizer, for length floats:
     * parameter = (parameter - gradient * learningRate).
     */
    void update(float[] parameter, int parameterAt, float[] gradient, int gradientAt, int length,
            float learningRate);

    /**
     * One step of the optimizer, for length floats:
     * parameter = (parameter * 0.9 + gradient * 0.1).
     */
    void update_2(float[] parameter, int parameterAt, float[] gradient, int gradientAt, int length);

    /**
     * One step of the optimizer, for length floats:
     * parameter = (parameter * 0.9 + (1/rows * 0.25 < 1 ? gradient / ((1 - 1/rows * 0.25)) : gradient) * 0.1).
     */
    void update_3(float[] parameter, int parameterAt, float[] gradient, int gradientAt, int length,
            float inverseRows);

    /**
     * y = the average of the taps, padding included of a window 2 x 2, stride 2 at each of its places on 4 x 4 x 16, samples in rows.
     */
    void rowAveragePool4x4x16(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = 1 / (sqrt(coarseRunningVariance + 1.0E-5)) * coarseGamma.
     */
    void coarseBatchNormScale_2(float[] y, int yAt, float[] coarseGamma, int coarseGammaAt,
            float[] coarseRunningVariance, int coarseRunningVarianceAt, int from, int to);

    /**
     * y = max(((coarseAveragePool2d - coarseRunningMean) * coarseBatchNormScale + coarseBeta), 0), samples in rows.
     */
    void coarse_2(float[] y, int yAt, float[] coarseAveragePool2d, int coarseAveragePool2dAt,
            float[] coarseRunningMean, int coarseRunningMeanAt, float[] coarseBatchNormScale,
            int coarseBatchNormScaleAt, float[] coarseBeta, int coarseBetaAt, int from, int to);

    /**
     * Calls each tile that does most of the work of a product, with {@code n} factors; there are none in plain loops.
     */
    default void warmUp(float[] scratch, int n) {
    }
}
