package dev.nacre.processor.emit.kernel.reduce;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;
import static dev.nacre.processor.emit.kernel.code.Vectors.TREE;

/**
 * {@code y = sum of x^2} over all floats of a shared value, whose padding is zero: float i goes to virtual lane i % 16, and the
 * lanes are reduced by a fixed tree. The thread that owns the result sums.
 *
 * @param length floats of x, padding included
 */
public record SquareSumKernel(int length) implements Kernel.Twin {

    @Override
    public String name() {
        return "squareSum" + length;
    }

    @Override
    public String documentation() {
        return "y = sum(x x) over " + length + " floats, for the thread with the unit [from, to).";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "y"), "from", "to");
    }

    @Override
    public CodeBlock body(boolean vector) {
        var code = CodeBlock.builder().beginControlFlow("if (from < to)");
        if (vector) {
            code.beginControlFlow("for (int lane = 0; lane < $L; lane += LANES)", Layout.LANES)
                    .addStatement("$1T reduced = $1T.zero(SPECIES)", FLOAT_VECTOR)
                    .beginControlFlow("for (int i = lane; i < $L; i += $L)", length, Layout.LANES)
                    .addStatement("$1T number = $1T.fromArray(SPECIES, x, xAt + i)", FLOAT_VECTOR)
                    .addStatement("reduced = number.fma(number, reduced)").endControlFlow()
                    .addStatement("reduced.intoArray(y, yAt + lane)").endControlFlow();
        } else {
            code.beginControlFlow("for (int lane = 0; lane < $L; lane++)", Layout.LANES)
                    .addStatement("float reduced = 0f")
                    .beginControlFlow("for (int i = lane; i < $L; i += $L)", length, Layout.LANES)
                    .addStatement("reduced = Math.fma(x[xAt + i], x[xAt + i], reduced)").endControlFlow()
                    .addStatement("y[yAt + lane] = reduced").endControlFlow();
        }
        return code.addStatement("y[yAt] = $T.sum(y, yAt)", TREE).endControlFlow().build();
    }
}
