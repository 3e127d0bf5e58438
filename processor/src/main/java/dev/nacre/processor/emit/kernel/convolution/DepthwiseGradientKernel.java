package dev.nacre.processor.emit.kernel.convolution;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.UnitLoop;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.emit.kernel.registers.TileTable;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.Partition;

/**
 * The weight gradient of filters of which each reads one channel of its own: as in {@link SampleLanesGradientKernel} sixteen
 * sums per weight that a fixed tree adds up. There are as few products to a number as taps, so these are written out and the
 * loop runs over the channels, which stand side by side in memory. Threads share the channels.
 */
public record DepthwiseGradientKernel(WeightGradientGeometry geometry) implements Kernel {

    /** Channels that threads share out together. */
    static final int UNIT = Partition.CHANNELS_OF_A_UNIT;

    /** Floats of sums that leave the first-level cache room for some rows of both grids. */
    private static final int CACHED_SUMS = 144;

    @Override
    public String key() {
        return toString();
    }

    @Override
    public String name() {
        return "weightGradient" + geometry.suffix();
    }

    @Override
    public String documentation() {
        return "dw = sums of x dy over the samples [0, rows) and the output positions of a window of "
                + geometry.window()
                + ", channel by channel, for units [from, to) of four channels.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "dy", "dw", "scratch"), "rows", "from", "to");
    }

    /** Channels at a time. */
    private int together() {
        return Math.max(1, CACHED_SUMS / geometry.window().taps());
    }

    @Override
    public CodeBlock vector(HelperMethods helpers) {
        return body(helpers, true);
    }

    @Override
    public CodeBlock scalar() {
        return body(new HelperMethods(TileTable.STANDARD), false);
    }

    private CodeBlock body(HelperMethods helpers, boolean vector) {
        int channels = geometry.groups();
        int sums = geometry.window().taps() * Layout.LANES;
        var code = CodeBlock.builder().addStatement("int last = Math.min(to * $L, $L)", UNIT, channels)
                .beginControlFlow("for (int first = from * $L, next; first < last; first = next)", UNIT)
                .addStatement("next = Math.min(last, first + $L)", together())
                .addStatement("$T.fill(scratch, scratchAt, scratchAt + (next - first) * $L, 0f)", Arrays.class, sums);
        UnitLoop.blocks(code, geometry.x(), geometry.dy());
        DepthwiseTiles.of(geometry).forEach(tile -> tile.print(code, helpers, vector));
        code.beginControlFlow("for (int lanes = 0; samples < $1L && lanes < (next - first) * $2L; lanes += $1L)",
                Layout.LANES, sums)
                .addStatement("$T.fill(scratch, scratchAt + lanes + samples, scratchAt + lanes + $L, 0f)",
                        Arrays.class, Layout.LANES)
                .endControlFlow().endControlFlow();
        reduceLanes(code, sums);
        return code.endControlFlow().build();
    }

    /** Adds up the lanes; behind the last channel is padding, which stays zero. */
    private void reduceLanes(CodeBlock.Builder code, int sums) {
        var matrix = geometry.matrix();
        code.addStatement("int end = next == $L ? $L : next", matrix.columns(), matrix.paddedColumns())
                .beginControlFlow("for (int c = first; c < end; c++)")
                .addStatement("int start = c / $1L * $1L", Layout.PANEL)
                .addStatement("int width = Math.min($L, $L - start)", Layout.PANEL, matrix.paddedColumns())
                .beginControlFlow("for (int tap = 0; tap < $L; tap++)", matrix.rows())
                .addStatement("dw[dwAt + start * $L + tap * width + c - start] = c < next"
                        + " ? $T.sum(scratch, scratchAt + (c - first) * $L + tap * $L) : 0f", matrix.rows(),
                        Vectors.TREE, sums, Layout.LANES)
                .endControlFlow().endControlFlow();
    }
}
