package dev.nacre.processor.emit.kernel.pool;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

/**
 * Prints the walk of a window over a grid in blocks, for kernels that do the same for every channel and sample. At each output
 * position {@code large} is where its first tap stands in the grid and {@code small} where its own numbers stand in the grid of
 * outputs; from both on there are channels times sixteen floats, which {@code j} counts. The taps of small windows are written
 * one after the other. Large windows, and those that reach over the border, walk over their taps on the grid.
 *
 * @param grid over which the window slides
 */
record WindowLoop(Window window, Shape grid, boolean vector) {

    /** Beyond so many taps a loop over them costs little. */
    private static final int MAX_WRITTEN_TAPS = 16;

    /** What is done at each output position. */
    interface Body {

        /** Before the positions of a block. */
        default void beginBlock(CodeBlock.Builder code) {}

        /** Before the positions of a row, the first of whose taps stand in row {@code top}. */
        default void beginRow(CodeBlock.Builder code) {}

        /** After the positions of a block. */
        default void endBlock(CodeBlock.Builder code) {}

        /** For each {@code j}, all taps being on the grid. */
        void written(CodeBlock.Builder code);

        /** For each {@code j}, with {@link WindowLoop#beginTaps} for those on the grid, {@code taps} in number. */
        void walked(CodeBlock.Builder code);
    }

    /** Floats of a position. */
    int run() {
        return grid.channels() * Layout.LANES;
    }

    /** How far a tap stands from the first, in floats. */
    int offset(int tap) {
        int columns = window.width().kernel();
        int row = tap / columns * window.height().dilation();
        int column = tap % columns * window.width().dilation();
        return (row * grid.width() + column) * run();
    }

    void print(CodeBlock.Builder code, Body body) {
        int rows = window.height().outputs(grid.height());
        int columns = window.width().outputs(grid.width());
        Code.blocks(code);
        body.beginBlock(code);
        code.beginControlFlow("for (int h = 0; h < $L; h++)", rows).addStatement("int top = $L",
                first(window.height(), "h"));
        body.beginRow(code);
        code.beginControlFlow("for (int w = 0; w < $L; w++)", columns)
                .addStatement("int left = $L", first(window.width(), "w"))
                .addStatement("int small = ((block * $L + h) * $L + w) * $L", rows, columns, run());
        place(code, body);
        code.endControlFlow().endControlFlow();
        body.endBlock(code);
        code.endControlFlow();
    }

    /** Where the first tap of a position stands. */
    private static String first(Axis axis, String place) {
        var stride = axis.stride() == 1 ? place : place + " * " + axis.stride();
        return axis.before() == 0 ? stride : stride + " - " + axis.before();
    }

    private void place(CodeBlock.Builder code, Body body) {
        if (window.taps() > MAX_WRITTEN_TAPS) {
            walk(code, body);
            return;
        }
        if (!reachesOver()) {
            write(code, body);
            return;
        }
        code.beginControlFlow("if (top >= 0 && top <= $L && left >= 0 && left <= $L)",
                grid.height() - window.height().extent(), grid.width() - window.width().extent());
        write(code, body);
        code.nextControlFlow("else");
        walk(code, body);
        code.endControlFlow();
    }

    private boolean reachesOver() {
        return reachesOver(window.height(), grid.height()) || reachesOver(window.width(), grid.width());
    }

    private static boolean reachesOver(Axis axis, int length) {
        int last = axis.position(axis.outputs(length) - 1, axis.kernel() - 1);
        return axis.before() > 0 || last >= length;
    }

    private void write(CodeBlock.Builder code, Body body) {
        code.addStatement("int large = ((block * $L + top) * $L + left) * $L", grid.height(), grid.width(), run());
        Code.run(code, vector, "j", run());
        body.written(code);
        code.endControlFlow();
    }

    private void walk(CodeBlock.Builder code, Body body) {
        onGrid(code, window.height(), "top", grid.height(), "Row");
        onGrid(code, window.width(), "left", grid.width(), "Column");
        code.addStatement("int columns = endColumn - firstColumn")
                .addStatement("int taps = Math.max(0, endRow - firstRow) * Math.max(0, columns)")
                .addStatement("int large = ((block * $L + top + firstRow * $L) * $L + left + firstColumn * $L) * $L",
                        grid.height(), window.height().dilation(), grid.width(), window.width().dilation(), run())
                .addStatement("int nextRow = ($L - columns * $L) * $L", window.height().dilation() * grid.width(),
                        window.width().dilation(), run());
        Code.run(code, vector, "j", run());
        body.walked(code);
        code.endControlFlow();
    }

    /** Declares which taps of an axis are on the grid. */
    private static void onGrid(CodeBlock.Builder code, Axis axis, String position, int length, String name) {
        code.addStatement("int first$L = Math.max(0, Math.ceilDiv(-$L, $L))", name, position, axis.dilation())
                .addStatement("int end$L = Math.min($L, Math.floorDiv($L - $L, $L) + 1)", name, axis.kernel(),
                        length - 1, position, axis.dilation());
    }

    /** Begins a loop over the taps on the grid, each at {@code at}, counted by {@code tap}. */
    void beginTaps(CodeBlock.Builder code) {
        code.beginControlFlow("for (int tap = 0, column = 0, at = large + j; tap < taps; tap++)");
    }

    /** Ends the loop that {@link #beginTaps} began. */
    void endTaps(CodeBlock.Builder code) {
        code.addStatement("at += $L", window.width().dilation() * run()).beginControlFlow("if (++column == columns)")
                .addStatement("column = 0").addStatement("at += nextRow").endControlFlow().endControlFlow();
    }
}
