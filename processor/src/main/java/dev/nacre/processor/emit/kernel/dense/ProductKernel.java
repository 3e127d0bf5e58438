package dev.nacre.processor.emit.kernel.dense;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Index;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.emit.kernel.tile.MatrixTiles;
import dev.nacre.processor.plan.Layout;

/**
 * {@code y[r,c] = sum_k x[r,k] w[k,c]}: rows of samples times a matrix in panels. Each result is one chain of fused
 * multiply-adds over k, in order, so neither tile nor vector width changes its bits.
 */
public record ProductKernel(Panels matrix) implements Kernel {

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
    public CodeBlock vector(HelperMethods helpers) {
        var code = CodeBlock.builder();
        if (matrix.panels() > 1) {
            code.beginControlFlow("if (to - from == 1)");
            new RowProduct(matrix, helpers).print(code);
            code.addStatement("return").endControlFlow();
        }
        if (matrix.fullColumns() > Layout.PANEL) {
            code.beginControlFlow("for (int start = 0; start < $L; start += $L)", matrix.fullColumns(), Layout.PANEL);
            panel(code, helpers, Layout.PANEL, Index.of("start"), Index.ZERO.plus(matrix.rows(), "start"));
            code.endControlFlow();
        } else if (matrix.fullColumns() > 0) {
            panel(code, helpers, 0, Layout.PANEL);
        }
        if (matrix.lastColumns() > 0) {
            panel(code, helpers, matrix.fullColumns(), matrix.lastColumns());
        }
        return code.build();
    }

    /** A panel whose place is known now. */
    private void panel(CodeBlock.Builder code, HelperMethods helpers, int start, int width) {
        panel(code, helpers, width, Index.ZERO.plus(start), Index.ZERO.plus(start * matrix.rows()));
    }

    private void panel(CodeBlock.Builder code, HelperMethods helpers, int width, Index column, Index weights) {
        MatrixTiles.product(helpers, width, matrix.rows()).call().with("xStride", Layout.padded(matrix.rows()))
                .with("wAt", Index.of("wAt").plus(1, weights)).with("wStride", width).with("n", matrix.rows())
                .with("yAt", Index.of("yAt").plus(1, column)).with("yStride", matrix.paddedColumns()).print(code);
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
