package dev.nacre.processor.emit.kernel.convolution;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.UnitLoop;
import dev.nacre.processor.emit.kernel.registers.RegisterFile;
import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.MemberScratch;

/**
 * The gradient of a convolution's filters with lanes over samples: for few filters, or few channels of each. Sixteen sums per
 * weight, one per lane of a block, run over the output positions and blocks; at the end a fixed tree adds them up. The block
 * that may not be full goes first, and the sums of its lanes without a sample are cleared.
 *
 * <p>
 * Where taps are off the grid at some positions, and a tap has too few channels to fill a tile, the positions with the whole
 * window on the grid go first, with tiles across taps, then the others tap by tap.
 */
public record SampleLanesGradientKernel(WeightGradientGeometry geometry) implements Kernel {

    /** Output positions of a chunk: as many as the first-level cache holds for the operands of a tile. */
    private static final int CHUNK = 64;

    /** Sums that a member's scratch holds. */
    private static final int SCRATCH_SUMS = MemberScratch.SUMS;

    /** Channels that fill a tile without the next tap's. */
    private static final int FULL_TILE = 4;

    @Override
    public String key() {
        return toString();
    }

    @Override
    public String name() {
        return "weightGradient" + geometry.suffix();
    }

    @Override
    public String documentation() {
        return "dw = sums of x dy over the samples [0, rows) and the output positions of a window of "
                + geometry.window()
                + ", for units [from, to) of " + geometry.matrix().units() + ".";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "dy", "dw", "scratch"), "rows", "from", "to");
    }

    @Override
    public List<FieldSpec> constants() {
        return List.of(geometry.offsets(constantName()), geometry.positions(constantName(), chunk(), method()));
    }

    private String constantName() {
        return geometry.constants(chunk(), method());
    }

    private String method() {
        return wholeWindows() ? "ofTapsAndWindow" : "ofTaps";
    }

    /** Whether positions with the whole window on the grid have a list of their own. */
    private boolean wholeWindows() {
        return !geometry.isPadded() || geometry.channels() < FULL_TILE;
    }

    private int chunk() {
        return Math.min(geometry.outputs(), CHUNK);
    }

    private int chunks() {
        return Math.ceilDiv(geometry.outputs(), chunk());
    }

    /** Rows of the matrix whose sums are kept at a time: whole tiles, and all passes about equally long. */
    private int pass() {
        var matrix = geometry.matrix();
        int most = SCRATCH_SUMS / Math.min(Layout.PANEL, matrix.columns());
        int rows = Math.ceilDiv(matrix.rows(), Math.ceilDiv(matrix.rows(), most));
        var widest = SampleLaneTiles.standard();
        int tile = SampleLaneTiles.heights(SampleLaneTiles.filters(geometry.filters(), widest.columns()), widest)
                .getFirst();
        return Math.min(most, Math.ceilDiv(rows, tile) * tile);
    }

    @Override
    public CodeBlock vector(HelperMethods helpers) {
        var code = CodeBlock.builder();
        beginChunks(code);
        var strips = SampleLaneTiles.strips(helpers, tileWidths(helpers));
        code.addStatement("int most = WIDE ? $L : $L", widest(helpers, RegisterFile.THIRTY_TWO),
                widest(helpers, RegisterFile.SIXTEEN))
                .beginControlFlow("for (int column = 0, filters; column < columns; column += filters)")
                .addStatement("int left = $L", left())
                .addStatement("filters = Math.ceilDiv(left, Math.ceilDiv(left, most))")
                .addStatement("int xColumn = xBlock$L", group("column"))
                .addStatement("int line = dyBlock + (start + column) * $L", Layout.LANES)
                .addStatement("int sums = scratchAt + column * $L", Layout.LANES);
        if (wholeWindows()) {
            list(code, "list", String.valueOf(geometry.window().taps()));
            strip(code, strips, "top", "sums", "bottom - top");
        }
        if (geometry.isPadded()) {
            code.beginControlFlow("for (int tap = top / $1L; tap * $1L < bottom; tap++)", geometry.channels());
            list(code, "own", "tap");
            code.addStatement("int row = Math.max(top, tap * $L)", geometry.channels())
                    .addStatement("int rowEnd = Math.min(bottom, (tap + 1) * $L)", geometry.channels());
            strip(code, strips, "row", "sums + (row - top) * columns * " + Layout.LANES, "rowEnd - row");
            code.endControlFlow();
        }
        code.endControlFlow();
        return endChunks(code);
    }

    /** Declares where a list begins and ends in the chunk at hand. */
    private void list(CodeBlock.Builder code, String name, String number) {
        for (var end : List.of("", "End")) {
            code.addStatement("int $L$L = $L_POSITIONS[$L * $L + chunk$L]", name, end, constantName(), number, chunks(),
                    end.isEmpty() ? "" : " + 1");
        }
    }

    private void strip(CodeBlock.Builder code, String strips, String row, String sums, String height) {
        var list = "row".equals(row) ? "own" : "list";
        code.beginControlFlow("if ($1L < $1LEnd)", list).addStatement(
                "$1L(x, xColumn, $2L_OFFSETS, $3L, $2L_POSITIONS, $4L, $4LEnd, dy, line, $5L,$Wscratch, $6L, columns * $7L, $8L, samples, filters)",
                strips, constantName(), row, list, geometry.dy().channels() * Layout.LANES, sums, Layout.LANES, height)
                .endControlFlow();
    }

    /** Filters from a column to the end of its group or of the panel. */
    private String left() {
        return geometry.groups() == 1 ? "columns - column"
                : "Math.min(columns - column, %1$d - (start + column) %% %1$d)".formatted(geometry.filters());
    }

    /** How far the channels of a column's group are from the first channel. */
    private String group(String column) {
        return geometry.groups() == 1 ? ""
                : " + (start + %s) / %d * %d".formatted(column, geometry.filters(), geometry.channels() * Layout.LANES);
    }

    /** All numbers of filters that a tile may have. */
    private Set<Integer> tileWidths(HelperMethods helpers) {
        var widths = new TreeSet<Integer>();
        for (var registers : RegisterFile.values()) {
            int most = widest(helpers, registers);
            int columns = geometry.matrix().columns();
            for (int column = 0, filters; column < columns; column += filters) {
                int panelEnd = Math.min(columns, (column / Layout.PANEL + 1) * Layout.PANEL);
                int groupEnd = (column / geometry.filters() + 1) * geometry.filters();
                filters = SampleLaneTiles.filters(Math.min(panelEnd, groupEnd) - column, most);
                widths.add(filters);
            }
        }
        return widths;
    }

    /** Filters of the widest tile. */
    private static int widest(HelperMethods helpers, RegisterFile registers) {
        return helpers.size(TileForm.SAMPLE_LANES_GRADIENT, registers).columns();
    }

    private void beginChunks(CodeBlock.Builder code) {
        UnitLoop.begin(code, geometry.matrix());
        code.addStatement("int columns = Math.min(width, $L - start)", geometry.matrix().columns())
                .beginControlFlow("for (int top = first; top < last; top += $L)", pass())
                .addStatement("int bottom = Math.min(last, top + $L)", pass())
                .addStatement("$T.fill(scratch, scratchAt, scratchAt + (bottom - top) * columns * $L, 0f)",
                        Arrays.class,
                        Layout.LANES);
        UnitLoop.blocks(code, geometry.x(), geometry.dy());
        code.beginControlFlow("for (int chunk = 0; chunk < $L; chunk++)", chunks());
    }

    private CodeBlock endChunks(CodeBlock.Builder code) {
        code.endControlFlow();
        UnitLoop.clearEmptyLanes(code);
        code.endControlFlow();
        UnitLoop.reduceLanes(code, "top", "bottom");
        code.endControlFlow();
        UnitLoop.clearPadding(code, geometry.matrix());
        return code.endControlFlow().build();
    }

    @Override
    public CodeBlock scalar() {
        var code = CodeBlock.builder();
        beginChunks(code);
        code.beginControlFlow("for (int row = top; row < bottom; row++)")
                .beginControlFlow("for (int column = 0; column < columns; column++)")
                .addStatement("int factors = xBlock + $L_OFFSETS[row]$L", constantName(), group("column"))
                .addStatement("int line = dyBlock + (start + column) * $L", Layout.LANES)
                .addStatement("int sums = scratchAt + ((row - top) * columns + column) * $L", Layout.LANES);
        if (wholeWindows()) {
            list(code, "list", String.valueOf(geometry.window().taps()));
            along(code, "list");
        }
        if (geometry.isPadded()) {
            list(code, "own", "row / " + geometry.channels());
            along(code, "own");
        }
        code.endControlFlow().endControlFlow();
        return endChunks(code);
    }

    private void along(CodeBlock.Builder code, String list) {
        code.beginControlFlow("for (int i = $1L; i < $1LEnd; i += 2)", list)
                .addStatement("int xLine = factors + $L_POSITIONS[i]", constantName())
                .addStatement("int dyLine = line + $L_POSITIONS[i + 1] * $L", constantName(),
                        geometry.dy().channels() * Layout.LANES)
                .beginControlFlow("for (int s = 0; s < samples; s++)")
                .addStatement("scratch[sums + s] = Math.fma(x[xLine + s], dy[dyLine + s], scratch[sums + s])")
                .endControlFlow().endControlFlow();
    }
}
