package dev.nacre.processor.emit.kernel.dense;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Signature;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/** Copies rows of so many columns next to each other. */
final class CopyRows {

    private static final Signature SIGNATURE = new Signature().value("x").integers("xStride").value("y")
            .integers("rows");

    private CopyRows() {}

    static Signature.Call call(HelperMethods helpers, int width) {
        var name = "copyRowsOf" + width;
        helpers.use(name, () -> {
            var code = CodeBlock.builder().beginControlFlow("for (int row = 0; row < rows; row++)")
                    .beginControlFlow("for (int column = 0; column < $L; column += LANES)", width)
                    .addStatement("$T.fromArray(SPECIES, x, xAt + row * xStride + column)"
                            + ".intoArray(y, yAt + row * $L + column)", FLOAT_VECTOR, width)
                    .endControlFlow().endControlFlow();
            return List.of(SIGNATURE.method(name, code.build()));
        });
        return SIGNATURE.call(name);
    }
}
