package dev.nacre.processor.emit.kernel;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.plan.Layout;

/**
 * {@code dw[k,c] = sum_samples x[s,k] dy[s,c]}: each weight's gradient is one chain over the samples, in order. Threads share
 * the weights and never the samples, so no partial sums have to be combined.
 */
record WeightGradientKernel(Panels matrix) implements Kernel {

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
        return Argument.list(List.of("x", "dy", "dw"), "rows", "from", "to");
    }

    @Override
    public CodeBlock vector(Tiles tiles) {
        var code = CodeBlock.builder();
        beginUnits(code);
        if (matrix.panels() == 1) {
            strip(code, tiles, matrix.paddedColumns(), "", "");
        } else if (matrix.lastColumns() == 0) {
            strip(code, tiles, Layout.PANEL, "start + ", "start * " + matrix.rows() + " + ");
        } else {
            code.beginControlFlow("if (start < $L)", matrix.fullColumns());
            strip(code, tiles, Layout.PANEL, "start + ", "start * " + matrix.rows() + " + ");
            code.nextControlFlow("else");
            strip(code, tiles, matrix.lastColumns(), matrix.fullColumns() + " + ",
                    matrix.fullColumns() * matrix.rows() + " + ");
            code.endControlFlow();
        }
        clearPadding(code, true);
        return code.endControlFlow().build();
    }

    /** What stands in the padding of dy may be anything; a gradient of zero keeps the padding of weights at zero. */
    private void clearPadding(CodeBlock.Builder code, boolean vector) {
        int start = (matrix.panels() - 1) * Layout.PANEL;
        int width = matrix.paddedColumns() - start;
        if (matrix.columns() == matrix.paddedColumns()) {
            return;
        }
        if (matrix.panels() > 1) {
            code.beginControlFlow("if (start == $L)", start);
        }
        code.beginControlFlow("for (int row = first; row < first + height; row++)")
                .addStatement("int end = dwAt + $L", Code.sum(start * matrix.rows(), "(row + 1) * " + width));
        if (vector) {
            clearLanes(code);
        } else {
            code.addStatement("$T.fill(dw, end - $L, end, 0f)", Arrays.class,
                    matrix.paddedColumns() - matrix.columns());
        }
        code.endControlFlow();
        if (matrix.panels() > 1) {
            code.endControlFlow();
        }
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

    /** Opens the loop over units; {@code start} is the first column of a unit's panel, {@code first} its first row. */
    private void beginUnits(CodeBlock.Builder code) {
        code.beginControlFlow("for (int unit = from; unit < to; unit++)");
        if (matrix.panels() == 1) {
            code.addStatement("int first = unit * $L", Panels.UNIT_ROWS);
        } else if (matrix.unitsInPanel() == 1) {
            code.addStatement("int start = unit * $L", Layout.PANEL).addStatement("int first = 0");
        } else {
            code.addStatement("int start = unit / $L * $L", matrix.unitsInPanel(), Layout.PANEL)
                    .addStatement("int first = unit % $L * $L", matrix.unitsInPanel(), Panels.UNIT_ROWS);
        }
        if (matrix.rows() % Panels.UNIT_ROWS == 0) {
            code.addStatement("int height = $L", Panels.UNIT_ROWS);
        } else {
            code.addStatement("int height = Math.min($L, $L - first)", Panels.UNIT_ROWS, matrix.rows());
        }
    }

    private void strip(CodeBlock.Builder code, Tiles tiles, int width, String dyPlace, String dwPlace) {
        code.beginControlFlow("for (int column = 0; column < $L; column += $L)", width,
                Code.lanes(Tiles.vectors(width)))
                .addStatement(
                        "$L(x, xAt + first, $L, dy, dyAt + $Lcolumn, $L, rows, dw, dwAt + $Lfirst * $L + column, $L, 0, height)",
                        tiles.gradient(Tiles.vectors(width)), Layout.padded(matrix.rows()), dyPlace,
                        matrix.paddedColumns(), dwPlace, width, width)
                .endControlFlow();
    }

    @Override
    public CodeBlock scalar() {
        var code = CodeBlock.builder();
        beginUnits(code);
        if (matrix.panels() == 1) {
            code.addStatement("int start = 0");
        }
        code.addStatement("int width = Math.min($L, $L - start)", Layout.PANEL, matrix.paddedColumns())
                .beginControlFlow("for (int k = first; k < first + height; k++)")
                .addStatement("int dwRow = dwAt + start * $L + k * width", matrix.rows())
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
