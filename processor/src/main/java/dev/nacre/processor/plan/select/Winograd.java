package dev.nacre.processor.plan.select;

import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

/**
 * A convolution with 3 x 3 filters in tiles of 2 x 2 results, which takes 16 products for each where the sum over taps takes
 * 36: {@code Y = A^T [(G W G^T) * (B^T X B)] A} for each tile X of 4 x 4 positions, where the products of all channels are
 * added before the last transformation. Shmuel Winograd, Arithmetic Complexity of Computations (1980); for convolutions Lavin
 * and Gray, Fast Algorithms for Convolutional Neural Networks (2016), F(2 x 2, 3 x 3).
 *
 * @param source the grid that is read
 * @param result the grid that is written
 * @param top rows of padding above the source
 * @param left columns of padding before the source
 * @param flipped whether taps count from the last to the first, as in a data gradient
 */
public record Winograd(Shape source, Shape result, int top, int left, boolean flipped) {

    /** Results along one side of a tile. */
    public static final int OUTPUT_TILE = 2;

    /** Positions along one side of the tile they are computed from. */
    public static final int INPUT_TILE = 4;

    /** Products of a tile. */
    public static final int PRODUCTS = INPUT_TILE * INPUT_TILE;

    /** Taps along one side of the filters. */
    static final int KERNEL = 3;

    /** The convolution of a window that {@link WinogradFit} allows. */
    static Winograd forward(Window window, Shape x, Shape y) {
        return new Winograd(x, y, window.height().before(), window.width().before(), false);
    }

    /** Its data gradient: the same with flipped filters over what it has written. */
    static Winograd dataGradient(Window window, Shape x, Shape y) {
        return new Winograd(y, x, KERNEL - 1 - window.height().before(), KERNEL - 1 - window.width().before(), true);
    }

    static int tiles(Shape y) {
        return Math.ceilDiv(y.height(), OUTPUT_TILE) * Math.ceilDiv(y.width(), OUTPUT_TILE);
    }

    public int tiles() {
        return tiles(result);
    }

    public int tilesAcross() {
        return Math.ceilDiv(result.width(), OUTPUT_TILE);
    }

    /** Rows of a grid that has all tiles inside. */
    public int paddedHeight() {
        return padded(result.height());
    }

    /** Columns of such a grid. */
    public int paddedWidth() {
        return padded(result.width());
    }

    private static int padded(int results) {
        return Math.ceilDiv(results, OUTPUT_TILE) * OUTPUT_TILE + INPUT_TILE - OUTPUT_TILE;
    }

    /** How many tiles a kernel has at hand, for samples in blocks or in rows. */
    public int together(boolean blocks) {
        return Math.min(tiles(), blocks ? 4 : 16);
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
        // of a block, a tile that reaches beyond the grid is copied to where the results will be
        return products + (blocks ? PRODUCTS * Math.max(resultStep(true), position(source, true))
                : PRODUCTS * resultStep(false) + paddedHeight() * paddedWidth() * source.channels());
    }
}
