package networks;

/**
 * The arithmetic of the network; each method stands for one operation at one shape.
 */
interface SeparableKernels {
    /**
     * y = x for rows [from, to) of 32 features: x lies in rows, y in blocks.
     */
    void toBlocks32(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y[p, o] = max((sum + operand1), 0), sum over taps t and channels c of x[p + t, c] w[(t, c), o], for whole blocks of samples [from, to).
     */
    void convolution3x3Groups2From4x4x2To2x2x2(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int from, int to);

    /**
     * y[p, o] = (sum + operand1), sum over taps t and channels c of x[p + t, c] w[(t, c), o], for whole blocks of samples [from, to).
     */
    void convolution1x1From2x2x2To2x2x3(float[] x, int xAt, float[] w, int wAt, float[] operand1,
            int operand1At, float[] y, int yAt, int from, int to);

    /**
     * y = x for rows [from, to) of 12 features: x lies in blocks, y in rows.
     */
    void toRows12(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = (across - acrossTarget) * (across - acrossTarget).
     */
    void losses(float[] y, int yAt, float[] across, int acrossAt, float[] acrossTarget,
            int acrossTargetAt, int from, int to);

    /**
     * y = sum(x) over the features of each row.
     */
    void featureSum12(float[] y, int yAt, float[] x, int xAt, int from, int to);

    /**
     * y = loss * 0.083333336.
     */
    void loss(float[] y, int yAt, float[] loss, int lossAt, int from, int to);

    /**
     * y = ((across - acrossTarget) + (across - acrossTarget)) * 0.083333336 * 1/rows.
     */
    void acrossGradient(float[] y, int yAt, float[] across, int acrossAt, float[] acrossTarget,
            int acrossTargetAt, int from, int to, float inverseRows);

    /**
     * y = x for rows [from, to) of 12 features: x lies in rows, y in blocks.
     */
    void toBlocks12(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y[(tap, filter), channel] = w[(tap, channel), filter], panels [from, to) of 1 of the result.
     */
    default void transposeFilters2x3Taps1(float[] w, int wAt, float[] y, int yAt, int from,
            int to) {
        for (int panel = from; panel < to; panel++) {
            int start = panel * 48;
            int width = Math.min(48, 16 - start);
            int real = Math.min(width, 2 - start);
            for (int row = 0; row < 3; row++) {
                int tap = row / 3 * 2;
                int target = yAt + start * 3 + row * width;
                for (int c = 0; c < real; c++) {
                    int channel = start + c;
                    int filter = channel / 2 * 3 + row % 3;
                    int wStart = filter / 48 * 48;
                    int wWidth = Math.min(48, 16 - wStart);
                    y[target + c] = w[wAt + wStart * 2 + (tap + channel % 2) * wWidth + filter - wStart];
                }
            }
        }
    }

    /**
     * y = sum of acrossGradient over the samples [0, rows) and all positions, for units [from, to) of four channels.
     */
    void channelSum3(float[] acrossGradient, int acrossGradientAt, float[] y, int yAt,
            float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * y[p, o] = sum, sum over taps t and filters c of x[p - t, c] w[(t, c), o], for whole blocks of samples [from, to).
     */
    void convolutionGradient1x1From2x2x3To2x2x2(float[] x, int xAt, float[] w, int wAt, float[] y,
            int yAt, int from, int to);

    /**
     * dw = sums of x dy over the samples [0, rows) and the places of a window of 1 x 1, for units [from, to) of 1.
     */
    void weightGradient1x1Of2x2x2To2x2x3(float[] x, int xAt, float[] dy, int dyAt, float[] dw,
            int dwAt, float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * y = (0 < each ? eachGradient : 0), samples in blocks.
     */
    void eachConv2dGradient(float[] y, int yAt, float[] each, int eachAt, float[] eachGradient,
            int eachGradientAt, int from, int to);

    /**
     * y = sum of eachConv2dGradient over the samples [0, rows) and all positions, for units [from, to) of four channels.
     */
    void channelSum2(float[] eachConv2dGradient, int eachConv2dGradientAt, float[] y, int yAt,
            float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * dw = sums of x dy over the samples [0, rows) and the places of a window of 3 x 3, channel by channel, for units [from, to) of four channels.
     */
    void weightGradient3x3Of4x4x2To2x2x2In2(float[] x, int xAt, float[] dy, int dyAt, float[] dw,
            int dwAt, float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * One step of the optimizer, for length floats:
     * parameter = (parameter - gradient * learningRate).
     */
    void update(float[] parameter, int parameterAt, float[] gradient, int gradientAt, int length,
            float learningRate);

    /**
     * y[p, o] = max((sum + operand1), 0), sum over taps t and channels c of x[p + t, c] w[(t, c), o], for rows [from, to).
     */
    void rowConvolution3x3Groups2From4x4x2To2x2x2(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, int from, int to);

    /**
     * y[p, o] = (sum + operand1), sum over taps t and channels c of x[p + t, c] w[(t, c), o], for rows [from, to).
     */
    void rowConvolution1x1From2x2x2To2x2x3(float[] x, int xAt, float[] w, int wAt, float[] operand1,
            int operand1At, float[] y, int yAt, int from, int to);

    /**
     * Calls each tile that does most of the work of a product, with {@code n} factors; there are none in plain loops.
     */
    default void warmUp(float[] scratch, int n) {
    }
}
