package networks;

/**
 * The arithmetic of the network; each method stands for one operation at one shape.
 */
interface WinogradKernels {
    /**
     * y = x for rows [from, to) of 256 features: x lies in rows, y in blocks.
     */
    void toBlocks256(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y[p, o] = max((sum + operand1), 0), sum over taps t and channels c of x[p + t, c] w[(t, c), o], in squares, for whole blocks of samples [from, to).
     */
    void winogradAt1x1From4x4x16To4x4x16(float[] x, int xAt, float[] w, int wAt, float[] operand1,
            int operand1At, float[] y, int yAt, float[] scratch, int scratchAt, int from, int to);

    /**
     * y[p, o] = (sum + operand1), sum over taps t and channels c of x[p + t, c] w[(t, c), o], in squares, for whole blocks of samples [from, to).
     */
    void winogradAt1x1From4x4x16To4x4x16_2(float[] x, int xAt, float[] w, int wAt, float[] operand1,
            int operand1At, float[] y, int yAt, float[] scratch, int scratchAt, int from, int to);

    /**
     * y = x for rows [from, to) of 256 features: x lies in blocks, y in rows.
     */
    void toRows256(float[] x, int xAt, float[] y, int yAt, int from, int to);

    /**
     * y = (cleaned - cleanedTarget) * (cleaned - cleanedTarget).
     */
    void losses(float[] y, int yAt, float[] cleaned, int cleanedAt, float[] cleanedTarget,
            int cleanedTargetAt, int from, int to);

    /**
     * y = sum(x) over the features of each row.
     */
    void featureSum256(float[] y, int yAt, float[] x, int xAt, int from, int to);

    /**
     * y = loss * 0.00390625.
     */
    void loss(float[] y, int yAt, float[] loss, int lossAt, int from, int to);

    /**
     * y = ((cleaned - cleanedTarget) + (cleaned - cleanedTarget)) * 0.00390625 * 1/rows.
     */
    void cleanedGradient(float[] y, int yAt, float[] cleaned, int cleanedAt, float[] cleanedTarget,
            int cleanedTargetAt, int from, int to, float inverseRows);

    /**
     * y[(tap, filter), channel] = w[(tap, channel), filter], panels [from, to) of 1 of the result.
     */
    default void transposeFilters144x16Taps9(float[] w, int wAt, float[] y, int yAt, int from,
            int to) {
        for (int panel = from; panel < to; panel++) {
            int start = panel * 48;
            int width = Math.min(48, 16 - start);
            int real = Math.min(width, 16 - start);
            for (int row = 0; row < 144; row++) {
                int tap = row / 16 * 16;
                int target = yAt + start * 144 + row * width;
                for (int c = 0; c < real; c++) {
                    int channel = start + c;
                    int filter = channel / 16 * 16 + row % 16;
                    int wStart = filter / 48 * 48;
                    int wWidth = Math.min(48, 16 - wStart);
                    y[target + c] = w[wAt + wStart * 144 + (tap + channel % 16) * wWidth + filter - wStart];
                }
            }
        }
    }

    /**
     * y = sum of cleanedGradient over the samples [0, rows) and all positions, for units [from, to) of four channels.
     */
    void channelSum16(float[] cleanedGradient, int cleanedGradientAt, float[] y, int yAt,
            float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * y[p, o] = sum, sum over taps t and filters c of x[p - t, c] w[(t, c), o], in squares, for whole blocks of samples [from, to).
     */
    void winogradGradientAt1x1From4x4x16To4x4x16(float[] x, int xAt, float[] w, int wAt, float[] y,
            int yAt, float[] scratch, int scratchAt, int from, int to);

    /**
     * dw = sums of x dy over the samples [0, rows) and the places of a window of 3 x 3, in squares, for units [from, to) of 4 channels.
     */
    void winogradWeightGradientAt1x1Of4x4x16To4x4x16(float[] x, int xAt, float[] dy, int dyAt,
            float[] dw, int dwAt, float[] scratch, int scratchAt, int rows, int from, int to);

    /**
     * y = (0 < stem ? stemGradient : 0), samples in blocks.
     */
    void stemConv2dGradient(float[] y, int yAt, float[] stem, int stemAt, float[] stemGradient,
            int stemGradientAt, int from, int to);

    /**
     * One step of the optimizer, for length floats:
     * velocity = (velocity * 0.9 + gradient);
     * parameter = (parameter - (velocity * 0.9 + gradient) * learningRate).
     */
    void update(float[] parameter, int parameterAt, float[] gradient, int gradientAt,
            float[] velocity, int velocityAt, int length, float learningRate);

    /**
     * y[p, o] = max((sum + operand1), 0), sum over taps t and channels c of x[p + t, c] w[(t, c), o], in squares, for rows [from, to).
     */
    void rowWinogradAt1x1From4x4x16To4x4x16(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, float[] scratch, int scratchAt,
            int from, int to);

    /**
     * y[p, o] = (sum + operand1), sum over taps t and channels c of x[p + t, c] w[(t, c), o], in squares, for rows [from, to).
     */
    void rowWinogradAt1x1From4x4x16To4x4x16_2(float[] x, int xAt, float[] w, int wAt,
            float[] operand1, int operand1At, float[] y, int yAt, float[] scratch, int scratchAt,
            int from, int to);

    /**
     * Calls each tile that does most of the work of a product, with {@code n} factors; there are none in plain loops.
     */
    default void warmUp(float[] scratch, int n) {
    }
}
