package dev.nacre.processor.emit.kernel.convolution;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Index;
import dev.nacre.processor.emit.kernel.registers.RegisterFile;
import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.emit.kernel.registers.TileSize;
import dev.nacre.processor.emit.kernel.tile.Accumulators;
import dev.nacre.processor.emit.kernel.tile.Operand;
import dev.nacre.processor.emit.kernel.tile.RegisterTile;
import dev.nacre.processor.emit.kernel.tile.TileLoop;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.FilterLaneCost;

/**
 * Prints the register tiles of {@link FilterLanesGradientKernel}: R rows times V vectors of accumulators, which sum over the
 * positions of a list and the samples of a block, in one loop. What they sum is added to what stands in dw.
 */
final class FilterLaneTiles {

    /** Rows of the tile that does what is left over where threads cut a run of rows. */
    private static final int SMALL = 4;

    private FilterLaneTiles() {}

    /** The name of the method that goes down runs of so many rows in tiles of so many vectors; its tiles are asked for too. */
    static String strip(HelperMethods helpers, int run, int vectors, RegisterFile registers) {
        var size = helpers.size(TileForm.FILTER_LANES_GRADIENT, registers);
        var heights = heights(run, Math.max(1, size.accumulators() / vectors), vectors);
        var name = new StringBuilder("filterStrip").append(vectors).append("Of");
        heights.descendingSet().forEach(height -> name.append('_').append(height));
        for (int height : heights) {
            helpers.use(tileName(height, vectors), () -> List.of(tile(height, vectors)));
        }
        helpers.use(name.toString(), () -> List.of(strip(name.toString(), heights, vectors)));
        return name.toString();
    }

    /** The height whose tiles go down a run in the shortest time. */
    private static int best(int run, int most, int vectors) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int height = Math.min(run, most); height > 0; height--) {
            double cycles = FilterLaneCost.cycles(run, height, vectors);
            if (cycles < least) {
                best = height;
                least = cycles;
            }
        }
        return best;
    }

    /** The best tile, one for the rest of a run, a small one, and one for single rows. */
    private static NavigableSet<Integer> heights(int run, int most, int vectors) {
        int best = best(run, most, vectors);
        var heights = new TreeSet<>(List.of(1, Math.min(best, SMALL), best));
        if (run % best > 0) {
            heights.add(run % best);
        }
        return heights;
    }

    private static MethodSpec strip(String name, NavigableSet<Integer> heights, int vectors) {
        var code = CodeBlock.builder().addStatement("int row = 0");
        for (int height : heights.descendingSet()) {
            code.beginControlFlow("while (row + $L <= height)", height)
                    .addStatement(
                            "$L(x, xAt + row * 16, positions, from, to, samples, inverse,$Wdy, dyAt, width, dw, dwAt + row * width)",
                            tileName(height, vectors))
                    .addStatement("row += $L", height).endControlFlow();
        }
        return signature(name).addParameter(int.class, "height").addCode(code.build()).build();
    }

    private static String tileName(int height, int vectors) {
        return "filterTile" + height + "x" + vectors;
    }

    /**
     * The loop counts positions times samples; a multiplication by 65536 / samples, rounded up, tells them apart again exactly,
     * as there are few.
     */
    private static MethodSpec tile(int height, int vectors) {
        var loop = new TileLoop("int i = 0; i < n; i++", List.of("int position = i * inverse >>> 16",
                "int sample = i - position * samples", "int at = xAt + positions[from + 2 * position] + sample",
                "int line = dyAt + (positions[from + 2 * position + 1] * 16 + sample) * width"));
        var sums = new Accumulators("y", "dw", Index.of("dwAt"), Index.of("width"), Index.of("LANES"),
                Accumulators.Start.ZERO, Accumulators.ADD);
        var tile = new RegisterTile(new TileSize(height, vectors),
                Operand.broadcast("x", "x", Index.of("at"), Index.ZERO.plus(Layout.LANES)),
                Operand.neighbours("dy", "dy", Index.of("line")), loop, sums);
        return signature(tileName(height, vectors)).addStatement("int n = (to - from) / 2 * samples")
                .addCode(tile.body()).build();
    }

    private static MethodSpec.Builder signature(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt")
                .addParameter(int[].class, "positions").addParameter(int.class, "from").addParameter(int.class, "to")
                .addParameter(int.class, "samples").addParameter(int.class, "inverse")
                .addParameter(float[].class, "dy").addParameter(int.class, "dyAt").addParameter(int.class, "width")
                .addParameter(float[].class, "dw").addParameter(int.class, "dwAt");
    }
}
