package dev.nacre.processor.emit.kernel;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.Vectors.FLOAT_VECTOR;

/** {@code y[f] = sum_samples x[s,f]}, each a plain sum in the order of the samples; threads share the features. */
record BatchSumKernel(int features) implements Kernel {

    @Override
    public String name() {
        return "batchSum" + features;
    }

    @Override
    public String documentation() {
        return "y = sum of x over the samples [0, rows), for units [from, to) of 16 features.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "y"), "rows", "from", "to");
    }

    @Override
    public CodeBlock vector(Tiles tiles) {
        var code = loops("f += LANES").addStatement("$1T sum = $1T.zero(SPECIES)", FLOAT_VECTOR)
                .beginControlFlow("for (int s = 0; s < rows; s++)")
                .addStatement("sum = sum.add($T.fromArray(SPECIES, x, xAt + s * $L + f))", FLOAT_VECTOR,
                        Layout.padded(features))
                .endControlFlow().addStatement("sum.intoArray(y, yAt + f)").endControlFlow();
        return clearPadding(code).build();
    }

    @Override
    public CodeBlock scalar() {
        var code = loops("f++").addStatement("float sum = 0f").beginControlFlow("for (int s = 0; s < rows; s++)")
                .addStatement("sum += x[xAt + s * $L + f]", Layout.padded(features)).endControlFlow()
                .addStatement("y[yAt + f] = sum").endControlFlow();
        return clearPadding(code).build();
    }

    /** What stands in the padding of x may be anything; a gradient of zero keeps the padding of parameters at zero. */
    private CodeBlock.Builder clearPadding(CodeBlock.Builder code) {
        int padded = Layout.padded(features);
        if (features == padded) {
            return code;
        }
        return code.beginControlFlow("if (from < to && to == $L)", padded / Layout.LANES)
                .addStatement("$T.fill(y, yAt + $L, yAt + $L, 0f)", Arrays.class, features, padded).endControlFlow();
    }

    private static CodeBlock.Builder loops(String step) {
        return CodeBlock.builder().beginControlFlow("for (int f = from * $1L; f < to * $1L; $2L)", Layout.LANES,
                step);
    }
}
