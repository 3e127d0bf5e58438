package dev.nacre.processor.emit.kernel;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.Vectors.FLOAT_VECTOR;
import static dev.nacre.processor.emit.kernel.Vectors.OPERATORS;

/**
 * The innermost piece of a convolution of one sample: a panel of filters at some positions. Sums are locals of one method with
 * one flat loop over a table of places.
 *
 * @param filters of the panel, which lanes run over; the last vector is stored in part where they do not fill it
 * @param step floats from what one position reads to what the next does
 * @param channelsApart whether each filter reads a channel of its own rather than all the same
 */
record RowTile(int filters, int positions, int step, boolean channelsApart, Epilogue epilogue) {

    String wantedName() {
        return (channelsApart ? "rowApart" : "row") + filters + "x" + positions + (positions > 1 ? "By" + step : "");
    }

    private int vectors() {
        return Layout.padded(filters) / Layout.LANES;
    }

    /** Whether the last vector has lanes without a filter. */
    boolean isPartial() {
        return filters % Layout.LANES != 0;
    }

    MethodSpec method(String name) {
        var code = CodeBlock.builder();
        if (isPartial()) {
            code.addStatement("var inside = LANE_NUMBERS.compare($T.LT, (float) ($L - lane))", OPERATORS,
                    filters - (vectors() - 1) * Layout.LANES);
        }
        for (int p = 0; p < positions; p++) {
            for (int v = 0; v < vectors(); v++) {
                code.addStatement("$1T $2L = $1T.zero(SPECIES)", FLOAT_VECTOR, sum(p, v));
            }
        }
        code.beginControlFlow("for (int k = begin; k < end; k += 2)").addStatement("int xPlace = xAt + taps[k]")
                .addStatement("int wPlace = wAt + taps[k + 1] * $L", vectors() * Layout.LANES);
        for (int v = 0; v < vectors(); v++) {
            code.addStatement("$1T w$2L = $1T.fromArray(SPECIES, w, wPlace$3L)", FLOAT_VECTOR, letter(v), lanes(v));
        }
        for (int p = 0; p < positions; p++) {
            products(code, p);
        }
        code.endControlFlow();
        results(code);
        return signature(name).addCode(code.build()).build();
    }

    private void products(CodeBlock.Builder code, int position) {
        var place = "xPlace" + (position == 0 ? "" : " + " + position * step);
        if (!channelsApart) {
            code.addStatement("$1T x$2L = $1T.broadcast(SPECIES, x[$3L])", FLOAT_VECTOR, position, place);
        }
        for (int v = 0; v < vectors(); v++) {
            if (channelsApart) {
                code.addStatement("$1L = $2T.fromArray(SPECIES, x, $3L$4L$5L).fma(w$6L, $1L)", sum(position, v),
                        FLOAT_VECTOR, place, lanes(v), mask(v), letter(v));
            } else {
                code.addStatement("$1L = x$2L.fma(w$3L, $1L)", sum(position, v), position, letter(v));
            }
        }
    }

    private void results(CodeBlock.Builder code) {
        for (int v = 0; v < vectors(); v++) {
            epilogue.loadVector(code, v == 0 ? "0" : String.valueOf(v * Layout.LANES), letter(v));
        }
        for (int p = 0; p < positions; p++) {
            for (int v = 0; v < vectors(); v++) {
                store(code, p, v);
            }
        }
    }

    /** Names of parts are unique within one result only, so results with such names stand in scopes of their own. */
    private void store(CodeBlock.Builder code, int position, int vector) {
        var parts = CodeBlock.builder();
        var result = epilogue.printVector(parts, sum(position, vector), letter(vector));
        var step = position == 0 ? "" : position == 1 ? " + yStep" : " + " + position + " * yStep";
        var value = result.wide() ? result.code()
                : CodeBlock.of("$T.broadcast(SPECIES, $L)", FLOAT_VECTOR, result.code());
        var store = CodeBlock.of("$L.intoArray(y, yAt$L$L$L);\n", value, step, lanes(vector), mask(vector));
        if (parts.isEmpty()) {
            code.add(store);
        } else {
            code.add("{\n$>").add(parts.build()).add(store).add("$<}\n");
        }
    }

    /** What a load or store of a vector takes besides the place: only the last one may have lanes without a filter. */
    private String mask(int vector) {
        return isPartial() && vector == vectors() - 1 ? ", inside" : "";
    }

    private static String sum(int position, int vector) {
        return "sum" + position + letter(vector);
    }

    private static String letter(int vector) {
        return String.valueOf((char) ('a' + vector));
    }

    private static String lanes(int vector) {
        return vector == 0 ? "" : " + " + vector * Layout.LANES;
    }

    private MethodSpec.Builder signature(String name) {
        var method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt").addParameter(float[].class, "w")
                .addParameter(int.class, "wAt").addParameter(int[].class, "taps").addParameter(int.class, "begin")
                .addParameter(int.class, "end");
        for (var operand : epilogue.operands()) {
            method.addParameter(float[].class, operand).addParameter(int.class, operand + "At");
        }
        method.addParameter(float[].class, "y").addParameter(int.class, "yAt");
        if (positions > 1) {
            method.addParameter(int.class, "yStep");
        }
        return isPartial() ? method.addParameter(int.class, "lane") : method;
    }
}
