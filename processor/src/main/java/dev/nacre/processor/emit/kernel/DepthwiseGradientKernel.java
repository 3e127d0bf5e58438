package dev.nacre.processor.emit.kernel;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.plan.Layout;

/**
 * The gradient of filters of which each reads one channel of its own, places one position apart: as in
 * {@link SampleLanesGradientKernel} sixteen sums per weight that a fixed tree folds, but row of places by row of places, so that
 * memory is read once and in order.
 */
record DepthwiseGradientKernel(Slides slides) implements Kernel {

    /** Sums that a member's scratch holds. */
    private static final int SCRATCH_SUMS = 1024;

    /** Taps of one row that fit into the registers with what moves through them. */
    private static final int MOST_TAPS = 3;

    private static final int WIDE_CHANNELS = 4;
    private static final int NARROW_CHANNELS = 2;

    /** Whether it can do this convolution. */
    static boolean fits(Slides slides) {
        var axis = slides.window().width();
        int taps = slides.window().taps();
        return slides.channels() == 1 && slides.filters() == 1 && slides.groups() > 1 && axis.stride() == 1
                && axis.dilation() == 1 && axis.kernel() <= MOST_TAPS && axis.before() < axis.kernel()
                && axis.after() < axis.kernel() && slides.x().width() >= axis.kernel()
                && (taps + axis.kernel()) * Math.min(Layout.PANEL, slides.groups()) <= SCRATCH_SUMS;
    }

    @Override
    public String key() {
        return toString();
    }

    @Override
    public String name() {
        return "weightGradient" + slides.suffix();
    }

    @Override
    public String documentation() {
        return "dw = sums of x dy over the samples [0, rows) and the places of a window of " + slides.window()
                + ", channel by channel, for units [from, to) of " + slides.matrix().units() + ".";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "dy", "dw", "scratch"), "rows", "from", "to");
    }

    private int taps() {
        return slides.window().width().kernel();
    }

    @Override
    public CodeBlock vector(Tiles tiles) {
        var code = CodeBlock.builder();
        beginPlaces(code);
        code.beginControlFlow("for (int column = 0, channels; column < columns; column += channels)")
                .addStatement("channels = WIDE && column + $1L <= columns ? $1L : column + $2L <= columns ? $2L : 1",
                        WIDE_CHANNELS, NARROW_CHANNELS);
        beginTapRows(code);
        code.addStatement("int xRow = xBlock + (position * $L + start + column) * $L",
                slides.x().width() * slides.x().channels(), Layout.LANES)
                .addStatement("int dyRow = dyBlock + (h * $L + start + column) * $L",
                        slides.dy().width() * slides.dy().channels(), Layout.LANES)
                .addStatement("int sums = scratchAt + ((tapRow * $L - top) * columns + column) * $L", taps(),
                        Layout.LANES)
                .beginControlFlow("for (int lane = 0; lane < samples; lane += LANES)")
                .beginControlFlow("switch (channels)");
        for (int channels : List.of(WIDE_CHANNELS, NARROW_CHANNELS, 1)) {
            code.addStatement("$L $L(x, xRow + lane, dy, dyRow + lane, scratch, sums + lane, columns * $L)",
                    channels == 1 ? "default ->" : "case " + channels + " ->",
                    new DepthwiseTiles(slides, channels).name(tiles), Layout.LANES);
        }
        code.endControlFlow().endControlFlow().endControlFlow().endControlFlow();
        return endPlaces(code);
    }

    /** Opens the loops down to a row of places; rows {@code top} to {@code bottom} of the matrix are whole rows of taps. */
    private void beginPlaces(CodeBlock.Builder code) {
        UnitLoop.begin(code, slides.matrix());
        code.addStatement("int columns = Math.min(width, $L - start)", slides.matrix().columns())
                .addStatement("int top = first / $1L * $1L", taps())
                .addStatement("int bottom = (last + $1L - 1) / $1L * $1L", taps())
                .addStatement("$T.fill(scratch, scratchAt, scratchAt + (bottom - top) * columns * $L, 0f)",
                        Arrays.class,
                        Layout.LANES);
        UnitLoop.blocks(code, slides);
        code.beginControlFlow("for (int h = 0; h < $L; h++)", slides.dy().height());
    }

    /** Opens the loop over rows of taps, and asks whether the one at hand is on the grid. */
    private void beginTapRows(CodeBlock.Builder code) {
        var axis = slides.window().height();
        code.beginControlFlow("for (int tapRow = top / $1L; tapRow * $1L < bottom; tapRow++)", taps())
                .addStatement("int position = h * $L - $L + tapRow * $L", axis.stride(), axis.before(),
                        axis.dilation())
                .beginControlFlow("if (position >= 0 && position < $L)", slides.x().height());
    }

    private CodeBlock endPlaces(CodeBlock.Builder code) {
        code.endControlFlow().endControlFlow();
        UnitLoop.clearEmptyLanes(code);
        code.endControlFlow();
        UnitLoop.fold(code, "first", "last");
        UnitLoop.clearPadding(code, slides.matrix());
        return code.endControlFlow().build();
    }

    @Override
    public CodeBlock scalar() {
        var code = CodeBlock.builder();
        beginPlaces(code);
        code.beginControlFlow("for (int column = 0; column < columns; column++)");
        beginTapRows(code);
        code.beginControlFlow("for (int tap = 0; tap < $L; tap++)", taps())
                .addStatement("int sums = scratchAt + ((tapRow * $L + tap - top) * columns + column) * $L", taps(),
                        Layout.LANES)
                .addStatement("int shift = tap - $L", slides.window().width().before())
                .addStatement("int end = Math.min($L, $L - shift)", slides.dy().width(), slides.x().width())
                .beginControlFlow("for (int w = Math.max(0, -shift); w < end; w++)")
                .addStatement("int xLine = xBlock + ((position * $L + w + shift) * $L + start + column) * $L",
                        slides.x().width(), slides.x().channels(), Layout.LANES)
                .addStatement("int dyLine = dyBlock + ((h * $L + w) * $L + start + column) * $L", slides.dy().width(),
                        slides.dy().channels(), Layout.LANES)
                .beginControlFlow("for (int s = 0; s < samples; s++)")
                .addStatement("scratch[sums + s] = Math.fma(x[xLine + s], dy[dyLine + s], scratch[sums + s])")
                .endControlFlow().endControlFlow().endControlFlow().endControlFlow().endControlFlow();
        return endPlaces(code);
    }
}
