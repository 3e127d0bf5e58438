package dev.nacre.processor.emit.kernel.code;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Layout;

/**
 * The numbers of a matrix in panels: what kernels and their callers need to find a place in it.
 *
 * @param rows the extent that products sum over
 * @param columns the extent that lanes run over, without padding
 */
public record Panels(int rows, int columns) {

    /** Rows of one unit of work when a matrix is shared out among threads. */
    public static final int UNIT_ROWS = 8;

    public static Panels of(Value matrix) {
        return new Panels(Layout.rows(matrix), Layout.columns(matrix));
    }

    public int paddedColumns() {
        return Layout.padded(columns);
    }

    /** Columns in panels of full width. */
    public int fullColumns() {
        return paddedColumns() / Layout.PANEL * Layout.PANEL;
    }

    /** Columns of the last, narrower panel; zero when there is none. */
    public int lastColumns() {
        return paddedColumns() - fullColumns();
    }

    public int panels() {
        return Math.ceilDiv(paddedColumns(), Layout.PANEL);
    }

    /** Columns of the panel that begins at column {@code start}, padding included. */
    public int width(int start) {
        return Math.min(Layout.PANEL, paddedColumns() - start);
    }

    /** Units of work in one panel. */
    int unitsInPanel() {
        return Math.ceilDiv(rows, UNIT_ROWS);
    }

    /** Units of work in the whole matrix. */
    public int units() {
        return panels() * unitsInPanel();
    }

    /** Units of work in the panels of full width. */
    public int fullUnits() {
        return fullColumns() / Layout.PANEL * unitsInPanel();
    }

    /** Whether units of the last panel are less work than those before. */
    public boolean isUneven() {
        return fullColumns() > 0 && lastColumns() > 0;
    }

    /** Vectors of the widest kind in the last, narrower panel. */
    public int lastVectors() {
        return lastColumns() / Layout.LANES;
    }

    public int length() {
        return paddedColumns() * rows;
    }

    /** The name of the method that finds a unit's first float. */
    public String unitMethod() {
        return "unitOf" + suffix();
    }

    /** Prints the body of that method: the float where {@code unit} begins, and the length for the unit after the last. */
    public CodeBlock unitBody() {
        return CodeBlock.builder().beginControlFlow("if (unit == $L)", units()).addStatement("return $L", length())
                .endControlFlow().addStatement("int start = unit / $L * $L", unitsInPanel(), Layout.PANEL)
                .addStatement("int width = Math.min($L, $L - start)", Layout.PANEL, paddedColumns())
                .addStatement("return start * $L + unit % $L * $L * width", rows, unitsInPanel(), UNIT_ROWS).build();
    }

    public String suffix() {
        return rows + "x" + columns;
    }
}
