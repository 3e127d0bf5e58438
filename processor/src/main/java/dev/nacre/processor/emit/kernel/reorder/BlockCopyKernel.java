package dev.nacre.processor.emit.kernel.reorder;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.plan.Layout;

/**
 * Copies a run of channels from each position of one grid to each position of another, samples in blocks: one stretch of memory
 * for each position.
 *
 * @param source channels of the grid that is read
 * @param start the first that is copied
 * @param target channels of the grid that is written
 * @param place where the first goes
 * @param length how many are copied
 */
public record BlockCopyKernel(int positions, int source, int start, int target, int place, int length)
        implements
            Kernel.Plain {

    @Override
    public String name() {
        return "copy%dFrom%dOf%dx%dTo%dOf%d".formatted(length, start, positions, source, place, target);
    }

    @Override
    public String documentation() {
        return "y[p, %d .. %d) = x[p, %d .. %d) at each of %d positions p, samples in blocks.".formatted(place,
                place + length, start, start + length, positions);
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "y"), "from", "to");
    }

    @Override
    public CodeBlock body() {
        return CodeBlock.builder().addStatement("int end = $L * $L", Code.blocksOf("to"), positions)
                .beginControlFlow("for (int p = $L * $L; p < end; p++)", Code.blocksOf("from"), positions)
                .addStatement("System.arraycopy(x, xAt + (p * $L + $L) * $L, y, yAt + (p * $L + $L) * $L, $L)", source,
                        start, Layout.LANES, target, place, Layout.LANES, length * Layout.LANES)
                .endControlFlow().build();
    }
}
