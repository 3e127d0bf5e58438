package networks;

/**
 * The arithmetic of the network; each method stands for one operation at one shape.
 */
interface SegmentsKernels {
    /**
     * y = x for rows [from, to) of 160 features: x lies in rows, y in blocks.
     */
    void toBlocks160(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y[p, o] = (sum + operand1), sum over taps t and channels c of x[p + t, c] w[(t, c), o], for whole blocks of samples [from, to).
     */
    void convolution3x3From4x4x10To2x2x16(float[] x, int xAt, float[] w, int wAt, float[] operand1,
            int operand1At, float[] y, int yAt, int from, int to);

    /**
     * y = x for rows [from, to) of 4 features: x lies in rows, y in blocks.
     */
    void toBlocks4(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = log(sum(exp(x))) - x[target] for each position, samples in blocks.
     */
    void crossEntropy4x16(float[] y, int yAt, float[] x, int xAt, float[] target, int targetAt,
            int from, int to);

    /**
     * y = sum(x) over the 4 features of each sample, samples in blocks.
     */
    void featureSumInBlocks4(float[] y, int yAt, float[] x, int xAt, int from, int to);

    /**
     * y = x for rows [from, to) of 1 features: x lies in blocks, y in rows.
     */
    void toRows1(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = ownLoss * 0.25.
     */
    void loss(float[] y, int yAt, float[] ownLoss, int ownLossAt, int from, int to);

    /**
     * y = 0.25 * 1/rows, samples in blocks.
     */
    void lossesGradient(float[] y, int yAt, int from, int to, float inverseRows);

    /**
     * y = (softmax(x) - [target]) dloss for each position, samples in blocks.
     */
    void crossEntropyGradient4x16(float[] y, int yAt, float[] x, int xAt, float[] target,
            int targetAt, float[] dloss, int dlossAt, int from, int to);

    /**
     * y = x for rows [from, to) of 64 features: x lies in blocks, y in rows.
     */
    void toRows64(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = sum of kindsConv2dGradient over the samples [0, rows) and all positions, for units [from, to) of four channels.
     */
    void channelSum16(float[] kindsConv2dGradient, int kindsConv2dGradientAt, float[] y, int yAt,
            float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * dw = sums of x dy over the samples [0, rows) and the places of a window of 3 x 3, for units [from, to) of 12.
     */
    void weightGradient3x3Of4x4x10To2x2x16(float[] x, int xAt, float[] dy, int dyAt, float[] dw,
            int dwAt, float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * One step of the optimizer, for length floats:
     * parameter = (parameter - gradient * learningRate).
     */
    void update(float[] parameter, int parameterAt, float[] gradient, int gradientAt, int length,
            float learningRate);

    /**
     * y[p, o] = (sum + operand1), sum over taps t and channels c of x[p + t, c] w[(t, c), o], for rows [from, to).
     */
    void rowConvolution3x3From4x4x10To2x2x16(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int from, int to);

    /**
     * y = x for rows [from, to) of 64 features: x lies in rows, y in blocks.
     */
    void toBlocks64(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = exp(x - max) / sum(exp(x - max)) over the channels of each position, samples in blocks.
     */
    void softmax4x16(float[] y, int yAt, float[] x, int xAt, int from, int to);

    /**
     * Calls each tile that does most of the work of a product, with {@code n} factors; there are none in plain loops.
     */
    default void warmUp(float[] scratch, int n) {
    }
}
