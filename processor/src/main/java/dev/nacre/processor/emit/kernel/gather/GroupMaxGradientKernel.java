package dev.nacre.processor.emit.kernel.gather;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.plan.Layout;

/**
 * {@code y[i] = dy[i / pieces]} at the first largest x of each group, else zero.
 *
 * @param features of x
 * @param pieces neighbours in a group
 */
public record GroupMaxGradientKernel(int features, int pieces) implements Kernel.Plain {

    @Override
    public String name() {
        return "max%dOf%dGradient".formatted(pieces, features);
    }

    @Override
    public String documentation() {
        return "y = dy at the first largest of each " + pieces + " neighbours of x, else 0, for rows [from, to).";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "dy", "y"), "from", "to");
    }

    @Override
    public CodeBlock body() {
        return Code.rows(CodeBlock.builder()).addStatement("int xRow = xAt + row * $L", Layout.padded(features))
                .addStatement("int yRow = yAt + row * $L", Layout.padded(features))
                .addStatement("int dyRow = dyAt + row * $L", Layout.padded(features / pieces))
                .beginControlFlow("for (int unit = 0; unit < $L; unit++)", features / pieces)
                .addStatement("int winner = unit * $L", pieces)
                .beginControlFlow("for (int i = unit * $1L; i < (unit + 1) * $1L; i++)", pieces)
                .addStatement("y[yRow + i] = 0f").addStatement("winner = x[xRow + i] > x[xRow + winner] ? i : winner")
                .endControlFlow().addStatement("y[yRow + winner] = dy[dyRow + unit]").endControlFlow().endControlFlow()
                .build();
    }
}
