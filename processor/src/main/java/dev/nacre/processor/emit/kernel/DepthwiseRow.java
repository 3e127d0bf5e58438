package dev.nacre.processor.emit.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.TapClass;

import static dev.nacre.processor.emit.kernel.Vectors.FLOAT_VECTOR;

/**
 * Filters of single channels where the whole window is on the grid. There are as few products to a result as taps, so
 * these are written out and the loop runs over the channels: neighbouring positions then share what they read.
 *
 * @param rows the positions from top to bottom that see all taps
 * @param columns the same from left to right
 */
record DepthwiseRow(Gathering gathering, Epilogue epilogue, TapClass rows, TapClass columns) {

    /** Positions side by side. */
    static final int POSITIONS = 4;

    private static final int MOST_TAPS = 49;

    /** Nothing where the filters are of another kind or the window is too large to be written out. */
    static Optional<DepthwiseRow> of(Gathering gathering, Epilogue epilogue) {
        if (!gathering.isDepthwise() || gathering.window().taps() > MOST_TAPS) {
            return Optional.empty();
        }
        var rows = whole(gathering.rows(), gathering.window().height().kernel());
        var columns = whole(gathering.columns(), gathering.window().width().kernel());
        return rows.flatMap(row -> columns.map(column -> new DepthwiseRow(gathering, epilogue, row, column)));
    }

    private static Optional<TapClass> whole(List<TapClass> classes, int kernel) {
        return classes.stream().filter(each -> each.taps().count() == kernel).findFirst();
    }

    /** Prints the loop for positions from {@code xAt} and {@code yAt} on. */
    CodeBlock body() {
        var filters = gathering.filters();
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
        for (int p = 0; p < POSITIONS; p++) {
            code.addStatement("$1T sum$2L = $1T.zero(SPECIES)", FLOAT_VECTOR, p);
        }
        products(code);
        epilogue.load(code, " + c", "");
        for (int p = 0; p < POSITIONS; p++) {
            store(code, p);
        }
        return code.endControlFlow().endControlFlow().build();
    }

    private void products(CodeBlock.Builder code) {
        var loaded = new HashSet<Integer>();
        for (int i = 0; i < rows.taps().count(); i++) {
            for (int j = 0; j < columns.taps().count(); j++) {
                int tap = i * columns.taps().count() + j;
                code.addStatement("$1T w$2L = $1T.broadcast(SPECIES, w[wPlace$3L])", FLOAT_VECTOR, tap, weight(tap));
                for (int p = 0; p < POSITIONS; p++) {
                    int source = i * rows.taps().sourceStep() * gathering.source().width()
                            + j * columns.taps().sourceStep() + p * columns.sourceStep();
                    if (loaded.add(source)) {
                        code.addStatement("$1T $2L = $1T.fromArray(SPECIES, x, xPlace + $3L)", FLOAT_VECTOR,
                                name(source), source * gathering.source().channels() * Layout.LANES);
                    }
                    code.addStatement("sum$1L = $2L.fma(w$3L, sum$1L)", p, name(source), tap);
                }
            }
        }
    }

    private String weight(int tap) {
        if (tap == 0) {
            return "";
        }
        return gathering.filters().panels() > 1
                ? " + " + tap + " * wStep"
                : " + " + tap * gathering.filters().paddedColumns();
    }

    private static String name(int source) {
        return source < 0 ? "back" + -source : "x" + source;
    }

    private void store(CodeBlock.Builder code, int position) {
        var parts = CodeBlock.builder();
        var result = epilogue.print(parts, true, "sum" + position, "");
        var value = result.wide()
                ? result.code()
                : CodeBlock.of("$T.broadcast(SPECIES, $L)", FLOAT_VECTOR, result.code());
        code.add("{\n$>").add(parts.build())
                .addStatement("$L.intoArray(y, yAt + lane + c * $L + $L * yStep)", value, Layout.LANES, position)
                .add("$<}\n");
    }
}
