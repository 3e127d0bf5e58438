package dev.nacre.processor.emit.kernel.gather;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.plan.Layout;

/**
 * {@code y = x[index]} for each index of each row.
 *
 * @param features of x
 * @param perSample whether each row has an x of its own, or all share one
 * @param indexes of a row
 */
public record GatherKernel(int features, boolean perSample, int indexes) implements Kernel.Plain {

    @Override
    public String name() {
        return (perSample ? "gather" : "gatherShared") + features + (indexes == 1 ? "" : "For" + indexes);
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
        var code = Code.rows(CodeBlock.builder());
        if (indexes == 1) {
            return code.addStatement("y[yAt + row * $1L] = x[xAt$2L + (int) index[indexAt + row * $1L]]", Layout.LANES,
                    row).endControlFlow().build();
        }
        return code.beginControlFlow("for (int i = 0; i < $L; i++)", indexes)
                .addStatement("y[yAt + row * $1L + i] = x[xAt$2L + (int) index[indexAt + row * $1L + i]]",
                        Layout.padded(indexes), row)
                .endControlFlow().endControlFlow().build();
    }
}
