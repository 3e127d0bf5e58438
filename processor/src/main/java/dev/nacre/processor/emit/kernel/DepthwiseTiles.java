package dev.nacre.processor.emit.kernel;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.Vectors.FLOAT_VECTOR;

/**
 * Prints the register tiles of {@link DepthwiseGradientKernel}: some channels times the taps of one row of the window, along
 * one row of places. What the window holds moves on from register to register, so that each place loads one number of x and one
 * of dy per channel, for as many products as there are taps.
 *
 * @param slides the convolution, whose places are one position apart
 * @param channels side by side
 */
record DepthwiseTiles(Slides slides, int channels) {

    /** The name of the tile; it is asked for. */
    String name(Tiles tiles) {
        return tiles.share("depthwiseTile" + channels, this::method);
    }

    private int taps() {
        return slides.window().width().kernel();
    }

    private int before() {
        return slides.window().width().before();
    }

    /** The place after the last whose window is on the grid as a whole. */
    private int middleEnd() {
        return Math.min(slides.dy().width(), slides.x().width() - taps() + 1 + before());
    }

    private MethodSpec method(String name) {
        var code = CodeBlock.builder();
        each((c, t) -> code.addStatement("$1T y$2L = $1T.fromArray(SPECIES, sums, $3L)", FLOAT_VECTOR, sum(c, t),
                place(c, t)));
        edge(code, 0, before());
        middle(code);
        edge(code, middleEnd(), slides.dy().width());
        each((c, t) -> code.addStatement("y$L.intoArray(sums, $L)", sum(c, t), place(c, t)));
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt")
                .addParameter(float[].class, "dy").addParameter(int.class, "dyAt")
                .addParameter(float[].class, "sums").addParameter(int.class, "sumsAt")
                .addParameter(int.class, "sumsStride").addCode(code.build()).build();
    }

    /** Places whose window is partly off the grid, one by one. */
    private void edge(CodeBlock.Builder code, int from, int to) {
        for (int w = from; w < to; w++) {
            for (int c = 0; c < channels; c++) {
                for (int t = 0; t < taps(); t++) {
                    int position = w - before() + t;
                    if (position >= 0 && position < slides.x().width()) {
                        code.addStatement(
                                "y$1L = $2T.fromArray(SPECIES, x, xAt + $3L).fma($2T.fromArray(SPECIES, dy, dyAt + $4L), y$1L)",
                                sum(c, t), FLOAT_VECTOR, distance(position, c), distance(w, c));
                    }
                }
            }
        }
    }

    private void middle(CodeBlock.Builder code) {
        int last = taps() - 1;
        for (int c = 0; c < channels; c++) {
            for (int t = 0; t < last; t++) {
                code.addStatement("$1T x$2L = $1T.fromArray(SPECIES, x, xAt + $3L)", FLOAT_VECTOR, sum(c, t),
                        distance(t, c));
            }
        }
        code.beginControlFlow("for (int w = 0; w < $L; w++)", middleEnd() - before())
                .addStatement("int xPlace = xAt + $L + w * $L", distance(last, 0), distance(1, 0))
                .addStatement("int dyPlace = dyAt + $L + w * $L", distance(before(), 0), distance(1, 0));
        for (int c = 0; c < channels; c++) {
            code.addStatement("$1T x$2L = $1T.fromArray(SPECIES, x, xPlace + $3L)", FLOAT_VECTOR, sum(c, last),
                    c * Layout.LANES)
                    .addStatement("$1T dy$2L = $1T.fromArray(SPECIES, dy, dyPlace + $3L)", FLOAT_VECTOR, c,
                            c * Layout.LANES);
            for (int t = 0; t <= last; t++) {
                code.addStatement("y$1L = x$1L.fma(dy$2L, y$1L)", sum(c, t), c);
            }
            for (int t = 0; t < last; t++) {
                code.addStatement("x$L = x$L", sum(c, t), sum(c, t + 1));
            }
        }
        code.endControlFlow();
    }

    /** Floats from the first position of a row to a channel of another. */
    private int distance(int position, int channel) {
        return (position * slides.x().channels() + channel) * Layout.LANES;
    }

    /** What is printed for one sum. */
    private interface Printer {
        void print(int channel, int tap);
    }

    private void each(Printer printer) {
        for (int t = 0; t < taps(); t++) {
            for (int c = 0; c < channels; c++) {
                printer.print(c, t);
            }
        }
    }

    private static String sum(int channel, int tap) {
        return tap + "" + (char) ('a' + channel);
    }

    private static String place(int channel, int tap) {
        return "sumsAt" + (tap == 0 ? "" : " + " + tap + " * sumsStride")
                + (channel == 0 ? "" : " + " + channel * Layout.LANES);
    }
}
