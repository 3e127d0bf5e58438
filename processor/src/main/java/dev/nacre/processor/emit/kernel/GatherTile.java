package dev.nacre.processor.emit.kernel;

import java.util.OptionalInt;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.Vectors.FLOAT_VECTOR;

/**
 * The innermost piece of a convolution: some filters at some positions, for one vector of samples. Sums are locals of
 * one method with one flat loop over a table of places; nested loops over taps and channels would box them.
 *
 * @param channelsApart whether each filter reads a channel of its own rather than all the same
 * @param step floats from what one position reads to what the next does, where it is known; the compiler then checks
 *        the bounds of the first and the last position instead of all
 */
record GatherTile(int filters, int positions, boolean channelsApart, OptionalInt step, Epilogue epilogue) {

    String wantedName() {
        return (channelsApart ? "gatherApart" : "gather") + filters + "x" + positions
                + (step.isPresent() ? "By" + step.getAsInt() : "");
    }

    MethodSpec method(String name) {
        var code = CodeBlock.builder();
        for (int p = 0; p < positions; p++) {
            for (int f = 0; f < filters; f++) {
                code.addStatement("$1T $2L = $1T.zero(SPECIES)", FLOAT_VECTOR, sum(p, f));
            }
        }
        code.beginControlFlow("for (int k = begin; k < end; k += 2)").addStatement("int xPlace = xAt + taps[k]")
                .addStatement("int wPlace = wAt + taps[k + 1] * wStep");
        products(code);
        code.endControlFlow();
        for (int f = 0; f < filters; f++) {
            epilogue.load(code, place(f, 1), String.valueOf(f));
        }
        for (int p = 0; p < positions; p++) {
            for (int f = 0; f < filters; f++) {
                store(code, p, f);
            }
        }
        return signature(name).addCode(code.build()).build();
    }

    private void products(CodeBlock.Builder code) {
        for (int p = 0; p < positions && !channelsApart; p++) {
            code.addStatement("$1T x$2L = $1T.fromArray(SPECIES, x, xPlace$3L)", FLOAT_VECTOR, p,
                    steps(p, "xStep", step));
        }
        for (int f = 0; f < filters; f++) {
            code.addStatement("$1T w$2L = $1T.broadcast(SPECIES, w[wPlace$3L])", FLOAT_VECTOR, f, place(f, 1));
            for (int p = 0; p < positions; p++) {
                if (channelsApart) {
                    code.addStatement("$1L = $2T.fromArray(SPECIES, x, xPlace$3L$4L).fma(w$5L, $1L)", sum(p, f),
                            FLOAT_VECTOR, place(f, Layout.LANES), steps(p, "xStep", step), f);
                } else {
                    code.addStatement("$1L = x$2L.fma(w$3L, $1L)", sum(p, f), p, f);
                }
            }
        }
    }

    /** Names of parts are unique within one result only, so results with such names stand in scopes of their own. */
    private void store(CodeBlock.Builder code, int position, int filter) {
        var parts = CodeBlock.builder();
        var result = epilogue.print(parts, true, sum(position, filter), String.valueOf(filter));
        var place = "yAt" + place(filter, Layout.LANES) + steps(position, "yStep", OptionalInt.empty());
        var value = result.wide()
                ? result.code()
                : CodeBlock.of("$T.broadcast(SPECIES, $L)", FLOAT_VECTOR, result.code());
        var store = CodeBlock.of("$L.intoArray(y, $L);\n", value, place);
        if (parts.isEmpty()) {
            code.add(store);
        } else {
            code.add("{\n$>").add(parts.build()).add(store).add("$<}\n");
        }
    }

    private static String sum(int position, int filter) {
        return "sum" + position + (char) ('a' + filter);
    }

    private static String place(int filter, int floats) {
        return filter == 0 ? "" : " + " + filter * floats;
    }

    private static String steps(int position, String name, OptionalInt step) {
        if (position == 0) {
            return "";
        }
        if (step.isPresent()) {
            return " + " + position * step.getAsInt();
        }
        return position == 1 ? " + " + name : " + " + position + " * " + name;
    }

    private MethodSpec.Builder signature(String name) {
        var method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt");
        if (needsStep()) {
            method.addParameter(int.class, "xStep");
        }
        method.addParameter(float[].class, "w").addParameter(int.class, "wAt").addParameter(int.class, "wStep")
                .addParameter(int[].class, "taps").addParameter(int.class, "begin").addParameter(int.class, "end");
        for (var operand : epilogue.operands()) {
            method.addParameter(float[].class, operand).addParameter(int.class, operand + "At");
        }
        method.addParameter(float[].class, "y").addParameter(int.class, "yAt");
        return positions > 1 ? method.addParameter(int.class, "yStep") : method;
    }

    /** Whether the step is an argument. */
    boolean needsStep() {
        return positions > 1 && step.isEmpty();
    }
}
