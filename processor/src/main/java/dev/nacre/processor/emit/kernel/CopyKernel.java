package dev.nacre.processor.emit.kernel;

import static dev.nacre.processor.emit.kernel.Kernel.Argument.integer;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.plan.Layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Copies a run of features from each row of one value to each row of another.
 *
 * @param source features of a source row
 * @param start the first that is copied
 * @param target features of a target row
 * @param place where the first goes
 * @param length how many are copied
 */
record CopyKernel(int source, int start, int target, int place, int length) implements Kernel {

    @Override
    public String key() {
        return name();
    }

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
        var arguments = new ArrayList<Argument>();
        arguments.addAll(Argument.value("x"));
        arguments.addAll(Argument.value("y"));
        arguments.add(integer("from"));
        arguments.add(integer("to"));
        return arguments;
    }

    @Override
    public boolean plain() {
        return true;
    }

    @Override
    public CodeBlock vector(Tiles tiles) {
        return scalar();
    }

    @Override
    public CodeBlock scalar() {
        var code = Code.rows(CodeBlock.builder()).addStatement("int yRow = yAt + row * $L", Layout.padded(target))
                .addStatement("System.arraycopy(x, xAt + row * $L + $L, y, yRow + $L, $L)", Layout.padded(source), start,
                        place, length);
        boolean last = place + length == target;
        if (last && Layout.padded(target) != target) {
            code.addStatement("$T.fill(y, yRow + $L, yRow + $L, 0f)", Arrays.class, target,
                    Layout.padded(target));
        }
        return code.endControlFlow().build();
    }
}
