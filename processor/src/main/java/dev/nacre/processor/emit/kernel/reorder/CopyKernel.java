package dev.nacre.processor.emit.kernel.reorder;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.plan.Layout;

/**
 * Copies a run of channels from each position of one value to each position of another, samples in rows.
 *
 * @param positions of a row
 * @param source channels of a source position
 * @param start the first that is copied
 * @param target channels of a target position
 * @param place where the first goes
 * @param length how many are copied
 */
public record CopyKernel(int positions, int source, int start, int target, int place,
        int length) implements Kernel.Plain {

    @Override
    public String name() {
        return "copy%dFrom%dOf%dTo%dOf%d".formatted(length, start, source, place, target)
                + (positions == 1 ? "" : "At" + positions);
    }

    @Override
    public String documentation() {
        return "y[%d .. %d) = x[%d .. %d) for %s rows [from, to).".formatted(place, place + length, start,
                start + length, positions == 1 ? "" : positions + " positions of ").replace("  ", " ");
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "y"), "from", "to");
    }

    @Override
    public CodeBlock body() {
        var code = Code.rows(CodeBlock.builder())
                .addStatement("int xRow = xAt + row * $L", Layout.padded(positions * source))
                .addStatement("int yRow = yAt + row * $L", Layout.padded(positions * target));
        if (positions == 1) {
            code.addStatement("System.arraycopy(x, xRow + $L, y, yRow + $L, $L)", start, place, length);
        } else {
            code.beginControlFlow("for (int p = 0; p < $L; p++)", positions)
                    .addStatement("System.arraycopy(x, xRow + p * $L + $L, y, yRow + p * $L + $L, $L)", source, start,
                            target, place, length)
                    .endControlFlow();
        }
        boolean last = place + length == target;
        int features = positions * target;
        if (last && Layout.padded(features) != features) {
            code.addStatement("$T.fill(y, yRow + $L, yRow + $L, 0f)", Arrays.class, features, Layout.padded(features));
        }
        return code.endControlFlow().build();
    }
}
