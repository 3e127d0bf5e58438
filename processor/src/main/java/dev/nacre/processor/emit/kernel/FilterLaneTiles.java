package dev.nacre.processor.emit.kernel;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import static dev.nacre.processor.emit.kernel.Vectors.FLOAT_VECTOR;

/**
 * Prints the register tiles of {@link FilterLanesGradientKernel}: R rows times V vectors of accumulators, which sum over the
 * places of a list and the samples of a block, in one loop. What they sum is added to what stands in dw.
 */
final class FilterLaneTiles {

    /** Accumulators of the largest tile where there are 32 registers, and where there are 16. */
    private static final int MOST_ACCUMULATORS = 24;
    private static final int NARROW_ACCUMULATORS = 12;

    /** Rows of the tile that does what is left over where threads cut a run of rows. */
    private static final int SMALL = 4;

    /** Cycles of one turn of a tile's loop, as measured: these, and for each row these and some more for each vector. */
    private static final double LOOP_CYCLES = 3.2;
    private static final double ROW_CYCLES = 0.15;
    private static final double PRODUCT_CYCLES = 0.42;

    private FilterLaneTiles() {}

    /** The name of the method that goes down runs of so many rows in tiles of so many vectors; its tiles are asked for too. */
    static String strip(Tiles tiles, int run, int vectors) {
        var heights = heights(run, vectors);
        var name = new StringBuilder("filterStrip").append(vectors).append("Of");
        heights.descendingSet().forEach(height -> name.append('_').append(height));
        for (int height : heights) {
            tiles.use(tileName(height, vectors), () -> List.of(tile(height, vectors)));
        }
        tiles.use(name.toString(), () -> List.of(strip(name.toString(), heights, vectors)));
        return name.toString();
    }

    /** Cycles for a place and sample of a run of rows. */
    static double cycles(int run, int vectors) {
        return cycles(run, best(run, vectors), vectors);
    }

    private static double cycles(int run, int height, int vectors) {
        int tiles = run / height;
        int rest = run % height;
        return tiles * turn(height, vectors) + (rest == 0 ? 0 : turn(rest, vectors));
    }

    private static double turn(int height, int vectors) {
        return LOOP_CYCLES + height * (ROW_CYCLES + PRODUCT_CYCLES * vectors);
    }

    /** The height whose tiles go down a run in the shortest time. */
    private static int best(int run, int vectors) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int height = Math.min(run, MOST_ACCUMULATORS / vectors); height > 0; height--) {
            double cycles = cycles(run, height, vectors);
            if (cycles < least) {
                best = height;
                least = cycles;
            }
        }
        return best;
    }

    /** The best tile, one for the rest of a run, one that fits into 16 registers, and one for single rows. */
    private static NavigableSet<Integer> heights(int run, int vectors) {
        int best = best(run, vectors);
        var heights = new TreeSet<>(List.of(1, Math.min(best, SMALL), best));
        if (run % best > 0) {
            heights.add(run % best);
        }
        return heights;
    }

    private static MethodSpec strip(String name, NavigableSet<Integer> heights, int vectors) {
        var code = CodeBlock.builder().addStatement("int row = 0");
        for (int height : heights.descendingSet()) {
            boolean wide = height * vectors > NARROW_ACCUMULATORS;
            code.beginControlFlow("while ($Lrow + $L <= height)", wide ? "WIDE && " : "", height)
                    .addStatement(
                            "$L(x, xAt + row * 16, places, from, to, samples, inverse,$Wdy, dyAt, width, dw, dwAt + row * width)",
                            tileName(height, vectors))
                    .addStatement("row += $L", height).endControlFlow();
        }
        return signature(name).addParameter(int.class, "height").addCode(code.build()).build();
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
