package dev.nacre.processor.emit.kernel.convolution;

import java.util.List;
import java.util.OptionalInt;
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

/**
 * The innermost piece of a convolution: some filters at some positions, for one vector of samples. Sums are locals of
 * one method with one flat loop along the indirection table; nested loops over taps and channels would box them.
 *
 * @param channelsApart whether each filter reads a channel of its own rather than all the same
 * @param step floats from what one position reads to what the next does, where it is known; the compiler then checks
 *        the bounds of the first and the last position instead of all
 * @param taps what has to be looked up in the table
 */
record IndirectTile(int filters, int positions, boolean channelsApart, OptionalInt step, Taps taps, Epilogue epilogue) {

    /** What is known of the taps before they are looked up. */
    enum Taps {
        /** There is one, so its channels stand one behind the other, and so do their weights: nothing is looked up. */
        SINGLE("Single"),
        /** The weights of all stand one behind the other. */
        NEIGHBOURS(""),
        /** Nothing. */
        SCATTERED("Scattered");

        private final String suffix;

        Taps(String suffix) {
            this.suffix = suffix;
        }
    }

    private static final Index SIXTEEN = Index.ZERO.plus(Layout.LANES);

    String wantedName() {
        return (channelsApart ? "indirectApart" : "indirect") + filters + "x" + positions
                + (step.isPresent() ? "By" + step.getAsInt() : "") + taps.suffix;
    }

    MethodSpec method(String name) {
        var loop = switch (taps) {
            case SINGLE -> TileLoop.counted(new TileLoop.Running("wPlace", "wAt", "wStep"));
            case NEIGHBOURS -> new TileLoop("int k = begin, wPlace = wAt; k < end; k += 2, wPlace += wStep",
                    List.of("int xPlace = xAt + taps[k]"));
            case SCATTERED -> TileLoop.pairs("k", "begin", "end", "int xPlace = xAt + taps[k]",
                    "int wPlace = wAt + taps[k + 1] * wStep");
        };
        var x = taps == Taps.SINGLE ? Index.of("xFirst").plus("k * " + Layout.LANES) : Index.of("xPlace");
        var next = step.isPresent() ? Index.ZERO.plus(step.getAsInt()) : Index.of("xStep");
        var positionsOfX = channelsApart ? new Operand.Pairwise("x", x, next, SIXTEEN, "")
                : Operand.load("x", "x", x, next);
        var sums = new Accumulators("sum", "y", Index.of("yAt"), Index.of("yStep"), SIXTEEN, Accumulators.Start.ZERO,
                epilogue.equals(Epilogue.NONE) ? Accumulators.STORE : new EpilogueFinish.ByColumn(epilogue));
        var weights = Operand.broadcast("w", "w", Index.of("wPlace"), Index.ZERO.plus(1));
        var tile = new RegisterTile(new TileSize(positions, filters), positionsOfX, weights, loop, sums);
        var code = CodeBlock.builder();
        if (taps == Taps.SINGLE) {
            code.addStatement("int n = (end - begin) / 2")
                    .addStatement("int xFirst = n > 0 ? xAt + taps[begin] : xAt");
        }
        return signature(name).addCode(code.add(tile.body()).build()).build();
    }

    private MethodSpec.Builder signature(String name) {
        var method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt");
        if (needsStep()) {
            method.addParameter(int.class, "xStep");
        }
        method.addParameter(float[].class, "w").addParameter(int.class, "wAt").addParameter(int.class, "wStep")
                .addParameter(int[].class, "taps").addParameter(int.class, "begin").addParameter(int.class, "end");
        for (var operand : epilogue.operands()) {
            method.addParameter(float[].class, operand).addParameter(int.class, operand + "At");
        }
        method.addParameter(float[].class, "y").addParameter(int.class, "yAt");
        return positions > 1 ? method.addParameter(int.class, "yStep") : method;
    }

    /** Whether the step is an argument. */
    boolean needsStep() {
        return positions > 1 && step.isEmpty();
    }
}
