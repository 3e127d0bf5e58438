package dev.nacre.processor.emit.kernel.dense;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Index;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.emit.kernel.code.Signature;
import dev.nacre.processor.emit.kernel.code.UnitLoop;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.emit.kernel.tile.MatrixTiles;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.MemberScratch;

/**
 * {@code dw[k,c] = sum_samples x[s,k] dy[s,c]}: each weight's gradient is one chain over the samples, in order. Threads share
 * the weights and never the samples, so no partial sums have to be combined.
 */
public record WeightGradientKernel(Panels matrix) implements Kernel {

    private static final int PART = MemberScratch.SAMPLES_OF_A_COPY;
    private static final int COLUMNS = MemberScratch.COPIED_COLUMNS;

    /** Rows that are a multiple of 512 bytes apart share an eighth of the sets of a cache, or fewer. */
    private static final int CONFLICT = 128;

    @Override
    public String name() {
        return "weightGradient" + matrix.suffix();
    }

    @Override
    public String documentation() {
        return "dw = transpose(x) dy over the samples [0, rows), for units [from, to) of " + matrix.units() + ": "
                + Panels.UNIT_ROWS + " rows of one panel each.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "dy", "dw", "scratch"), "rows", "from", "to");
    }

    @Override
    public CodeBlock vector(HelperMethods helpers) {
        var code = CodeBlock.builder();
        UnitLoop.begin(code, matrix);
        code.addStatement("$T.fill(dw, panelAt + first * width, panelAt + last * width, 0f)", Arrays.class)
                .beginControlFlow("for (int part = 0; part < rows; part += $L)", PART)
                .addStatement("int samples = Math.min($L, rows - part)", PART);
        if (matrix.panels() == 1 || matrix.lastColumns() == 0) {
            panel(code, helpers, matrix.width(0));
        } else {
            code.beginControlFlow("if (width == $L)", Layout.PANEL);
            panel(code, helpers, Layout.PANEL);
            code.nextControlFlow("else");
            panel(code, helpers, matrix.lastColumns());
            code.endControlFlow();
        }
        code.endControlFlow();
        clearPadding(code, true);
        return code.endControlFlow().build();
    }

    /** Works on a copy of the columns of dy: where its rows are a power of two apart, they would fall upon each other in a cache. */
    private void panel(CodeBlock.Builder code, HelperMethods helpers, int width) {
        var dy = Index.of("dyAt").plus("part * " + matrix.paddedColumns());
        boolean copies = matrix.panels() > 1;
        if (copies) {
            CopyRows.call(helpers, width).value("x", "dy", dy.plus("start")).with("xStride", matrix.paddedColumns())
                    .value("y", "scratch", "scratchAt").with("rows", "samples").print(code);
        }
        if (!isInConflict()) {
            direct(code, helpers, width, dy);
            return;
        }
        code.beginControlFlow("if (WIDE)");
        direct(code, helpers, width, dy);
        code.nextControlFlow("else");
        packed(code, helpers, width, dy);
        code.endControlFlow();
    }

    private void direct(CodeBlock.Builder code, HelperMethods helpers, int width, Index dy) {
        tiles(MatrixTiles.weightGradient(helpers, width), width, dy).value("x", "x", x("first"))
                .with("xStride", xRow()).value("y", "dw", "panelAt + first * " + width).with("to", "last - first")
                .print(code);
    }

    private void packed(CodeBlock.Builder code, HelperMethods helpers, int width, Index dy) {
        var packed = MatrixTiles.packedWeightGradient(helpers, width, COLUMNS);
        int copy = PART * Layout.PANEL;
        code.beginControlFlow("for (int row = first, rowEnd; row < last; row = rowEnd)")
                .addStatement("rowEnd = Math.min(last, row + $L)", packed.wholeTiles(COLUMNS))
                .addStatement("int column = Math.min(row, $L)", xRow() - COLUMNS);
        CopyRows.call(helpers, COLUMNS).value("x", "x", x("column")).with("xStride", xRow())
                .value("y", "scratch", "scratchAt + " + copy).with("rows", "samples").print(code);
        tiles(packed, width, dy).value("x", "scratch", "scratchAt + %d + row - column".formatted(copy))
                .value("y", "dw", "panelAt + row * " + width).with("to", "rowEnd - row").print(code);
        code.endControlFlow();
    }

    /**
     * Whether so many samples' columns fall upon each other in a first-level cache. Where registers are many the copy costs as much
     * as it gains, and of a single panel it is read too seldom.
     */
    private boolean isInConflict() {
        return xRow() % CONFLICT == 0 && matrix.panels() > 1;
    }

    private Signature.Call tiles(MatrixTiles tiles, int width, Index dy) {
        boolean copies = matrix.panels() > 1;
        return tiles.call().value("w", copies ? "scratch" : "dy", copies ? "scratchAt" : dy).with("wStride", width)
                .with("n", "samples").with("yStride", width).with("from", 0);
    }

    /** Where a column of x begins in the part of the samples at hand. */
    private String x(String column) {
        return "xAt + part * %d + %s".formatted(xRow(), column);
    }

    /** Floats from a row of x to the next. */
    private int xRow() {
        return Layout.padded(matrix.rows());
    }

    /** What stands in the padding of dy may be anything; a gradient of zero keeps the padding of weights at zero. */
    private void clearPadding(CodeBlock.Builder code, boolean vector) {
        if (matrix.columns() == matrix.paddedColumns()) {
            return;
        }
        code.beginControlFlow("for (int row = first; start + width == $L && row < last; row++)",
                matrix.paddedColumns()).addStatement("int end = panelAt + (row + 1) * width");
        if (vector) {
            clearLanes(code);
        } else {
            code.addStatement("$T.fill(dw, end - $L, end, 0f)", Arrays.class,
                    matrix.paddedColumns() - matrix.columns());
        }
        code.endControlFlow();
    }

    /** One exchange of lanes: filling a few floats takes a call for each row. */
    private void clearLanes(CodeBlock.Builder code) {
        code.beginControlFlow("for (int lane = 0; lane < $1L; lane += LANES)", Layout.LANES)
                .addStatement("$T sums = $T.fromArray(SPECIES, dw, end - $L + lane)", Vectors.FLOAT_VECTOR,
                        Vectors.FLOAT_VECTOR, Layout.LANES)
                .addStatement("$T.zero(SPECIES).blend(sums, LANE_NUMBERS.compare($T.LT, (float) ($L - lane)))"
                        + ".intoArray(dw, end - $L + lane)", Vectors.FLOAT_VECTOR, Vectors.OPERATORS,
                        matrix.columns() % Layout.LANES, Layout.LANES)
                .endControlFlow();
    }

    @Override
    public CodeBlock scalar() {
        var code = CodeBlock.builder();
        UnitLoop.begin(code, matrix);
        code.beginControlFlow("for (int k = first; k < last; k++)")
                .addStatement("int dwRow = panelAt + k * width")
                .addStatement("$T.fill(dw, dwRow, dwRow + width, 0f)", Arrays.class)
                .beginControlFlow("for (int s = 0; s < rows; s++)")
                .addStatement("float factor = x[xAt + s * $L + k]", Layout.padded(matrix.rows()))
                .addStatement("int dyRow = dyAt + s * $L + start", matrix.paddedColumns())
                .beginControlFlow("for (int c = 0; c < width; c++)")
                .addStatement("dw[dwRow + c] = Math.fma(factor, dy[dyRow + c], dw[dwRow + c])").endControlFlow()
                .endControlFlow().endControlFlow();
        clearPadding(code, false);
        return code.endControlFlow().build();
    }
}
