package dev.nacre.processor.emit.kernel.reduce;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect.Term;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.plan.Layout;

/**
 * {@code y[c] = sum_p x[p, c]}, samples in blocks: a plain sum in the order of the positions. The sums stay in the first-level
 * cache while the grid streams by.
 */
public record PositionSumKernel(int positions, int channels) implements Kernel.Twin {

    @Override
    public String name() {
        return "sum%dPositionsOf%d".formatted(positions, channels);
    }

    @Override
    public String documentation() {
        return "y = sum of x over its " + positions + " positions, for each of " + channels
                + " channels, samples in blocks.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "y"), "from", "to");
    }

    @Override
    public CodeBlock body(boolean vector) {
        int run = channels * Layout.LANES;
        var code = Code.blocks(CodeBlock.builder());
        code.addStatement("int sums = block * $L", run)
                .addStatement("System.arraycopy(x, xAt + sums * $L, y, yAt + sums, $L)", positions, run)
                .beginControlFlow("for (int p = 1; p < $L; p++)", positions)
                .addStatement("int terms = sums * $L + p * $L", positions, run);
        Code.run(code, vector, "j", run);
        var sum = CodeBlock.of(vector ? "$L.add($L)" : "$L + $L", Code.element(vector, "y", "sums + j"),
                Code.element(vector, "x", "terms + j"));
        Code.store(code, vector, new Term(sum, vector, true), "y", "sums + j");
        return code.endControlFlow().endControlFlow().endControlFlow().build();
    }
}
