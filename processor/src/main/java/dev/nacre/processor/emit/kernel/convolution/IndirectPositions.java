package dev.nacre.processor.emit.kernel.convolution;

import java.util.OptionalInt;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.convolution.IndirectConvolution.Neighbours;
import dev.nacre.processor.emit.kernel.registers.RegisterFile;
import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.emit.kernel.tile.Epilogue;
import dev.nacre.processor.plan.Layout;

/**
 * The walk of a convolution's vector form over positions and filters: positions outside, so that what they read stays
 * in the first-level cache while all filters pass over it.
 *
 * @param name of the kernel, with which the names of these methods begin
 */
record IndirectPositions(String name, IndirectConvolution indirect, Epilogue epilogue, HelperMethods helpers) {

    /** Of two positions both are the first or the last, so a distance that is known would save no check of bounds. */
    private static final int POSITIONS_WITH_STEP = 3;

    private FilterTiles wide() {
        return filters(RegisterFile.THIRTY_TWO);
    }

    private FilterTiles narrow() {
        return filters(RegisterFile.SIXTEEN);
    }

    private FilterTiles filters(RegisterFile registers) {
        return FilterTiles.of(indirect, registers, helpers.size(TileForm.CONVOLUTION, registers));
    }

    /** The name of the method for the positions of one class. */
    String method() {
        var code = CodeBlock.builder().addStatement("int begin = $L[record + 8]", indirect.tableName())
                .addStatement("int end = $L[record + 9]", indirect.tableName());
        depthwise(code);
        var neighbours = neighbours(wide().positions());
        if (neighbours != Neighbours.NONE) {
            code.addStatement("int firstTap = begin < end ? $1L[begin + 1] : 0", indirect.tableName());
        }
        if (neighbours == Neighbours.SOME) {
            code.addStatement("boolean neighbours = begin == end || $L[end - 1] - firstTap == (end - begin) / 2 - 1",
                    indirect.tableName());
        }
        code.beginControlFlow("for (int i = 0; i < outer; i++)").addStatement("int xRow = xAt + i * xOuter")
                .addStatement("int yRow = yAt + i * yOuter").addStatement("int j = 0");
        int most = wide().positions();
        for (int positions = most; positions >= 1; positions /= 2) {
            boolean across = positions == most && positions >= POSITIONS_WITH_STEP;
            if (across && indirect.goesAcrossOnly(positions)) {
                strips(code, positions, OptionalInt.of(indirect.step()));
                continue;
            }
            if (across) {
                code.beginControlFlow("if (xInner == $L)", indirect.step());
                strips(code, positions, OptionalInt.of(indirect.step()));
                code.endControlFlow();
            }
            strips(code, positions, OptionalInt.empty());
        }
        code.endControlFlow();
        return helpers.share(name + "Positions", free -> values(free).addParameter(int.class, "record")
                .addParameter(int.class, "outer").addParameter(int.class, "xOuter").addParameter(int.class, "yOuter")
                .addParameter(int.class, "inner").addParameter(int.class, "xInner").addParameter(int.class, "yInner")
                .addCode(code.build()).build());
    }

    private void depthwise(CodeBlock.Builder code) {
        int wide = depthwisePositions(RegisterFile.THIRTY_TWO);
        int narrow = depthwisePositions(RegisterFile.SIXTEEN);
        if (wide == narrow) {
            depthwise(code, "", wide);
        } else {
            depthwise(code, "WIDE && ", wide);
            depthwise(code, "!WIDE && ", narrow);
        }
    }

    /** A position without a neighbour is not in a class of the walk, so a tile has two at least. */
    private int depthwisePositions(RegisterFile registers) {
        return Math.max(2, helpers.size(TileForm.DEPTHWISE, registers).rows());
    }

    private void depthwise(CodeBlock.Builder code, String condition, int positions) {
        DepthwiseRow.of(indirect, epilogue, positions).forEach(row -> depthwise(code, condition, row));
    }

    /**
     * A loop over positions of filters of single channels: outer ones inside, so that of the rows a window shows all but
     * one are in the first-level cache. The last inner positions are done twice where they are no whole number of tiles.
     */
    private void depthwise(CodeBlock.Builder code, String condition, DepthwiseRow row) {
        var method = helpers.share(name + "Row",
                free -> values(free).addParameter(int.class, "yStep").addCode(row.body()).build());
        code.beginControlFlow("if ($Lrecord == $L)", condition, row.record())
                .beginControlFlow("for (int tile = 0; tile < $L; tile += $L)", row.inner(), row.positions())
                .addStatement("int j = Math.min(tile, $L)", row.inner() - row.positions())
                .beginControlFlow("for (int i = 0; i < outer; i++)")
                .addStatement("int xPlace = xAt + i * xOuter + j * xInner")
                .addStatement("$L(x, xPlace, w, wAt, $Ly, yAt + i * yOuter + j * yInner, yInner)", method,
                        epilogue.arguments(""))
                .endControlFlow().endControlFlow().addStatement("return").endControlFlow();
    }

    /** A method that takes the arrays of the kernel. */
    private MethodSpec.Builder values(String method) {
        var spec = MethodSpec.methodBuilder(method).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt").addParameter(float[].class, "w")
                .addParameter(int.class, "wAt");
        for (var operand : epilogue.operands()) {
            spec.addParameter(float[].class, operand).addParameter(int.class, operand + "At");
        }
        return spec.addParameter(float[].class, "y").addParameter(int.class, "yAt");
    }

    /** A loop that takes so many inner positions at a time. */
    private void strips(CodeBlock.Builder code, int positions, OptionalInt step) {
        var condition = positions > narrow().positions() ? "WIDE && " : "";
        var end = positions == 1 ? "j < inner" : "j + " + positions + " <= inner";
        code.beginControlFlow("for (; $L$L; $L)", condition, end, positions == 1 ? "j++" : "j += " + positions);
        switch (neighbours(positions)) {
            case ALL -> call(code, positions, step, true);
            case NONE -> call(code, positions, step, false);
            case SOME -> {
                code.beginControlFlow("if (neighbours)");
                call(code, positions, step, true);
                code.nextControlFlow("else");
                call(code, positions, step, false);
                code.endControlFlow();
            }
        }
        code.endControlFlow();
    }

    /** Only tiles that do most of the work are worth a method of their own for weights that stand together. */
    private Neighbours neighbours(int positions) {
        boolean looksUp = indirect.isDepthwise() || positions < narrow().positions();
        return indirect.neighbours() == Neighbours.SOME && looksUp ? Neighbours.NONE : indirect.neighbours();
    }

    private void call(CodeBlock.Builder code, int positions, OptionalInt step, boolean neighbours) {
        code.addStatement("$L(x, xRow + j * xInner, w, wAt, $Ly, yRow + j * yInner, begin, end$L$L)",
                strip(positions, step, neighbours), epilogue.arguments(""), neighbours ? ", firstTap" : "",
                positions == 1 ? "" : step.isPresent() ? ", yInner" : ", xInner, yInner");
    }

    /** The name of the method that takes all filters over so many positions. */
    private String strip(int positions, OptionalInt step, boolean neighbours) {
        var code = CodeBlock.builder().beginControlFlow("for (int lane = 0; lane < $L; lane += LANES)", Layout.LANES);
        boolean forNarrow = positions <= narrow().positions();
        if (forNarrow && !wide().runs().equals(narrow().runs())) {
            code.beginControlFlow("if (WIDE)");
            runs(code, wide(), positions, step, neighbours);
            code.nextControlFlow("else");
            runs(code, narrow(), positions, step, neighbours);
            code.endControlFlow();
        } else {
            runs(code, wide(), positions, step, neighbours);
        }
        code.endControlFlow();
        return helpers.share(name + "Strip" + positions + (step.isPresent() ? "By" + step.getAsInt() : "")
                + (neighbours ? "" : "Scattered"), free -> {
                    var method = values(free).addParameter(int.class, "begin").addParameter(int.class, "end");
                    if (neighbours) {
                        method.addParameter(int.class, "firstTap");
                    }
                    if (positions > 1 && step.isEmpty()) {
                        method.addParameter(int.class, "xStep");
                    }
                    if (positions > 1) {
                        method.addParameter(int.class, "yStep");
                    }
                    return method.addCode(code.build()).build();
                });
    }

    private void runs(CodeBlock.Builder code, FilterTiles filters, int positions, OptionalInt step,
            boolean neighbours) {
        var matrix = indirect.filters();
        for (var run : filters.runs()) {
            var tile = new IndirectTile(run.size(), positions, indirect.isDepthwise(), step,
                    taps(neighbours), epilogue);
            if (run.isOne()) {
                int panel = run.start() / Layout.PANEL * Layout.PANEL;
                int place = panel * matrix.rows() + run.start() - panel;
                call(code, tile, run.start() == 0 ? "" : String.valueOf(run.start()),
                        new WeightPlace(place == 0 ? "" : " + " + place, String.valueOf(matrix.width(panel))));
            } else {
                code.beginControlFlow("for (int o = $L; o < $L; o += $L)", run.start(), run.end(), run.size());
                call(code, tile, "o", weightPlace(code, run));
                code.endControlFlow();
            }
        }
    }

    private IndirectTile.Taps taps(boolean neighbours) {
        if (!neighbours) {
            return IndirectTile.Taps.SCATTERED;
        }
        return indirect.window().taps() == 1 ? IndirectTile.Taps.SINGLE : IndirectTile.Taps.NEIGHBOURS;
    }

    /** What to add to find a filter's weights, and how far apart they are. */
    private record WeightPlace(String offset, String step) {}

    /** Finds the weights of filter {@code o} of a run. */
    private WeightPlace weightPlace(CodeBlock.Builder code, FilterTiles.Run run) {
        var matrix = indirect.filters();
        if (matrix.panels() == 1) {
            return new WeightPlace(" + o", String.valueOf(matrix.paddedColumns()));
        }
        code.addStatement("int panel = o / $1L * $1L", Layout.PANEL);
        boolean full = run.end() <= matrix.fullColumns();
        if (!full) {
            code.addStatement("int width = Math.min($L, $L - panel)", Layout.PANEL, matrix.paddedColumns());
        }
        return new WeightPlace(" + panel * " + matrix.rows() + " + o - panel",
                full ? String.valueOf(Layout.PANEL) : "width");
    }

    /** @param filter the first filter of the tile; empty for the first of all */
    private void call(CodeBlock.Builder code, IndirectTile tile, String filter, WeightPlace weights) {
        var plus = filter.isEmpty() ? "" : " + " + filter;
        var firstTap = tile.taps() != IndirectTile.Taps.SCATTERED ? " + firstTap * " + weights.step() : "";
        code.addStatement("$L(x, xAt + lane$L, $Lw, wAt$L$L, $L, $L, begin, end, $Ly, yAt + lane$L$L)",
                helpers.share(tile.wantedName(), tile::method), group(filter), tile.needsStep() ? "xStep, " : "",
                weights.offset(), firstTap, weights.step(), indirect.tableName(), epilogue.arguments(plus),
                filter.isEmpty() ? "" : plus + " * " + Layout.LANES, tile.positions() > 1 ? ", yStep" : "");
    }

    /** Where the channels of a filter's group begin. */
    private String group(String filter) {
        if (indirect.groups() == 1 || filter.isEmpty()) {
            return "";
        }
        var channel = indirect.isDepthwise()
                ? filter
                : "%s / %d * %d".formatted(filter, indirect.resultGroup(), indirect.sourceGroup());
        return " + %s * %d".formatted(channel, Layout.LANES);
    }
}
