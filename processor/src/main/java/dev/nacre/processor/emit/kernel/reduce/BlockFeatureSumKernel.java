package dev.nacre.processor.emit.kernel.reduce;

import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect.Term;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.plan.Layout;

/**
 * {@code y = sum_f x[f]}, samples in blocks: four chains that take turns, so that additions need not wait for each other, in pieces
 * of {@value #PIECE} features, so that chains stay short.
 */
public record BlockFeatureSumKernel(int features) implements Kernel.Twin {

    private static final int CHAINS = 4;
    private static final int PIECE = 1024;

    @Override
    public String name() {
        return "featureSumInBlocks" + features;
    }

    @Override
    public String documentation() {
        return "y = sum(x) over the " + features + " features of each sample, samples in blocks.";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("y", "x"), "from", "to");
    }

    @Override
    public CodeBlock body(boolean vector) {
        var code = Code.blocks(CodeBlock.builder())
                .addStatement("$T.fill(y, yAt + block * $L, yAt + block * $L + $L, 0f)", Arrays.class, Layout.LANES,
                        Layout.LANES, Layout.LANES);
        int whole = features / CHAINS * CHAINS;
        if (whole > 0) {
            code.beginControlFlow("for (int piece = 0; piece < $L; piece += $L)", whole, PIECE)
                    .addStatement("int stop = Math.min(piece + $L, $L)", PIECE, whole);
            Code.lanes(code, vector);
            chains(code, vector);
            code.endControlFlow().endControlFlow();
        }
        if (whole < features) {
            Code.lanes(code, vector);
            for (int f = whole; f < features; f++) {
                add(code, vector, x(vector, String.valueOf(f)));
            }
            code.endControlFlow();
        }
        return code.endControlFlow().build();
    }

    private void chains(CodeBlock.Builder code, boolean vector) {
        for (int chain = 0; chain < CHAINS; chain++) {
            code.addStatement("$T sum$L = $L", Code.type(vector), chain, Code.number(vector, "0f"));
        }
        code.beginControlFlow("for (int f = piece; f < stop; f += $L)", CHAINS);
        for (int chain = 0; chain < CHAINS; chain++) {
            code.addStatement("sum$1L = $2L", chain, sum(vector, "sum" + chain, x(vector, Code.sum("f", chain))));
        }
        code.endControlFlow();
        code.addStatement("sum0 = $L", sum(vector, "sum0", CodeBlock.of("sum1")))
                .addStatement("sum2 = $L", sum(vector, "sum2", CodeBlock.of("sum3")));
        add(code, vector, sum(vector, "sum0", CodeBlock.of("sum2")));
    }

    private CodeBlock x(boolean vector, String feature) {
        return Code.element(vector, "x",
                "(block * %d + %s) * %d + lane".formatted(features, feature, Layout.LANES));
    }

    private static CodeBlock sum(boolean vector, String first, CodeBlock second) {
        return CodeBlock.of(vector ? "$L.add($L)" : "$L + ($L)", first, second);
    }

    /** Adds to the sum in memory. */
    private static void add(CodeBlock.Builder code, boolean vector, CodeBlock term) {
        var place = "block * " + Layout.LANES + " + lane";
        var sum = CodeBlock.of(vector ? "$L.add($L)" : "$L + ($L)", Code.element(vector, "y", place), term);
        Code.store(code, vector, new Term(sum, vector, true), "y", place);
    }
}
