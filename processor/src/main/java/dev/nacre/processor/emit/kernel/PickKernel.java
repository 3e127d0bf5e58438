package dev.nacre.processor.emit.kernel;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.plan.Layout;

/**
 * {@code y = x[index]} for each row.
 *
 * @param features of x
 * @param perSample whether each row has an x of its own, or all share one
 */
record PickKernel(int features, boolean perSample) implements Kernel.Plain {

    @Override
    public String name() {
        return (perSample ? "pick" : "pickShared") + features;
    }

    @Override
    public String documentation() {
        return "y = x[index] for rows [from, to).";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "index", "y"), "from", "to");
    }

    @Override
    public CodeBlock body() {
        var row = perSample ? " + row * " + Layout.padded(features) : "";
        return Code.rows(CodeBlock.builder())
                .addStatement("y[yAt + row * $1L] = x[xAt$2L + (int) index[indexAt + row * $1L]]", Layout.LANES, row)
                .endControlFlow().build();
    }
}
