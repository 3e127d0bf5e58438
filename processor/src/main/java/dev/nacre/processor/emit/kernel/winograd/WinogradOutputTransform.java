package dev.nacre.processor.emit.kernel.winograd;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.tile.Epilogue;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.Winograd;

/** Prints how the products of a tile become its outputs, with what finishes a sum. */
record WinogradOutputTransform(Winograd winograd, Epilogue epilogue, boolean blocks) {

    /** The name of the method that writes a tile. */
    String method(String wanted, HelperMethods helpers) {
        var code = CodeBlock.builder();
        begin(code, true);
        print(code, true, new Offsets("m", "i", "i"));
        end(code);
        return helpers.share(wanted, free -> signature(free).addCode(code.build()).build());
    }

    private MethodSpec.Builder signature(String name) {
        var method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "m").addParameter(int.class, "mAt");
        for (var operand : epilogue.operands()) {
            method.addParameter(float[].class, operand).addParameter(int.class, operand + "At");
        }
        method.addParameter(float[].class, "y").addParameter(int.class, "yAt");
        if (isCut(winograd.result().height())) {
            method.addParameter(TypeName.BOOLEAN, "below");
        }
        if (isCut(winograd.result().width())) {
            method.addParameter(TypeName.BOOLEAN, "right");
        }
        return method;
    }

    /** Whether the last tile of a line of results reaches beyond it. */
    static boolean isCut(int length) {
        return length % Winograd.OUTPUT_TILE > 0;
    }

    /** Opens the loops over the floats of a position. */
    void begin(CodeBlock.Builder code, boolean vector) {
        if (blocks) {
            code.beginControlFlow("for (int o = 0; o < $L; o++)", winograd.result().channels());
            epilogue.load(code, " + o", "");
            Code.lanes(code, vector).addStatement("int i = o * $L + lane", Layout.LANES);
        } else {
            Code.run(code, vector, "i", winograd.result().channels());
            if (vector) {
                epilogue.loadVector(code, " + i", "a");
            } else {
                epilogue.load(code, " + i", "");
            }
        }
    }

    /**
     * Where the numbers at hand stand.
     *
     * @param products the array of the first product, which stands at {@code product}
     * @param result where the first result goes in y
     */
    record Offsets(String products, String product, String result) {}

    /** Prints the outputs of a tile. */
    void print(CodeBlock.Builder code, boolean vector, Offsets offsets) {
        int floats = Winograd.position(winograd.result(), blocks);
        int line = winograd.result().width() * floats;
        WinogradMatrix.OUTPUT.print(code, vector,
                (row, column) -> Code.element(vector, offsets.products(),
                        Code.sum(offsets.product(),
                                (row * Winograd.INPUT_TILE + column) * winograd.resultStep(blocks))),
                (row, column, sum) -> {
                    var inside = inside(row, column);
                    if (!inside.isEmpty()) {
                        code.beginControlFlow("if ($L)", inside);
                    }
                    store(code, vector, sum, "" + row + column,
                            Code.sum(offsets.result(), row * line + column * floats));
                    if (!inside.isEmpty()) {
                        code.endControlFlow();
                    }
                });
    }

    void end(CodeBlock.Builder code) {
        code.endControlFlow();
        if (blocks) {
            code.endControlFlow();
        }
    }

    private String inside(int row, int column) {
        boolean below = row > 0 && isCut(winograd.result().height());
        boolean right = column > 0 && isCut(winograd.result().width());
        return below && right ? "below && right" : below ? "below" : right ? "right" : "";
    }

    private void store(CodeBlock.Builder code, boolean vector, CodeBlock sum, String number, String place) {
        var name = "sum" + number;
        var local = "t" + number + "_";
        code.addStatement("$T $L = $L", Code.type(vector), name, sum);
        Code.store(code, vector, vector && !blocks ? epilogue.printVector(code, name, "a", local)
                : epilogue.print(code, vector, name, "", local), "y", place);
    }
}
