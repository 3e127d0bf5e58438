package dev.nacre.processor.emit.kernel.gather;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.plan.Layout;

/**
 * {@code dw[v] = sum of dy over samples and places whose index is v}, in order. Threads share the table's floats, and each
 * passes over what belongs to the others.
 *
 * @param places indexes of a sample
 */
public record LookupGradientKernel(int places, Op.LookupGradient table) implements Kernel.Plain {

    @Override
    public String name() {
        return "lookupGradient%dOf%dx%d".formatted(places, table.vocabulary(), table.size());
    }

    @Override
    public String documentation() {
        return "dw = sum of dy by its row x of the table, over the samples [0, rows), for units [from, to) of 16 floats.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "dy", "dw"), "rows", "from", "to");
    }

    @Override
    public CodeBlock body() {
        int size = table.size();
        return CodeBlock.builder().addStatement("int low = from * $L", Layout.LANES)
                .addStatement("int high = to * $L", Layout.LANES)
                .addStatement("$T.fill(dw, dwAt + low, dwAt + high, 0f)", Arrays.class)
                .beginControlFlow("for (int s = 0; s < rows; s++)")
                .beginControlFlow("for (int place = 0; place < $L; place++)", places)
                .addStatement("int start = (int) x[xAt + s * $L + place] * $L", Layout.padded(places), size)
                .addStatement("int shift = dyAt + s * $L + place * $L - start", Layout.padded(places * size), size)
                .addStatement("int end = Math.min(start + $L, high)", size)
                .beginControlFlow("for (int i = Math.max(start, low); i < end; i++)")
                .addStatement("dw[dwAt + i] += dy[shift + i]").endControlFlow().endControlFlow().endControlFlow()
                .build();
    }
}
