package dev.nacre.processor.plan;

import java.util.Optional;
import java.util.stream.IntStream;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

/**
 * A convolution with 3 x 3 filters in squares of 2 x 2 results, which takes 16 products for each where the sum over taps takes
 * 36: {@code Y = A^T [(G W G^T) * (B^T X B)] A} for each square X of 4 x 4 positions, where the products of all channels are
 * added before the last transformation. Shmuel Winograd, Arithmetic Complexity of Computations (1980); for convolutions Lavin
 * and Gray, Fast Algorithms for Convolutional Neural Networks (2016), F(2 x 2, 3 x 3).
 *
 * @param source the grid that is read
 * @param result the grid that is written
 * @param top rows of padding above the source
 * @param left columns of padding before the source
 * @param turned whether taps count from the last to the first, as in a gradient by the input
 */
public record Winograd(Shape source, Shape result, int top, int left, boolean turned) {

    /** Results along one side of a square. */
    public static final int RESULTS = 2;

    /** Positions along one side of the square they are computed from. */
    public static final int POSITIONS = 4;

    /** Products of a square. */
    public static final int PRODUCTS = POSITIONS * POSITIONS;

    private static final int KERNEL = 3;

    // Each thread has a copy of the transformed filters.
    private static final int MOST_FILTERS = 256 * 256;

    // Below, the transformations and what squares compute beyond the grid take what the products spare.
    private static final double LEAST_GAIN = 1.35;

    /** The convolution of a step in this form, where that is faster. */
    public static Optional<Winograd> of(Step step) {
        var x = step.operands().getFirst().shape();
        return switch (step.op()) {
            case Op.Convolution op -> forward(op.window(), op.groups(), x, step.result().shape());
            case Op.ConvolutionInputGradient op when fits(op.window(), op.groups(), op.input(), x) ->
                Optional.of(new Winograd(x, op.input(), KERNEL - 1 - op.window().height().before(),
                        KERNEL - 1 - op.window().width().before(), true));
            case Op.ConvolutionInputGradient _,Op.MatrixProduct _,Op.WeightGradient _,Op.Transposition _,Op.ElementwiseWork _,Op.Pooling _,Op.FeatureReduction _,Op.Selection _,Op.DataMovement _,Op.SquareSum _,Op.InPlace _ ->
                Optional.empty();
        };
    }

    /** The convolution whose filters' gradient a step computes, where this form is faster for it. */
    static Optional<Winograd> forward(Step gradient) {
        return gradient.op() instanceof Op.ConvolutionWeightGradient op
                ? forward(op.window(), op.groups(), gradient.operands().get(0).shape(),
                        gradient.operands().get(1).shape())
                : Optional.empty();
    }

    private static Optional<Winograd> forward(Window window, int groups, Shape x, Shape y) {
        return fits(window, groups, x, y)
                ? Optional.of(new Winograd(x, y, window.height().before(), window.width().before(), false))
                : Optional.empty();
    }

    private static boolean fits(Window window, int groups, Shape x, Shape y) {
        return groups == 1 && slides(window.height()) && slides(window.width()) && x.channels() % Layout.LANES == 0
                && y.channels() % Layout.LANES == 0 && x.channels() * y.channels() <= MOST_FILTERS
                && products(window, x, y) >= LEAST_GAIN * PRODUCTS * squares(y);
    }

    private static boolean slides(Axis axis) {
        return axis.kernel() == KERNEL && axis.stride() == 1 && axis.dilation() == 1 && axis.before() < KERNEL;
    }

    /** What the sum over taps takes, which leaves out taps on padding. */
    private static long products(Window window, Shape x, Shape y) {
        return taps(window.height(), x.height(), y.height()) * taps(window.width(), x.width(), y.width());
    }

    private static long taps(Axis axis, int length, int places) {
        return IntStream.range(0, places).mapToLong(place -> axis.tapsOnGrid(place, length)).sum();
    }

    private static int squares(Shape y) {
        return Math.ceilDiv(y.height(), RESULTS) * Math.ceilDiv(y.width(), RESULTS);
    }

    public int squares() {
        return squares(result);
    }

    public int squaresAcross() {
        return Math.ceilDiv(result.width(), RESULTS);
    }

    /** Rows of a grid that has all squares inside. */
    public int paddedHeight() {
        return padded(result.height());
    }

    /** Columns of such a grid. */
    public int paddedWidth() {
        return padded(result.width());
    }

    private static int padded(int results) {
        return Math.ceilDiv(results, RESULTS) * RESULTS + POSITIONS - RESULTS;
    }

    /** How many squares a kernel has at hand, for samples in blocks or in rows. */
    public int together(boolean blocks) {
        return Math.min(squares(), blocks ? 4 : 16);
    }

    /** Floats of a position of a grid: of sixteen samples side by side, or of one. */
    public static int position(Shape grid, boolean blocks) {
        return grid.channels() * (blocks ? Layout.LANES : 1);
    }

    /** Floats from one of the sixteen products of the filters to the next. */
    public int filterStep() {
        return apart(source.channels() * result.channels());
    }

    /** Floats from one of the sixteen products of the positions to the next. */
    public int sourceStep(boolean blocks) {
        return apart(together(blocks) * position(source, blocks));
    }

    /** Floats from one of the sixteen products of the results to the next. */
    public int resultStep(boolean blocks) {
        return apart(together(blocks) * position(result, blocks));
    }

    /** A line of the cache beyond powers of two: sixteen numbers so far apart would all fall into the same few places of it. */
    static int apart(int floats) {
        return floats + Layout.LANES;
    }

    /** Floats a kernel needs beside what it reads and writes. */
    public int scratch(boolean blocks) {
        int products = PRODUCTS * (filterStep() + sourceStep(blocks));
        // of a block, a square that reaches beyond the grid is copied to where the results will be
        return products + (blocks ? PRODUCTS * Math.max(resultStep(true), position(source, true))
                : PRODUCTS * resultStep(false) + paddedHeight() * paddedWidth() * source.channels());
    }

    /** Floats of scratch that a step needs; zero for most. */
    public static int scratch(Step step) {
        return of(step).map(winograd -> winograd.scratch(step.result().inBlocks()))
                .or(() -> WinogradGradient.of(step).map(WinogradGradient::scratch)).orElse(0);
    }
}
