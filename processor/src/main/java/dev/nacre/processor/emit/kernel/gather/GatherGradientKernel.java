package dev.nacre.processor.emit.kernel.gather;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.plan.Layout;

/**
 * {@code y[index] = dy}, and zero elsewhere, for each row.
 *
 * @param features of y
 */
public record GatherGradientKernel(int features) implements Kernel.Plain {

    @Override
    public String name() {
        return "gatherGradient" + features;
    }

    @Override
    public String documentation() {
        return "y[index] = dy, else 0, for rows [from, to).";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("dy", "index", "y"), "from", "to");
    }

    @Override
    public CodeBlock body() {
        int stride = Layout.padded(features);
        return Code.rows(CodeBlock.builder()).addStatement("int yRow = yAt + row * $L", stride)
                .addStatement("$T.fill(y, yRow, yRow + $L, 0f)", Arrays.class, stride)
                .addStatement("y[yRow + (int) index[indexAt + row * $1L]] = dy[dyAt + row * $1L]", Layout.LANES)
                .endControlFlow().build();
    }
}
