package dev.nacre.processor.emit.kernel.dense;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Index;
import dev.nacre.processor.emit.kernel.code.Signature;
import dev.nacre.processor.plan.Layout;

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
                    .addStatement("int from = xAt + row * xStride").addStatement("int to = yAt + row * $L", width)
                    .beginControlFlow("for (int lane = 0; lane < $L; lane += LANES)", Layout.LANES);
            for (int column = 0; column < width; column += Layout.LANES) {
                code.addStatement("$T.fromArray(SPECIES, x, $L).intoArray(y, $L)", FLOAT_VECTOR,
                        Index.of("from").plus("lane").plus(column), Index.of("to").plus("lane").plus(column));
            }
            code.endControlFlow().endControlFlow();
            return List.of(SIGNATURE.method(name, code.build()));
        });
        return SIGNATURE.call(name);
    }
}
