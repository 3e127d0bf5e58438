package dev.nacre.processor.emit.kernel;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.plan.Layout;

/**
 * Copies a run of features from each row of one value to each row of another.
 *
 * @param source features of a source row
 * @param start the first that is copied
 * @param target features of a target row
 * @param place where the first goes
 * @param length how many are copied
 */
record CopyKernel(int source, int start, int target, int place, int length) implements Kernel.Plain {

    @Override
    public String name() {
        return "copy%dFrom%dOf%dTo%dOf%d".formatted(length, start, source, place, target);
    }

    @Override
    public String documentation() {
        return "y[%d .. %d) = x[%d .. %d) for rows [from, to).".formatted(place, place + length, start, start + length);
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "y"), "from", "to");
    }

    @Override
    public CodeBlock body() {
        var code = Code.rows(CodeBlock.builder()).addStatement("int yRow = yAt + row * $L", Layout.padded(target))
                .addStatement("System.arraycopy(x, xAt + row * $L + $L, y, yRow + $L, $L)", Layout.padded(source),
                        start,
                        place, length);
        boolean last = place + length == target;
        if (last && Layout.padded(target) != target) {
            code.addStatement("$T.fill(y, yRow + $L, yRow + $L, 0f)", Arrays.class, target,
                    Layout.padded(target));
        }
        return code.endControlFlow().build();
    }
}
