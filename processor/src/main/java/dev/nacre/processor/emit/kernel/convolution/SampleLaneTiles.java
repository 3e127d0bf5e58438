package dev.nacre.processor.emit.kernel.convolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Index;
import dev.nacre.processor.emit.kernel.registers.TileSize;
import dev.nacre.processor.emit.kernel.tile.Accumulators;
import dev.nacre.processor.emit.kernel.tile.Operand;
import dev.nacre.processor.emit.kernel.tile.RegisterTile;
import dev.nacre.processor.emit.kernel.tile.TileLoop;
import dev.nacre.processor.plan.Layout;

/**
 * Prints the register tiles of {@link SampleLanesGradientKernel}: F filters times R rows of accumulators, each a vector of
 * samples, which go on from what stands in the sums, along one list of positions.
 */
final class SampleLaneTiles {

    /** Filters of the widest tile where there are 32 registers, and where there are 16. */
    static final int MAX = 6;
    static final int MAX_OF_SIXTEEN_REGISTERS = 3;

    /** Rows of a tile by its filters, tallest first; those with more accumulators than the last constant need 32 registers. */
    private static final List<int[]> HEIGHTS = List.of(new int[] {9, 3, 1}, new int[] {8, 4, 1}, new int[] {6, 3, 1},
            new int[] {4, 1}, new int[] {4, 1}, new int[] {4, 1});

    private static final int NARROW_ACCUMULATORS = 12;

    private SampleLaneTiles() {}

    /** Filters of the next tile when so many are left: all tiles about equally wide. */
    static int filters(int left, int most) {
        return Math.ceilDiv(left, Math.ceilDiv(left, most));
    }

    /** Rows of the tallest tile of so many filters. */
    static int height(int filters) {
        return HEIGHTS.get(filters - 1)[0];
    }

    /** The name of the method that runs one of these numbers of filters; it and its tiles are asked for. */
    static String strips(HelperMethods helpers, Collection<Integer> filters) {
        var sorted = new TreeSet<>(filters);
        var name = new StringBuilder("sampleStrips");
        sorted.forEach(name::append);
        sorted.forEach(one -> helpers.use(stripName(one), () -> strip(one)));
        helpers.use(name.toString(), () -> List.of(choice(name.toString(), sorted)));
        return name.toString();
    }

    private static MethodSpec choice(String name, NavigableSet<Integer> filters) {
        var code = CodeBlock.builder().beginControlFlow("switch (filters)");
        for (int one : filters) {
            code.addStatement(
                    "$L $L(x, xAt, offsets, row, positions, from, to, dy, dyAt, dyStride,$Wsums, sumsAt, sumsStride, height, samples)",
                    one == filters.last() ? "default ->" : "case " + one + " ->", stripName(one));
        }
        return signature(name).addParameter(int.class, "height").addParameter(int.class, "samples")
                .addParameter(int.class, "filters")
                .addCode(code.endControlFlow().build()).build();
    }

    private static String stripName(int filters) {
        return "sampleStrip" + filters;
    }

    private static List<MethodSpec> strip(int filters) {
        var methods = new ArrayList<MethodSpec>();
        var code = CodeBlock.builder().beginControlFlow("for (int lane = 0; lane < samples; lane += LANES)")
                .addStatement("int done = 0");
        for (int height : HEIGHTS.get(filters - 1)) {
            boolean wide = filters * height > NARROW_ACCUMULATORS;
            code.beginControlFlow("while ($Ldone + $L <= height)", wide ? "WIDE && " : "", height)
                    .addStatement(
                            "$L(x, xAt + lane, offsets, row + done, positions, from, to, dy, dyAt + lane, dyStride,$Wsums, sumsAt + lane + done * sumsStride, sumsStride)",
                            tileName(filters, height))
                    .addStatement("done += $L", height).endControlFlow();
            methods.add(tile(filters, height));
        }
        methods.add(signature(stripName(filters)).addParameter(int.class, "height")
                .addParameter(int.class, "samples").addCode(code.endControlFlow().build()).build());
        return methods;
    }

    private static String tileName(int filters, int height) {
        return "sampleTile" + filters + "x" + height;
    }

    /** Rows of the tile are rows of the matrix, whose factors stand where a table says; columns are filters. */
    private static MethodSpec tile(int filters, int height) {
        var offsets = CodeBlock.builder();
        for (int r = 0; r < height; r++) {
            offsets.addStatement("int x$LAt = xAt + offsets[row$L]", r, r == 0 ? "" : " + " + r);
        }
        var sixteen = Index.ZERO.plus(Layout.LANES);
        var sums = new Accumulators("y", "sums", Index.of("sumsAt"), Index.of("sumsStride"), sixteen,
                Accumulators.Start.PLACE, Accumulators.STORE);
        var loop = TileLoop.pairs("i", "from", "to", "int window = positions[i]",
                "int line = dyAt + positions[i + 1] * dyStride");
        var tile = new RegisterTile(new TileSize(height, filters), new Operand.Scattered("x", "x", "x%dAt + window"),
                Operand.load("dy", "dy", Index.of("line"), sixteen), loop, sums);
        return signature(tileName(filters, height)).addCode(offsets.add(tile.body()).build()).build();
    }

    private static MethodSpec.Builder signature(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt")
                .addParameter(int[].class, "offsets").addParameter(int.class, "row")
                .addParameter(int[].class, "positions").addParameter(int.class, "from").addParameter(int.class, "to")
                .addParameter(float[].class, "dy").addParameter(int.class, "dyAt").addParameter(int.class, "dyStride")
                .addParameter(float[].class, "sums").addParameter(int.class, "sumsAt")
                .addParameter(int.class, "sumsStride");
    }
}
