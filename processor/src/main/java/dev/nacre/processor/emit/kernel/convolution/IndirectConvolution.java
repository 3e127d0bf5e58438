package dev.nacre.processor.emit.kernel.convolution;

import java.util.List;
import java.util.Locale;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.TapClass;
import dev.nacre.processor.shape.Window;

/**
 * Which positions of one grid each position of another sums over: those under a window, or, for the gradient, those
 * whose window covers it.
 *
 * @param groups into which the channels of both grids are divided
 * @param source the grid that is read
 * @param result the grid that is written
 * @param gradient whether the window slides over the result rather than over the source
 */
public record IndirectConvolution(Window window, int groups, Shape source, Shape result, boolean gradient) {

    /** The matrix of filters: a column for each channel of the result, a row for each tap and channel of a group. */
    public Panels filters() {
        return new Panels(window.taps() * sourceGroup(), result.channels());
    }

    /** Channels of the source that a result sums over. */
    int sourceGroup() {
        return source.channels() / groups;
    }

    /** Channels of the result that sum over the same channels of the source. */
    int resultGroup() {
        return result.channels() / groups;
    }

    /** Whether each channel is filtered on its own. */
    boolean isDepthwise() {
        return sourceGroup() == 1 && resultGroup() == 1 && groups > 1;
    }

    List<TapClass> rows() {
        return classes(window.height(), source.height(), result.height());
    }

    List<TapClass> columns() {
        return classes(window.width(), source.width(), result.width());
    }

    private List<TapClass> classes(Axis axis, int sourceLength, int resultLength) {
        return gradient ? TapClass.ofInputs(axis, resultLength) : TapClass.ofOutputs(axis, sourceLength);
    }

    /** Floats of one block of samples of a grid. */
    static int block(Shape grid) {
        return grid.size() * Layout.LANES;
    }

    /** Floats from what one position reads to what the next one in its row does; the same in all classes. */
    int step() {
        return (gradient ? 1 : window.width().stride()) * source.channels() * Layout.LANES;
    }

    /** Whether some class has but one position, so that tiles take it from several blocks of samples. */
    boolean hasLonePositions() {
        return rows().stream().anyMatch(row -> row.count() == 1)
                && columns().stream().anyMatch(column -> column.count() == 1);
    }

    /** Of how many classes the taps are neighbours in the matrix of filters: all, none, or some. */
    Neighbours neighbours() {
        var alike = rows().stream().flatMap(row -> columns().stream().map(column -> areNeighbours(row, column)))
                .distinct().toList();
        return alike.size() > 1 ? Neighbours.SOME : alike.contains(true) ? Neighbours.ALL : Neighbours.NONE;
    }

    /** How many classes of positions something holds for. */
    enum Neighbours {
        ALL, SOME, NONE
    }

    private boolean areNeighbours(TapClass row, TapClass column) {
        int down = row.taps().count();
        int across = column.taps().count();
        boolean wholeLines = across == window.width().kernel() && (down < 2 || row.taps().step() == 1);
        boolean oneLine = down < 2 && (across < 2 || column.taps().step() == 1);
        return oneLine || (wholeLines && (across < 2 || column.taps().step() == 1));
    }

    /** Whether some class has several positions. */
    boolean hasRuns() {
        return rows().stream().anyMatch(row -> row.count() > 1)
                || columns().stream().anyMatch(column -> column.count() > 1);
    }

    /** Whether tiles of so many positions always find them in a row, one step apart. */
    boolean goesAcrossOnly(int positions) {
        return !hasLonePositions() && columns().stream().allMatch(column -> column.count() >= positions);
    }

    /** All that makes it different from others, readable where it is usual. */
    String suffix() {
        var text = new StringBuilder(pair("", window.height().kernel(), window.width().kernel(), 0));
        text.append(pair("Stride", window.height().stride(), window.width().stride(), 1));
        text.append(pair("Dilation", window.height().dilation(), window.width().dilation(), 1));
        text.append(pair("Padding", window.height().before(), window.width().before(), 0));
        if (groups > 1) {
            text.append("Groups").append(groups);
        }
        return text + "From" + joined(source) + "To" + joined(result);
    }

    private static String pair(String name, int vertical, int horizontal, int usual) {
        return vertical == usual && horizontal == usual ? "" : name + vertical + "x" + horizontal;
    }

    private static String joined(Shape grid) {
        return grid.toString().replace(" ", "");
    }

    /** The constant that holds the table. */
    String tableName() {
        return ((gradient ? "taps_back_" : "taps_") + suffix()).toUpperCase(Locale.ROOT);
    }

    /** The constant that holds the table for samples in rows. */
    String rowTableName() {
        return "ROW_" + tableName();
    }

    /** The table of what every position reads, samples in blocks. */
    FieldSpec table(int together) {
        return table(tableName(), together, Layout.LANES);
    }

    /** The table of what every position reads, samples in rows; rows of positions are walked along unless they have but one. */
    FieldSpec rowTable() {
        return table(rowTableName(), 2, 1);
    }

    private FieldSpec table(String name, int together, int apart) {
        var value = CodeBlock.of(
                "new $1T(new $1T.Grid($2L, $3L), new $1T.Grid($4L, $5L), $6L, $7L, $8L, $9L)\n.of($10L,\n$11L)",
                Vectors.INDIRECTION_TABLE,
                source.width(), source.channels(), result.width(), result.channels(),
                window.width().kernel(), sourceGroup(), together, apart, numbers(rows()), numbers(columns()));
        return Code.constant(Vectors.INTS, name, value);
    }

    private static CodeBlock numbers(List<TapClass> classes) {
        var lines = classes.stream().map(TapClass::numbers)
                .map(numbers -> CodeBlock.of("$L", numbers.toString().replaceAll("[\\[\\]]", ""))).toList();
        return CodeBlock.of("new int[] {$L}", CodeBlock.join(lines, ",\n"));
    }
}
