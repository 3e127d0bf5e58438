package dev.nacre.processor.emit.kernel.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

/**
 * A convolution as the gradient of its filters sees it: which rows of the matrix of filters read what, and where they do.
 *
 * @param window how it slides
 * @param groups of channels and filters
 * @param x the grid it reads
 * @param dy the grid it writes
 */
public record WeightGradientGeometry(Window window, int groups, Shape x, Shape dy) {

    /** The filters: rows are taps and the channels of a group, channels innermost. */
    Panels matrix() {
        return new Panels(window.taps() * channels(), dy.channels());
    }

    /** Channels that a filter reads. */
    int channels() {
        return x.channels() / groups;
    }

    /** Filters that read the same channels. */
    int filters() {
        return dy.channels() / groups;
    }

    /** Floats of a block of samples. */
    int xBlock() {
        return x.size() * Layout.LANES;
    }

    int dyBlock() {
        return dy.size() * Layout.LANES;
    }

    /** Whether some tap of some output position is off the grid. */
    boolean isPadded() {
        return leaves(window.height(), x.height()) || leaves(window.width(), x.width());
    }

    /** Whether the channels of all taps of a row of the window stand together, and are on the grid together. */
    boolean rowsStandTogether() {
        return groups == 1 && window.width().dilation() == 1 && !leaves(window.width(), x.width());
    }

    private static boolean leaves(Axis axis, int length) {
        int last = axis.outputs(length) - 1;
        return axis.before() > 0 || axis.position(last, axis.kernel() - 1) >= length;
    }

    /** A name that tells it from any other. */
    String suffix() {
        var name = new StringBuilder().append(window.height().kernel()).append('x').append(window.width().kernel())
                .append("Of").append(x.toString().replace(" ", "")).append("To").append(dy.toString().replace(" ", ""));
        if (groups > 1) {
            name.append("In").append(groups);
        }
        return name.toString();
    }

    /** The constant of where each row of the matrix reads; {@code name} is what the two constants begin with. */
    FieldSpec offsets(String name) {
        return constant(name + "_OFFSETS", CodeBlock.of("$L.offsets($L)", table(1), channels()));
    }

    /** The constant of the lists of output positions that a method of the table makes. */
    FieldSpec positions(String name, int chunk, String method) {
        return constant(name + "_POSITIONS", CodeBlock.of("$L.$L()", table(chunk), method));
    }

    /** Output positions. */
    int outputs() {
        return dy.positions();
    }

    /** What the names of the constants begin with: all that the tables depend on. */
    String constants(int chunk, String method) {
        var parts = new ArrayList<String>(List.of("TAPS"));
        for (var axis : List.of(window.height(), window.width())) {
            parts.add("%d_%d_%d_%d".formatted(axis.kernel(), axis.stride(), axis.dilation(), axis.before()));
        }
        parts.add("%d_%d_%d_%d".formatted(x.height(), x.width(), x.channels(), groups));
        parts.add("%d_%d_%d".formatted(dy.height(), dy.width(), chunk));
        parts.add(method.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
        return String.join("__", parts);
    }

    private CodeBlock table(int chunk) {
        return CodeBlock.of("new $T($L, $L, $L, $L)", Vectors.OUTPUT_POSITIONS,
                axis(window.height(), x.height(), dy.height()), axis(window.width(), x.width(), dy.width()),
                x.channels(), chunk);
    }

    private static CodeBlock axis(Axis axis, int length, int outputs) {
        return CodeBlock.of("new $T($L, $L, $L, $L, $L, $L)", Vectors.OUTPUT_POSITIONS.nestedClass("WindowAxis"),
                axis.kernel(),
                axis.stride(), axis.dilation(), axis.before(), length, outputs);
    }

    private static FieldSpec constant(String name, CodeBlock value) {
        return Code.constant(Vectors.INTS, name, value);
    }
}
