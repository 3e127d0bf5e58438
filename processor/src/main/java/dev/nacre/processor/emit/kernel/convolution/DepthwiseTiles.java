package dev.nacre.processor.emit.kernel.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.StatementRow;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.DepthwiseFit;
import dev.nacre.processor.shape.TapClass;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/**
 * Prints the walk of {@link DepthwiseGradientKernel} over output positions that see the same taps: some positions side by side
 * at a time (or one below the other, where there are more that way), for which each channel's sums are loaded and stored once,
 * and each number of x is loaded once for all taps and positions that meet it.
 *
 * @param rows the output positions from top to bottom
 * @param columns the same from left to right
 */
record DepthwiseTiles(WeightGradientGeometry geometry, TapClass rows, TapClass columns) {

    /** Output positions at a time. */
    private static final int OUTPUTS = 4;

    /** The factors of one product: which output position, and whose sum it goes to. */
    private record Product(int output, int tap) {}

    /** All classes of output positions that some tap reaches. */
    static List<DepthwiseTiles> of(WeightGradientGeometry geometry) {
        var classes = new ArrayList<DepthwiseTiles>();
        for (var row : TapClass.ofOutputs(geometry.window().height(), geometry.x().height())) {
            for (var column : TapClass.ofOutputs(geometry.window().width(), geometry.x().width())) {
                if (row.taps().count() > 0 && column.taps().count() > 0) {
                    classes.add(new DepthwiseTiles(geometry, row, column));
                }
            }
        }
        return classes;
    }

    private boolean goesDown() {
        return columns.count() < OUTPUTS && rows.count() > columns.count();
    }

    private int inner() {
        return goesDown() ? rows.count() : columns.count();
    }

    /** Floats of one position of x, and of one of dy. */
    private int run() {
        return geometry.x().channels() * Layout.LANES;
    }

    private int xDown() {
        return rows.sourceStep() * geometry.x().width() * run();
    }

    private int xAcross() {
        return columns.sourceStep() * run();
    }

    private int dyDown() {
        return geometry.dy().width() * run();
    }

    /** Rows of taps at a time. */
    private int tapRows() {
        return Math.max(1, DepthwiseFit.MAX_SUMS / columns.taps().count());
    }

    /** The walk, for channels {@code first} to {@code next} of one block. */
    void print(CodeBlock.Builder code, HelperMethods helpers, boolean vector) {
        int whole = inner() / OUTPUTS * OUTPUTS;
        if (whole > 0) {
            code.beginControlFlow("for (int j = 0; j < $L; j += $L)", whole, OUTPUTS);
            outer(code, helpers, vector, OUTPUTS);
            code.endControlFlow();
        }
        if (whole < inner()) {
            code.beginControlFlow("for (int j = $L; j < $L; j += $L)", whole, inner(), inner() - whole);
            outer(code, helpers, vector, inner() - whole);
            code.endControlFlow();
        }
    }

    private void outer(CodeBlock.Builder code, HelperMethods helpers, boolean vector, int outputs) {
        int xAt = (rows.source() * geometry.x().width() + columns.source()) * run();
        int dyAt = (rows.first() * geometry.dy().width() + columns.first()) * run();
        code.beginControlFlow("for (int i = 0; i < $L; i++)", goesDown() ? columns.count() : rows.count())
                .addStatement("int xPlace = xBlock + $L + i * $L + j * $L", xAt, goesDown() ? xAcross() : xDown(),
                        goesDown() ? xDown() : xAcross())
                .addStatement("int dyPlace = dyBlock + $L + i * $L + j * $L", dyAt, goesDown() ? run() : dyDown(),
                        goesDown() ? dyDown() : run());
        for (int from = 0; from < rows.taps().count(); from += tapRows()) {
            int to = Math.min(from + tapRows(), rows.taps().count());
            if (vector) {
                int top = from;
                code.addStatement("$L(x, xPlace, dy, dyPlace, scratch, scratchAt, first, next, samples)",
                        helpers.share("depthwiseTile" + outputs,
                                name -> tile(name, outputs, products(outputs, top, to))));
            } else {
                products(outputs, from, to).forEach((place, products) -> scalar(code, place, products));
            }
        }
        code.endControlFlow();
    }

    /** What each number of x is multiplied with, by where it stands from the first output's first tap. */
    private Map<Integer, List<Product>> products(int outputs, int from, int to) {
        var products = new TreeMap<Integer, List<Product>>();
        int step = goesDown() ? xDown() : xAcross();
        for (int i = from; i < to; i++) {
            for (int j = 0; j < columns.taps().count(); j++) {
                int tap = rows.taps().tap(i) * geometry.window().width().kernel() + columns.taps().tap(j);
                int position = i * rows.taps().sourceStep() * geometry.x().width() + j * columns.taps().sourceStep();
                for (int p = 0; p < outputs; p++) {
                    products.computeIfAbsent(position * run() + p * step, _ -> new ArrayList<>())
                            .add(new Product(p, tap));
                }
            }
        }
        return products;
    }

    private int dyStep() {
        return goesDown() ? dyDown() : run();
    }

    private void scalar(CodeBlock.Builder code, int place, List<Product> products) {
        code.beginControlFlow("for (int c = first; c < next; c++)")
                .addStatement("int sums = scratchAt + (c - first) * $L", geometry.window().taps() * Layout.LANES)
                .beginControlFlow("for (int s = 0; s < samples; s++)")
                .addStatement("float value = x[xPlace + c * $L + s$L]", Layout.LANES, plus(place));
        for (var product : products) {
            code.addStatement(
                    "scratch[sums + s$1L] = Math.fma(value, dy[dyPlace + c * $2L + s$3L], scratch[sums + s$1L])",
                    plus(product.tap() * Layout.LANES), Layout.LANES, plus(product.output() * dyStep()));
        }
        code.endControlFlow().endControlFlow();
    }

    private MethodSpec tile(String name, int outputs, Map<Integer, List<Product>> products) {
        var code = CodeBlock.builder().beginControlFlow("for (int lane = 0; lane < samples; lane += LANES)")
                .beginControlFlow("for (int c = first; c < next; c++)")
                .addStatement("int xPlace = xAt + c * $L + lane", Layout.LANES)
                .addStatement("int dyPlace = dyAt + c * $L + lane", Layout.LANES)
                .addStatement("int place = sumsAt + (c - first) * $L + lane", geometry.window().taps() * Layout.LANES);
        var taps = products.values().stream().flatMap(List::stream).map(Product::tap).distinct().sorted().toList();
        taps.forEach(tap -> load(code, "sum" + tap, "sums, place" + plus(tap * Layout.LANES)));
        for (int p = 0; p < outputs; p++) {
            load(code, "dy" + p, "dy, dyPlace" + plus(p * dyStep()));
        }
        products.forEach((place, all) -> {
            load(code, "x" + place, "x, xPlace" + plus(place));
            StatementRow.print(code, all.stream().map(product -> "sum%1$d = x%2$d.fma(dy%3$d, sum%1$d)"
                    .formatted(product.tap(), place, product.output())).toList());
        });
        StatementRow.print(code, taps.stream()
                .map(tap -> "sum%d.intoArray(sums, place%s)".formatted(tap, plus(tap * Layout.LANES))).toList());
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt")
                .addParameter(float[].class, "dy").addParameter(int.class, "dyAt")
                .addParameter(float[].class, "sums").addParameter(int.class, "sumsAt")
                .addParameter(int.class, "first").addParameter(int.class, "next").addParameter(int.class, "samples")
                .addCode(code.endControlFlow().endControlFlow().build()).build();
    }

    private static void load(CodeBlock.Builder code, String name, String place) {
        code.addStatement("$1T $2L = $1T.fromArray(SPECIES, $3L)", FLOAT_VECTOR, name, place);
    }

    private static String plus(int offset) {
        return offset == 0 ? "" : " + " + offset;
    }
}
