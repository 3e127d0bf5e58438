package dev.nacre.processor.emit.kernel.pool;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.emit.kernel.pool.PoolKernel.Reduction;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

/**
 * The pooling of {@link PoolKernel}, with the same bits, over samples in rows: lanes run over channels.
 *
 * @param grid over which the window slides
 */
public record RowPoolKernel(Reduction reduction, Window window, Shape grid) implements Kernel.Twin {

    @Override
    public String name() {
        return "row" + Character.toUpperCase(pool().name().charAt(0)) + pool().name().substring(1);
    }

    private PoolKernel pool() {
        return new PoolKernel(reduction, window, grid);
    }

    @Override
    public String key() {
        return "rows " + pool().key();
    }

    @Override
    public String documentation() {
        return pool().documentation().replace("samples in blocks", "samples in rows");
    }

    @Override
    public List<Argument> arguments() {
        return pool().arguments();
    }

    @Override
    public CodeBlock body(boolean vector) {
        int rows = window.height().outputs(grid.height());
        int columns = window.width().outputs(grid.width());
        int channels = grid.channels();
        var code = Code.rows(CodeBlock.builder())
                .addStatement("int xRow = row * $L", Layout.padded(grid.size()))
                .addStatement("int yRow = row * $L", Layout.padded(rows * columns * channels))
                .beginControlFlow("for (int h = 0; h < $L; h++)", rows)
                .beginControlFlow("for (int w = 0; w < $L; w++)", columns);
        onGrid(code, window.height(), "h", grid.height(), "Row");
        onGrid(code, window.width(), "w", grid.width(), "Column");
        code.addStatement("int columns = endColumn - firstColumn")
                .addStatement("int taps = (endRow - firstRow) * columns")
                .addStatement("int large = xRow + ((top + firstRow * $L) * $L + left + firstColumn * $L) * $L",
                        window.height().dilation(), grid.width(), window.width().dilation(), channels)
                .addStatement("int small = yRow + (h * $L + w) * $L", columns, channels)
                .addStatement("int nextRow = ($L - columns * $L) * $L", window.height().dilation() * grid.width(),
                        window.width().dilation(), channels);
        Code.run(code, vector, "c", channels);
        channels(code, vector);
        return code.endControlFlow().endControlFlow().endControlFlow().endControlFlow().build();
    }

    /** Declares where a place begins and which taps of an axis are on the grid there. */
    private static void onGrid(CodeBlock.Builder code, Axis axis, String place, int length, String name) {
        var position = name.equals("Row") ? "top" : "left";
        code.addStatement("int $L = $L * $L - $L", position, place, axis.stride(), axis.before())
                .addStatement("int first$L = Math.max(0, Math.ceilDiv(-$L, $L))", name, position, axis.dilation())
                .addStatement("int end$1L = Math.max(first$1L, Math.min($2L, Math.floorDiv($3L - $4L, $5L) + 1))", name,
                        axis.kernel(), length - 1, position, axis.dilation());
    }

    private void channels(CodeBlock.Builder code, boolean vector) {
        boolean partial = vector && grid.channels() % Layout.LANES != 0;
        if (partial) {
            code.addStatement("var inside = LANE_NUMBERS.compare($T.LT, (float) ($L - c))", Vectors.OPERATORS,
                    grid.channels());
        }
        var mask = partial ? ", inside" : "";
        code.addStatement("$T reduced = $L", Code.type(vector), Code.number(vector, reduction.start()))
                .beginControlFlow("for (int tap = 0, column = 0, at = large + c; tap < taps; tap++)");
        reduction.add(code, vector, "next", vector
                ? CodeBlock.of("$T.fromArray(SPECIES, x, xAt + at$L)", Vectors.FLOAT_VECTOR, mask)
                : CodeBlock.of("x[xAt + at]"));
        code.addStatement("at += $L", window.width().dilation() * grid.channels())
                .beginControlFlow("if (++column == columns)").addStatement("column = 0").addStatement("at += nextRow")
                .endControlFlow().endControlFlow();
        var share = reduction.share(window.taps(), "1f / taps");
        var value = share.isEmpty() ? "reduced" : vector ? "reduced.mul(" + share + ")" : "reduced * (" + share + ")";
        if (vector) {
            code.addStatement("$L.intoArray(y, yAt + small + c$L)", value, mask);
        } else {
            code.addStatement("y[yAt + small + c] = $L", value);
        }
    }
}
