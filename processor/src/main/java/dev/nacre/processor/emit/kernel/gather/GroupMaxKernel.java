package dev.nacre.processor.emit.kernel.gather;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.plan.Layout;

/**
 * {@code y[u] = max_j x[u pieces + j]}.
 *
 * @param features of x
 * @param pieces neighbours in a group
 */
public record GroupMaxKernel(int features, int pieces) implements Kernel.Plain {

    @Override
    public String name() {
        return "max%dOf%d".formatted(pieces, features);
    }

    @Override
    public String documentation() {
        return "y = the largest of each " + pieces + " neighbours of x, for rows [from, to).";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "y"), "from", "to");
    }

    @Override
    public CodeBlock body() {
        var code = Code.rows(CodeBlock.builder())
                .addStatement("int xRow = xAt + row * $L", Layout.padded(features))
                .addStatement("int yRow = yAt + row * $L", Layout.padded(features / pieces))
                .beginControlFlow("for (int unit = 0; unit < $L; unit++)", features / pieces)
                .addStatement("int first = xRow + unit * $L", pieces).addStatement("float largest = x[first]");
        for (int piece = 1; piece < pieces; piece++) {
            code.addStatement("largest = Math.max(largest, x[first + $L])", piece);
        }
        return code.addStatement("y[yRow + unit] = largest").endControlFlow().endControlFlow().build();
    }
}
