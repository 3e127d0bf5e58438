package dev.nacre.processor.emit.kernel.reorder;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.tile.Transposition;
import dev.nacre.processor.plan.Layout;

/**
 * Copies samples from rows to blocks of sixteen, or back: a transposition of each block. Squares of 16 x 16 go through
 * registers, the last one over the one before it where 16 does not divide the features; a block that is not full, or has fewer
 * features, goes float by float.
 *
 * @param features of one sample
 * @param toBlocks whether the result lies in blocks
 */
public record ReorderKernel(int features, boolean toBlocks) implements Kernel {

    @Override
    public String name() {
        return (toBlocks ? "toBlocks" : "toRows") + features;
    }

    @Override
    public String documentation() {
        return "y = x for rows [from, to) of " + features + " features: x lies in " + (toBlocks ? "rows, y in blocks."
                : "blocks, y in rows.");
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "y"), "from", "to");
    }

    @Override
    public CodeBlock vector(HelperMethods helpers) {
        if (features < Layout.LANES) {
            return scalar();
        }
        var code = beginBlocks().beginControlFlow("if (samples == $L)", Layout.LANES);
        squares(code, Transposition.method(helpers));
        return floats(code.nextControlFlow("else")).endControlFlow().endControlFlow().build();
    }

    @Override
    public CodeBlock scalar() {
        return floats(beginBlocks()).endControlFlow().build();
    }

    private CodeBlock.Builder beginBlocks() {
        return CodeBlock.builder().beginControlFlow("for (int block = from; block < to; block += $L)", Layout.LANES)
                .addStatement("int samples = Math.min($L, to - block)", Layout.LANES)
                .addStatement("int rowsAt = $L + block * $L", toBlocks ? "xAt" : "yAt", Layout.padded(features))
                .addStatement("int linesAt = $L + block * $L", toBlocks ? "yAt" : "xAt", features);
    }

    private void squares(CodeBlock.Builder code, String method) {
        code.beginControlFlow("for (int f = 0; f <= $L; f += $L)", features - Layout.LANES, Layout.LANES);
        square(code, method, "f");
        code.endControlFlow();
        if (features % Layout.LANES > 0) {
            square(code, method, String.valueOf(features - Layout.LANES));
        }
    }

    private void square(CodeBlock.Builder code, String method, String f) {
        var rows = CodeBlock.of("rowsAt + $L, $L", f, Layout.padded(features));
        var lines = CodeBlock.of("linesAt + $L * $L, $L", f, Layout.LANES, Layout.LANES);
        code.addStatement("$L(x, $L, y, $L)", method, toBlocks ? rows : lines, toBlocks ? lines : rows);
    }

    private CodeBlock.Builder floats(CodeBlock.Builder code) {
        var row = "rowsAt + s * " + Layout.padded(features) + " + f";
        var line = "linesAt + f * " + Layout.LANES + " + s";
        return code.beginControlFlow("for (int s = 0; s < samples; s++)")
                .beginControlFlow("for (int f = 0; f < $L; f++)", features)
                .addStatement("y[$L] = x[$L]", toBlocks ? line : row, toBlocks ? row : line).endControlFlow()
                .endControlFlow();
    }
}
