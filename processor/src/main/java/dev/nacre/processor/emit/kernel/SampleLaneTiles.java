package dev.nacre.processor.emit.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import static dev.nacre.processor.emit.kernel.Vectors.FLOAT_VECTOR;

/**
 * Prints the register tiles of {@link SampleLanesGradientKernel}: F filters times R rows of accumulators, each a vector of
 * samples, which go on from what stands in the sums, along one list of places.
 */
final class SampleLaneTiles {

    /** Filters of the widest tile where there are 32 registers, and where there are 16. */
    static final int MOST = 6;
    static final int MOST_OF_SIXTEEN_REGISTERS = 3;

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
    static String strips(Tiles tiles, Collection<Integer> filters) {
        var sorted = new TreeSet<>(filters);
        var name = new StringBuilder("sampleStrips");
        sorted.forEach(name::append);
        sorted.forEach(one -> tiles.use(stripName(one), () -> strip(one)));
        tiles.use(name.toString(), () -> List.of(choice(name.toString(), sorted)));
        return name.toString();
    }

    private static MethodSpec choice(String name, NavigableSet<Integer> filters) {
        var code = CodeBlock.builder().beginControlFlow("switch (filters)");
        for (int one : filters) {
            code.addStatement(
                    "$L $L(x, xAt, offsets, row, places, from, to, dy, dyAt, dyStride,$Wsums, sumsAt, sumsStride, height, samples)",
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
                            "$L(x, xAt + lane, offsets, row + done, places, from, to, dy, dyAt + lane, dyStride,$Wsums, sumsAt + lane + done * sumsStride, sumsStride)",
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

    private static MethodSpec tile(int filters, int height) {
        var code = CodeBlock.builder();
        for (int r = 0; r < height; r++) {
            code.addStatement("int x$LAt = xAt + offsets[row$L]", r, r == 0 ? "" : " + " + r);
        }
        each(filters, height, (f, r) -> code.addStatement("$1T y$2L = $1T.fromArray(SPECIES, sums, $3L)", FLOAT_VECTOR,
                element(f, r), place(f, r)));
        code.beginControlFlow("for (int i = from; i < to; i += 2)").addStatement("int window = places[i]")
                .addStatement("int line = dyAt + places[i + 1] * dyStride");
        products(code, filters, height);
        code.endControlFlow();
        each(filters, height, (f, r) -> code.addStatement("y$L.intoArray(sums, $L)", element(f, r), place(f, r)));
        return signature(tileName(filters, height)).addCode(code.build()).build();
    }

    /** The fewer operands are loaded first and kept; each of the others is loaded, used and forgotten. */
    private static void products(CodeBlock.Builder code, int filters, int height) {
        if (height <= filters) {
            for (int r = 0; r < height; r++) {
                loadX(code, r);
            }
            for (int f = 0; f < filters; f++) {
                loadDy(code, f);
                for (int r = 0; r < height; r++) {
                    product(code, f, r);
                }
            }
        } else {
            for (int f = 0; f < filters; f++) {
                loadDy(code, f);
            }
            for (int r = 0; r < height; r++) {
                loadX(code, r);
                for (int f = 0; f < filters; f++) {
                    product(code, f, r);
                }
            }
        }
    }

    private static void loadX(CodeBlock.Builder code, int row) {
        code.addStatement("$1T x$2L = $1T.fromArray(SPECIES, x, x$2LAt + window)", FLOAT_VECTOR, row);
    }

    private static void loadDy(CodeBlock.Builder code, int filter) {
        code.addStatement("$1T dy$2L = $1T.fromArray(SPECIES, dy, line$3L)", FLOAT_VECTOR, filter,
                filter == 0 ? "" : " + " + 16 * filter);
    }

    private static void product(CodeBlock.Builder code, int filter, int row) {
        code.addStatement("y$1L = x$2L.fma(dy$3L, y$1L)", element(filter, row), row, filter);
    }

    /** What is printed for one accumulator. */
    private interface Printer {
        void print(int filter, int row);
    }

    private static void each(int filters, int height, Printer printer) {
        for (int r = 0; r < height; r++) {
            for (int f = 0; f < filters; f++) {
                printer.print(f, r);
            }
        }
    }

    private static String element(int filter, int row) {
        return row + "" + (char) ('a' + filter);
    }

    private static String place(int filter, int row) {
        return "sumsAt" + (row == 0 ? "" : " + " + row + " * sumsStride") + (filter == 0 ? "" : " + " + 16 * filter);
    }

    private static MethodSpec.Builder signature(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt")
                .addParameter(int[].class, "offsets").addParameter(int.class, "row")
                .addParameter(int[].class, "places").addParameter(int.class, "from").addParameter(int.class, "to")
                .addParameter(float[].class, "dy").addParameter(int.class, "dyAt").addParameter(int.class, "dyStride")
                .addParameter(float[].class, "sums").addParameter(int.class, "sumsAt")
                .addParameter(int.class, "sumsStride");
    }
}
