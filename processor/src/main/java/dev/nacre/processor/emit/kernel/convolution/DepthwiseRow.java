package dev.nacre.processor.emit.kernel.convolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.StatementRow;
import dev.nacre.processor.emit.kernel.tile.Epilogue;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.TapClass;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/**
 * Filters of single channels at positions that see the same taps. There are as few products to a result as taps, so these
 * are written out and the loop runs over the channels: neighbouring positions then share what they read.
 *
 * @param rows the positions from top to bottom
 * @param columns the same from left to right
 * @param record where the table has them
 * @param positions of a tile, side by side or one below the other
 */
record DepthwiseRow(IndirectConvolution indirect, Epilogue epilogue, TapClass rows, TapClass columns, int record,
        int positions) {

    private static final int MAX_TAPS = 49;
    private static final int MAX_CLASSES = 9;
    private static final int FIRST_RECORD = 2;
    private static final int NUMBERS_OF_A_RECORD = 10;

    /** The classes of positions that fill a tile; none where the filters are of another kind or the window is large. */
    static List<DepthwiseRow> of(IndirectConvolution indirect, Epilogue epilogue, int positions) {
        var classes = new ArrayList<DepthwiseRow>();
        int record = FIRST_RECORD;
        for (var row : indirect.rows()) {
            for (var column : indirect.columns()) {
                var alike = new DepthwiseRow(indirect, epilogue, row, column, record, positions);
                if (alike.inner() >= positions) {
                    classes.add(alike);
                }
                record += row.count() * column.count() == 1 ? 0 : NUMBERS_OF_A_RECORD;
            }
        }
        boolean fits = indirect.isDepthwise() && indirect.window().taps() <= MAX_TAPS
                && classes.size() <= MAX_CLASSES;
        return fits ? classes : List.of();
    }

    /** Whether the next position is the one below, as the table has it. */
    private boolean goesDown() {
        int together = FilterTiles.standard(indirect).positions();
        return columns.count() < together && rows.count() > columns.count();
    }

    /** What the walk finds in the table: how many positions stand side by side. */
    int inner() {
        return goesDown() ? rows.count() : columns.count();
    }

    /** Positions of the source from what one position reads to what the next one does. */
    private int step() {
        return goesDown() ? rows.sourceStep() * indirect.source().width() : columns.sourceStep();
    }

    /** Prints the loop for positions from {@code xAt} and {@code yAt} on. */
    CodeBlock body() {
        var filters = indirect.filters();
        var code = CodeBlock.builder().beginControlFlow("for (int lane = 0; lane < $L; lane += LANES)", Layout.LANES)
                .beginControlFlow("for (int c = 0; c < $L; c++)", filters.columns());
        if (filters.panels() > 1) {
            code.addStatement("int panel = c / $1L * $1L", Layout.PANEL)
                    .addStatement("int wStep = Math.min($L, $L - panel)", Layout.PANEL, filters.paddedColumns())
                    .addStatement("int wPlace = wAt + panel * $L + c - panel", filters.rows());
        } else {
            code.addStatement("int wPlace = wAt + c");
        }
        code.addStatement("int xPlace = xAt + lane + c * $L", Layout.LANES);
        code.addStatement("$1T zero = $1T.zero(SPECIES)", FLOAT_VECTOR);
        StatementRow.declare(code, FLOAT_VECTOR,
                IntStream.range(0, positions).mapToObj(p -> "sum" + p + " = zero").toList());
        products(code);
        epilogue.load(code, " + c", "");
        for (int p = 0; p < positions; p++) {
            store(code, p);
        }
        return code.endControlFlow().endControlFlow().build();
    }

    private void products(CodeBlock.Builder code) {
        var loaded = new HashSet<Integer>();
        for (int i = 0; i < rows.taps().count(); i++) {
            for (int j = 0; j < columns.taps().count(); j++) {
                int tap = rows.taps().tap(i) * indirect.window().width().kernel() + columns.taps().tap(j);
                code.addStatement("$1T w$2L = $1T.broadcast(SPECIES, w[wPlace$3L])", FLOAT_VECTOR, tap, weight(tap));
                int source = i * rows.taps().sourceStep() * indirect.source().width()
                        + j * columns.taps().sourceStep();
                for (int p = 0; p < positions; p++) {
                    load(code, source + p * step(), loaded);
                }
                StatementRow.print(code, IntStream.range(0, positions).mapToObj(
                        p -> "sum%1$d = %2$s.fma(w%3$d, sum%1$d)".formatted(p, name(source + p * step()), tap))
                        .toList());
            }
        }
    }

    private void load(CodeBlock.Builder code, int source, Set<Integer> loaded) {
        if (loaded.add(source)) {
            code.addStatement("$1T $2L = $1T.fromArray(SPECIES, x, xPlace + $3L)", FLOAT_VECTOR, name(source),
                    source * indirect.source().channels() * Layout.LANES);
        }
    }

    private String weight(int tap) {
        if (tap == 0) {
            return "";
        }
        return indirect.filters().panels() > 1
                ? " + " + tap + " * wStep"
                : " + " + tap * indirect.filters().paddedColumns();
    }

    private static String name(int source) {
        return source < 0 ? "back" + -source : "x" + source;
    }

    private void store(CodeBlock.Builder code, int position) {
        var result = epilogue.print(code, true, "sum" + position, "", "t" + position + "_");
        var value = result.wide()
                ? result.code()
                : CodeBlock.of("$T.broadcast(SPECIES, $L)", FLOAT_VECTOR, result.code());
        code.addStatement("$L.intoArray(y, yAt + lane + c * $L$L)", value, Layout.LANES,
                Code.plus(position, "yStep"));
    }
}
