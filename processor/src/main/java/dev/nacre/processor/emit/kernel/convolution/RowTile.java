package dev.nacre.processor.emit.kernel.convolution;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.emit.kernel.code.Index;
import dev.nacre.processor.emit.kernel.registers.TileSize;
import dev.nacre.processor.emit.kernel.tile.Accumulators;
import dev.nacre.processor.emit.kernel.tile.Epilogue;
import dev.nacre.processor.emit.kernel.tile.EpilogueFinish;
import dev.nacre.processor.emit.kernel.tile.Operand;
import dev.nacre.processor.emit.kernel.tile.RegisterTile;
import dev.nacre.processor.emit.kernel.tile.TileLoop;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.code.Vectors.OPERATORS;

/**
 * The innermost piece of a convolution of one sample: a panel of filters at some positions. Sums are locals of one method with
 * one flat loop along the indirection table.
 *
 * @param filters of the panel, which lanes run over; the last vector is stored in part where they do not fill it
 * @param step floats from what one position reads to what the next does
 * @param channelsApart whether each filter reads a channel of its own rather than all the same
 */
record RowTile(int filters, int positions, int step, boolean channelsApart, Epilogue epilogue) {

    private static final Index SIXTEEN = Index.ZERO.plus(Layout.LANES);

    String wantedName() {
        return (channelsApart ? "rowApart" : "row") + filters + "x" + positions + (positions > 1 ? "By" + step : "");
    }

    private int vectors() {
        return Layout.padded(filters) / Layout.LANES;
    }

    /** Whether the last vector has lanes without a filter. */
    boolean isPartial() {
        return filters % Layout.LANES != 0;
    }

    MethodSpec method(String name) {
        var code = CodeBlock.builder();
        if (isPartial()) {
            code.addStatement("var inside = LANE_NUMBERS.compare($T.LT, (float) ($L - lane))", OPERATORS,
                    filters - (vectors() - 1) * Layout.LANES);
        }
        var loop = TileLoop.pairs("k", "begin", "end", "int xPlace = xAt + taps[k]",
                "int wPlace = wAt + taps[k + 1] * " + vectors() * Layout.LANES);
        var x = Index.of("xPlace");
        var next = Index.ZERO.plus(step);
        var positionsOfX = channelsApart ? new Operand.Pairwise("x", x, next, SIXTEEN, mask())
                : Operand.broadcast("x", "x", x, next);
        var weights = new Operand.Strided(false, "w", "w", Index.of("wPlace"), SIXTEEN, Operand.Label.LETTER);
        var sums = new Accumulators("sum", "y", Index.of("yAt"), Index.of("yStep"), SIXTEEN, Accumulators.Start.ZERO,
                new EpilogueFinish.ByLane(epilogue, mask()));
        var tile = new RegisterTile(new TileSize(positions, vectors()), positionsOfX, weights, loop, sums);
        return signature(name).addCode(code.add(tile.body()).build()).build();
    }

    /** What a load or store of the last vector takes besides the place: it may have lanes without a filter. */
    private String mask() {
        return isPartial() ? ", inside" : "";
    }

    private MethodSpec.Builder signature(String name) {
        var method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt").addParameter(float[].class, "w")
                .addParameter(int.class, "wAt").addParameter(int[].class, "taps").addParameter(int.class, "begin")
                .addParameter(int.class, "end");
        for (var operand : epilogue.operands()) {
            method.addParameter(float[].class, operand).addParameter(int.class, operand + "At");
        }
        method.addParameter(float[].class, "y").addParameter(int.class, "yAt");
        if (positions > 1) {
            method.addParameter(int.class, "yStep");
        }
        return isPartial() ? method.addParameter(int.class, "lane") : method;
    }
}
