package dev.nacre.processor.emit.kernel.reorder;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.emit.kernel.tile.Transposition;
import dev.nacre.processor.plan.Layout;

/**
 * Copies a matrix in panels to the panels of its transpose, panel by panel of the result. Squares of 16 x 16 go through
 * registers, what is left over float by float.
 */
public record TransposeKernel(Panels source) implements Kernel {

    Panels result() {
        return new Panels(source.columns(), source.rows());
    }

    @Override
    public String name() {
        return "transpose" + source.suffix();
    }

    @Override
    public String documentation() {
        return "y = transpose(w), panels [from, to) of " + result().panels() + " of the result.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("w", "y"), "from", "to");
    }

    @Override
    public CodeBlock vector(HelperMethods helpers) {
        if (source.rows() < Layout.LANES || source.columns() < Layout.LANES) {
            return scalar();
        }
        var code = beginPanels();
        squares(code, helpers);
        if (source.rows() % Layout.LANES > 0) {
            rows(code, 0, wholes(source.columns()), Layout.LANES);
            code.beginControlFlow("for (int i = 0; i < $L; i++)", Layout.LANES);
            floats(code, "real / " + Layout.LANES + " * " + Layout.LANES, "i");
            code.endControlFlow().endControlFlow();
        }
        if (source.columns() % Layout.LANES > 0) {
            rows(code, wholes(source.columns()), source.columns(), 1);
            floats(code, "0", "0");
            code.endControlFlow();
        }
        return code.endControlFlow().build();
    }

    /** In the order in which the source stands in memory: from there it comes slower than it is transposed. */
    private void squares(CodeBlock.Builder code, HelperMethods helpers) {
        code.beginControlFlow("for (int wStart = 0; wStart < $L; wStart += $L)", wholes(source.columns()), Layout.PANEL)
                .addStatement("int wWidth = Math.min($L, $L - wStart)", Layout.PANEL, source.paddedColumns())
                .addStatement("int end = Math.min(wWidth, $L - wStart)", wholes(source.columns()))
                .beginControlFlow("for (int c = 0; c + $1L <= real; c += $1L)", Layout.LANES)
                .addStatement("int from0 = wAt + wStart * $L + (start + c) * wWidth", source.rows())
                .addStatement("int to0 = yAt + start * $L + wStart * width + c", source.columns())
                .beginControlFlow("for (int row = 0; row < end; row += $L)", Layout.LANES)
                .addStatement("$L(w, from0 + row, wWidth, y, to0 + row * width, width)", Transposition.method(helpers))
                .endControlFlow().endControlFlow().endControlFlow();
    }

    private static int wholes(int length) {
        return length / Layout.LANES * Layout.LANES;
    }

    @Override
    public CodeBlock scalar() {
        var code = beginPanels();
        rows(code, 0, source.columns(), 1);
        floats(code, "0", "0");
        return code.endControlFlow().endControlFlow().build();
    }

    private CodeBlock.Builder beginPanels() {
        return CodeBlock.builder().beginControlFlow("for (int panel = from; panel < to; panel++)")
                .addStatement("int start = panel * $L", Layout.PANEL)
                .addStatement("int width = Math.min($L, $L - start)", Layout.PANEL, result().paddedColumns())
                .addStatement("int real = Math.min(width, $L - start)", source.rows());
    }

    /** Begins a loop over rows of the result, which are columns of the source. */
    private void rows(CodeBlock.Builder code, int first, int end, int step) {
        code.beginControlFlow("for (int row = $L; row < $L; $L)", first, end, step == 1 ? "row++" : "row += " + step)
                .addStatement("int wStart = row / $1L * $1L", Layout.PANEL)
                .addStatement("int wWidth = Math.min($L, $L - wStart)", Layout.PANEL, source.paddedColumns())
                .addStatement("int from0 = wAt + wStart * $L + start * wWidth + row - wStart", source.rows())
                .addStatement("int to0 = yAt + start * $L + row * width", source.columns());
    }

    /** Copies the columns of a row of the panel from one on. */
    private static void floats(CodeBlock.Builder code, String first, String row) {
        boolean ahead = !row.equals("0");
        code.beginControlFlow("for (int c = $L; c < real; c++)", first)
                .addStatement("y[to0$L + c] = w[from0$L + c * wWidth]", ahead ? " + " + row + " * width" : "",
                        ahead ? " + " + row : "")
                .endControlFlow();
    }
}
