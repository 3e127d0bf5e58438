package dev.nacre.processor.emit.kernel.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.tile.Epilogue;
import dev.nacre.processor.op.ExpressionText;
import dev.nacre.processor.plan.Layout;

/**
 * {@code y[p, o] = epilogue(sum_{t, c} x[p + t, c] w[(t, c), o])} over samples in blocks, with filters in panels; the
 * data gradient of a convolution is the same sum over other positions, with the filters transposed. Each result
 * is one chain of fused multiply-adds over taps and channels, in order, for sixteen samples side by side: neither tile
 * nor vector width changes its bits.
 */
public record ConvolutionKernel(IndirectConvolution indirect, Epilogue epilogue) implements Kernel {

    @Override
    public String key() {
        return name() + " " + epilogue;
    }

    @Override
    public String name() {
        return (indirect.gradient() ? "convolutionGradient" : "convolution") + indirect.suffix();
    }

    @Override
    public String documentation() {
        var operands = epilogue.operands();
        var sum = "y[p, o] = " + ExpressionText.of(epilogue.function(), i -> i == 0 ? "sum" : operands.get(i - 1));
        return sum + (indirect.gradient()
                ? ", sum over taps t and filters c of x[p - t, c] w[(t, c), o]"
                : ", sum over taps t and channels c of x[p + t, c] w[(t, c), o]")
                + ", for whole blocks of samples [from, to).";
    }

    @Override
    public List<Argument> arguments() {
        var values = new ArrayList<>(List.of("x", "w"));
        values.addAll(epilogue.operands());
        values.add("y");
        return Argument.list(values, "from", "to");
    }

    @Override
    public List<FieldSpec> constants() {
        return List.of(indirect.table(FilterTiles.standard(indirect).positions()));
    }

    @Override
    public CodeBlock vector(HelperMethods helpers) {
        var positions = new IndirectPositions(name(), indirect, epilogue, helpers).method();
        var code = CodeBlock.builder();
        code.addStatement("int first = from / $L", Layout.LANES).addStatement("int blocks = (to + $L) / $L - first",
                Layout.LANES - 1, Layout.LANES).addStatement("int xFirst = xAt + first * $L", xBlock())
                .addStatement("int yFirst = yAt + first * $L", yBlock());
        if (indirect.hasRuns()) {
            code.beginControlFlow("for (int block = 0; block < blocks; block++)")
                    .beginControlFlow("for (int record = 2; record < $1L[1]; record += 10)", table())
                    .addStatement("$L(x, xFirst + block * $L + $L, w, wAt, $Ly, yFirst + block * $L + $L, record,"
                            + " $L, $L, $L, $L, $L, $L)", positions, xBlock(), entry(2), epilogue.arguments(""),
                            yBlock(),
                            entry(3), entry(0), entry(4), entry(5), entry(1), entry(6), entry(7))
                    .endControlFlow().endControlFlow();
        }
        if (indirect.hasLonePositions()) {
            code.beginControlFlow("for (int record = $1L[1]; record < $1L[0]; record += 10)", table())
                    .addStatement("$L(x, xFirst + $L, w, wAt, $Ly, yFirst + $L, record, 1, 0, 0, blocks, $L, $L)",
                            positions, entry(2), epilogue.arguments(""), entry(3), xBlock(), yBlock())
                    .endControlFlow();
        }
        return code.build();
    }

    private String table() {
        return indirect.tableName();
    }

    private String entry(int number) {
        return table() + (number == 0 ? "[record]" : "[record + " + number + "]");
    }

    private int xBlock() {
        return IndirectConvolution.block(indirect.source());
    }

    private int yBlock() {
        return IndirectConvolution.block(indirect.result());
    }

    @Override
    public CodeBlock scalar() {
        var code = CodeBlock.builder();
        code.beginControlFlow("for (int block = from / $1L; block < (to + $2L) / $1L; block++)", Layout.LANES,
                Layout.LANES - 1)
                .beginControlFlow("for (int record = 2; record < $L[0]; record += 10)", table())
                .beginControlFlow("for (int position = 0; position < $L * $L; position++)", entry(0), entry(1))
                .addStatement("int i = position / $L", entry(1)).addStatement("int j = position % $L", entry(1))
                .addStatement("int xPlace = xAt + block * $L + $L + i * $L + j * $L", xBlock(), entry(2), entry(4),
                        entry(6))
                .addStatement("int yPlace = yAt + block * $L + $L + i * $L + j * $L", yBlock(), entry(3), entry(5),
                        entry(7));
        code.beginControlFlow("for (int o = 0; o < $L; o++)", indirect.result().channels());
        scalarSum(code);
        scalarEpilogue(code);
        return code.endControlFlow().endControlFlow().endControlFlow().endControlFlow().build();
    }

    private void scalarSum(CodeBlock.Builder code) {
        var filters = indirect.filters();
        code.addStatement("int sum = yPlace + o * $L", Layout.LANES)
                .addStatement("int panel = o / $1L * $1L", Layout.PANEL)
                .addStatement("int width = Math.min($L, $L - panel)", Layout.PANEL, filters.paddedColumns())
                .addStatement("int filter = wAt + panel * $L + o - panel", filters.rows())
                .addStatement("$T.fill(y, sum, sum + $L, 0f)", Arrays.class, Layout.LANES)
                .beginControlFlow("for (int k = $L; k < $L; k += 2)", entry(8), entry(9))
                .addStatement("float factor = w[filter + $L[k + 1] * width]", table());
        var group = indirect.groups() == 1
                ? ""
                : " + o / %d * %d".formatted(indirect.resultGroup(), indirect.sourceGroup() * Layout.LANES);
        code.addStatement("int source = xPlace + $L[k]$L", table(), group)
                .beginControlFlow("for (int lane = 0; lane < $L; lane++)", Layout.LANES)
                .addStatement("y[sum + lane] = Math.fma(x[source + lane], factor, y[sum + lane])").endControlFlow()
                .endControlFlow();
    }

    private void scalarEpilogue(CodeBlock.Builder code) {
        if (epilogue.equals(Epilogue.NONE)) {
            return;
        }
        epilogue.load(code, " + o", "");
        code.beginControlFlow("for (int lane = 0; lane < $L; lane++)", Layout.LANES);
        var result = epilogue.print(code, false, "y[sum + lane]", "", "t");
        code.addStatement("y[sum + lane] = $L", result.code()).endControlFlow();
    }
}
