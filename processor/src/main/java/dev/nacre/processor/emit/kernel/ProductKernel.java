package dev.nacre.processor.emit.kernel;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.plan.Layout;

/**
 * {@code y[r,c] = sum_k x[r,k] w[k,c]}: rows of samples times a matrix in panels. Each result is one chain of fused
 * multiply-adds over k, in order, so neither tile nor vector width changes its bits.
 */
record ProductKernel(Panels matrix) implements Kernel {

    @Override
    public String name() {
        return "product" + matrix.suffix();
    }

    @Override
    public String documentation() {
        return "y = x w for rows [from, to): x has " + matrix.rows() + " features, y has " + matrix.columns() + ".";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "w", "y"), "from", "to");
    }

    @Override
    public CodeBlock vector(Tiles tiles) {
        var code = CodeBlock.builder();
        if (matrix.panels() > 1) {
            code.beginControlFlow("if (to - from == 1)");
            new RowProduct(matrix, tiles).print(code);
            code.addStatement("return").endControlFlow();
        }
        if (matrix.fullColumns() > Layout.PANEL) {
            code.beginControlFlow("for (int start = 0; start < $L; start += $L)", matrix.fullColumns(), Layout.PANEL);
            columns(code, Layout.PANEL);
            strip(code, tiles, Layout.PANEL, "start * " + matrix.rows() + " + column", "start + column");
            code.endControlFlow();
        } else if (matrix.fullColumns() > 0) {
            lonePanel(code, tiles, 0, Layout.PANEL);
        }
        if (matrix.lastColumns() > 0) {
            lonePanel(code, tiles, matrix.fullColumns(), matrix.lastColumns());
        }
        return code.build();
    }

    /** A panel whose place is known now. */
    private void lonePanel(CodeBlock.Builder code, Tiles tiles, int start, int width) {
        columns(code, width);
        strip(code, tiles, width, Code.sum(start * matrix.rows(), "column"), Code.sum(start, "column"));
    }

    private static void columns(CodeBlock.Builder code, int width) {
        code.beginControlFlow("for (int column = 0; column < $L; column += $L)", width,
                Code.lanes(Tiles.vectors(width)));
    }

    private void strip(CodeBlock.Builder code, Tiles tiles, int width, String wPlace, String yPlace) {
        int n = matrix.rows();
        code.addStatement("$L(x, xAt, $L, w, wAt + $L, $L, $L, y, yAt + $L, $L, from, to)",
                tiles.product(Tiles.vectors(width)), Layout.padded(n), wPlace, width, n, yPlace, matrix.paddedColumns())
                .endControlFlow();
    }

    @Override
    public CodeBlock scalar() {
        int n = matrix.rows();
        int padded = matrix.paddedColumns();
        return CodeBlock.builder().beginControlFlow("for (int row = from; row < to; row++)")
                .addStatement("int yRow = yAt + row * $L", padded)
                .addStatement("$T.fill(y, yRow, yRow + $L, 0f)", Arrays.class, padded)
                .beginControlFlow("for (int start = 0; start < $1L; start += $2L)", padded, Layout.PANEL)
                .addStatement("int width = Math.min($L, $L - start)", Layout.PANEL, padded)
                .beginControlFlow("for (int k = 0; k < $L; k++)", n)
                .addStatement("float factor = x[xAt + row * $L + k]", Layout.padded(n))
                .addStatement("int wRow = wAt + start * $L + k * width", n)
                .beginControlFlow("for (int c = 0; c < width; c++)")
                .addStatement("y[yRow + start + c] = Math.fma(factor, w[wRow + c], y[yRow + start + c])")
                .endControlFlow().endControlFlow().endControlFlow().endControlFlow().build();
    }
}
