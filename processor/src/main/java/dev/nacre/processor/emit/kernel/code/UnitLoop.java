package dev.nacre.processor.emit.kernel.code;

import java.util.Arrays;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.Shape;

/** Prints the loop of a gradient over the units that fall to a member, as many at a time as stand in one panel. */
public final class UnitLoop {

    private UnitLoop() {}

    /**
     * Opens the loop: the panel at hand has the columns from {@code start} on, {@code width} of them with padding; rows
     * {@code first} to {@code last} of it are wanted, row k at {@code panelAt + k * width}.
     */
    public static void begin(CodeBlock.Builder code, Panels matrix) {
        int inPanel = matrix.unitsInPanel();
        if (matrix.panels() == 1) {
            code.beginControlFlow("if (from < to)").addStatement("int start = 0")
                    .addStatement("int width = $L", matrix.paddedColumns())
                    .addStatement("int first = from * $L", Panels.UNIT_ROWS)
                    .addStatement("int last = Math.min($L, to * $L)", matrix.rows(), Panels.UNIT_ROWS)
                    .addStatement("int panelAt = dwAt");
            return;
        }
        code.beginControlFlow("for (int unit = from, next; unit < to; unit = next)")
                .addStatement("next = Math.min(to, (unit / $1L + 1) * $1L)", inPanel)
                .addStatement("int start = unit / $L * $L", inPanel, Layout.PANEL)
                .addStatement("int width = Math.min($L, $L - start)", Layout.PANEL, matrix.paddedColumns())
                .addStatement("int first = unit % $L * $L", inPanel, Panels.UNIT_ROWS)
                .addStatement("int last = Math.min($L, first + (next - unit) * $L)", matrix.rows(), Panels.UNIT_ROWS)
                .addStatement("int panelAt = dwAt + start * $L", matrix.rows());
    }

    /** Sets the padding of the rows to zero: a gradient of zero keeps the padding of weights at zero. */
    public static void clearPadding(CodeBlock.Builder code, Panels matrix) {
        int padding = matrix.paddedColumns() - matrix.columns();
        if (padding == 0) {
            return;
        }
        code.beginControlFlow("for (int row = first + 1; start + width == $L && row <= last; row++)",
                matrix.paddedColumns())
                .addStatement("$T.fill(dw, panelAt + row * width - $L, panelAt + row * width, 0f)",
                        Arrays.class, padding)
                .endControlFlow();
    }

    /** Opens the loop over blocks of samples, the last one first, {@code samples} of them real. */
    public static void blocks(CodeBlock.Builder code, Shape x, Shape dy) {
        code.beginControlFlow("for (int block = (rows - 1) / $1L * $1L; block >= 0; block -= $1L)", Layout.LANES)
                .addStatement("int samples = Math.min($L, rows - block)", Layout.LANES)
                .addStatement("int xBlock = xAt + block * $L", x.size())
                .addStatement("int dyBlock = dyAt + block * $L", dy.size());
    }

    /**
     * Clears what lanes without a sample have summed up in the block that is not full, which went first: the sums of rows
     * {@code top} to {@code bottom} and {@code columns} columns from {@code scratchAt} on.
     */
    public static void clearEmptyLanes(CodeBlock.Builder code) {
        code.beginControlFlow("if (samples < $L)", Layout.LANES)
                .beginControlFlow("for (int sums = 0; sums < (bottom - top) * columns * $1L; sums += $1L)",
                        Layout.LANES)
                .addStatement("$T.fill(scratch, scratchAt + sums + samples, scratchAt + sums + $L, 0f)", Arrays.class,
                        Layout.LANES)
                .endControlFlow().endControlFlow();
    }

    /** Adds up the sixteen sums of each weight of some rows of the panel. */
    public static void reduceLanes(CodeBlock.Builder code, String from, String to) {
        code.beginControlFlow("for (int row = $L; row < $L; row++)", from, to)
                .beginControlFlow("for (int column = 0; column < columns; column++)")
                .addStatement("int sums = scratchAt + ((row - top) * columns + column) * $L", Layout.LANES)
                .addStatement("dw[panelAt + row * width + column] = $T.sum(scratch, sums)", Vectors.TREE)
                .endControlFlow().endControlFlow();
    }
}
