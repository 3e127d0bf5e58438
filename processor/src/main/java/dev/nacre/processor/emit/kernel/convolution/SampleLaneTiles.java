package dev.nacre.processor.emit.kernel.convolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
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

/**
 * Prints the register tiles of {@link SampleLanesGradientKernel}: F filters times R rows of accumulators, each a vector of
 * samples, which go on from what stands in the sums, along one list of positions.
 */
final class SampleLaneTiles {

    /** Rows of tiles of so few filters: the tallest that the accumulators allow, and smaller ones for what is left. */
    private static final List<List<Integer>> HEIGHTS = List.of(List.of(9, 3, 1), List.of(8, 4, 1), List.of(6, 3, 1),
            List.of(4, 1));

    /** A tile of two rows is hardly faster than one row twice. */
    private static final int SMALL = 3;

    private SampleLaneTiles() {}

    /** The size of the widest tile that the compiler chooses by itself, where there are 32 registers. */
    static TileSize standard() {
        return TileForm.SAMPLE_LANES_GRADIENT.standard(RegisterFile.THIRTY_TWO);
    }

    /** Filters of the next tile when so many are left: all tiles about equally wide. */
    static int filters(int left, int most) {
        return Math.ceilDiv(left, Math.ceilDiv(left, most));
    }

    /** Rows of tiles of so many filters, tallest first, where the widest tile is of some size. */
    static List<Integer> heights(int filters, TileSize widest) {
        if (filters == widest.columns()) {
            return IntStream.of(widest.rows(), widest.rows() / 2, 1).distinct()
                    .filter(rows -> rows == 1 || rows >= SMALL).boxed().toList();
        }
        return HEIGHTS.get(Math.min(filters, HEIGHTS.size()) - 1).stream()
                .filter(rows -> rows == 1 || rows * filters <= widest.accumulators()).toList();
    }

    /** The name of the method that runs one of these numbers of filters; it and its tiles are asked for. */
    static String strips(HelperMethods helpers, Collection<Integer> filters) {
        var sorted = new TreeSet<>(filters);
        var name = new StringBuilder("sampleStrips");
        sorted.forEach(name::append);
        sorted.forEach(one -> helpers.use(stripName(one), () -> strip(helpers, one)));
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

    private static List<MethodSpec> strip(HelperMethods helpers, int filters) {
        var wide = heights(filters, helpers.size(TileForm.SAMPLE_LANES_GRADIENT, RegisterFile.THIRTY_TWO));
        var narrow = heights(filters, helpers.size(TileForm.SAMPLE_LANES_GRADIENT, RegisterFile.SIXTEEN));
        var all = new TreeSet<>(wide);
        all.addAll(narrow);
        var methods = new ArrayList<MethodSpec>();
        var code = CodeBlock.builder().beginControlFlow("for (int lane = 0; lane < samples; lane += LANES)")
                .addStatement("int done = 0");
        for (int height : all.descendingSet()) {
            var condition = !narrow.contains(height) ? "WIDE && " : !wide.contains(height) ? "!WIDE && " : "";
            code.beginControlFlow("while ($Ldone + $L <= height)", condition, height)
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
