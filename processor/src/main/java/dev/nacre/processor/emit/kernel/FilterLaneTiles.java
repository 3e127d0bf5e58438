package dev.nacre.processor.emit.kernel;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import static dev.nacre.processor.emit.kernel.Vectors.FLOAT_VECTOR;

/**
 * Prints the register tiles of {@link FilterLanesGradientKernel}: R rows times V vectors of accumulators, which sum over the
 * places of a list and the samples of a block, in one loop. What they sum is added to what stands in dw.
 */
final class FilterLaneTiles {

    /** Rows of a tile by its vectors, tallest first; those that need 32 registers are marked by {@link #isWide}. */
    private static final List<int[]> HEIGHTS = List.of(new int[] {16, 8, 4, 2, 1}, new int[] {12, 4, 2, 1},
            new int[] {8, 4, 2, 1});

    private static final int NARROW_ACCUMULATORS = 12;

    private FilterLaneTiles() {}

    /** The name of the method that goes down the rows in tiles of so many vectors; it and its tiles are asked for. */
    static String strip(Tiles tiles, int vectors) {
        var name = "filterStrip" + vectors;
        tiles.use(name, () -> methods(name, vectors));
        return name;
    }

    private static boolean isWide(int height, int vectors) {
        return height * vectors > NARROW_ACCUMULATORS;
    }

    private static List<MethodSpec> methods(String name, int vectors) {
        var methods = new ArrayList<MethodSpec>();
        var code = CodeBlock.builder().addStatement("int row = 0");
        for (int height : HEIGHTS.get(vectors - 1)) {
            code.beginControlFlow("while ($Lrow + $L <= height)", isWide(height, vectors) ? "WIDE && " : "", height)
                    .addStatement(
                            "$L(x, xAt + row * 16, places, from, to, samples, inverse, dy, dyAt, width, dw, dwAt + row * width)",
                            tileName(height, vectors))
                    .addStatement("row += $L", height).endControlFlow();
            methods.add(tile(height, vectors));
        }
        methods.add(signature(name).addParameter(int.class, "height").addCode(code.build()).build());
        return methods;
    }

    private static String tileName(int height, int vectors) {
        return "filterTile" + height + "x" + vectors;
    }

    /**
     * The loop counts places times samples; a multiplication by 65536 / samples, rounded up, tells them apart again exactly, as
     * there are few.
     */
    private static MethodSpec tile(int height, int vectors) {
        var code = CodeBlock.builder();
        each(height, vectors, (r, v) -> code.addStatement("$1T y$2L = $1T.zero(SPECIES)", FLOAT_VECTOR, element(r, v)));
        code.addStatement("int n = (to - from) / 2 * samples")
                .beginControlFlow("for (int i = 0; i < n; i++)")
                .addStatement("int place = i * inverse >>> 16").addStatement("int sample = i - place * samples")
                .addStatement("int at = xAt + places[from + 2 * place] + sample")
                .addStatement("int line = dyAt + (places[from + 2 * place + 1] * 16 + sample) * width");
        for (int v = 0; v < vectors; v++) {
            code.addStatement("$1T dy$2L = $1T.fromArray(SPECIES, dy, line$3L)", FLOAT_VECTOR, v, lanes(v));
        }
        for (int r = 0; r < height; r++) {
            code.addStatement("$1T x$2L = $1T.broadcast(SPECIES, x[at$3L])", FLOAT_VECTOR, r,
                    r == 0 ? "" : " + " + 16 * r);
            for (int v = 0; v < vectors; v++) {
                code.addStatement("y$1L = x$2L.fma(dy$3L, y$1L)", element(r, v), r, v);
            }
        }
        code.endControlFlow();
        each(height, vectors, (r, v) -> code.addStatement(
                "y$1L.add($2T.fromArray(SPECIES, dw, dwAt$3L$4L)).intoArray(dw, dwAt$3L$4L)", element(r, v),
                FLOAT_VECTOR, r == 0 ? "" : " + " + r + " * width", lanes(v)));
        return signature(tileName(height, vectors)).addCode(code.build()).build();
    }

    /** What is printed for one accumulator. */
    private interface Printer {
        void print(int row, int vector);
    }

    private static void each(int height, int vectors, Printer printer) {
        for (int r = 0; r < height; r++) {
            for (int v = 0; v < vectors; v++) {
                printer.print(r, v);
            }
        }
    }

    private static String element(int row, int vector) {
        return row + "" + (char) ('a' + vector);
    }

    private static String lanes(int vector) {
        return switch (vector) {
            case 0 -> "";
            case 1 -> " + LANES";
            default -> " + " + vector + " * LANES";
        };
    }

    private static MethodSpec.Builder signature(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt")
                .addParameter(int[].class, "places").addParameter(int.class, "from").addParameter(int.class, "to")
                .addParameter(int.class, "samples").addParameter(int.class, "inverse")
                .addParameter(float[].class, "dy").addParameter(int.class, "dyAt").addParameter(int.class, "width")
                .addParameter(float[].class, "dw").addParameter(int.class, "dwAt");
    }
}
