package dev.nacre.processor.emit.kernel.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.tile.Epilogue;
import dev.nacre.processor.op.ExpressionText;
import dev.nacre.processor.plan.Layout;

/**
 * The convolution of {@link ConvolutionKernel}, with the same bits, over samples in rows: lanes run over filters, so one
 * sample is work for whole vectors. Each result is one chain of fused multiply-adds over taps and channels, in order.
 */
public record RowConvolutionKernel(IndirectConvolution indirect, Epilogue epilogue) implements Kernel {

    @Override
    public String key() {
        return name() + " " + epilogue;
    }

    @Override
    public String name() {
        return "rowConvolution" + indirect.suffix();
    }

    @Override
    public String documentation() {
        var operands = epilogue.operands();
        var sum = "y[p, o] = " + ExpressionText.of(epilogue.function(), i -> i == 0 ? "sum" : operands.get(i - 1));
        return sum + ", sum over taps t and channels c of x[p + t, c] w[(t, c), o], for rows [from, to).";
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
        return List.of(indirect.rowTable());
    }

    private String entry(int number) {
        return indirect.rowTableName() + (number == 0 ? "[record]" : "[record + " + number + "]");
    }

    @Override
    public CodeBlock vector(HelperMethods helpers) {
        var filters = indirect.filters();
        var positions = new RowPositions(name(), indirect, epilogue, helpers);
        var code = rows(CodeBlock.builder());
        int whole = filters.columns() / Layout.PANEL * Layout.PANEL;
        if (whole > Layout.PANEL) {
            code.beginControlFlow("for (int start = 0; start < $L; start += $L)", whole, Layout.PANEL);
            call(code, positions.method(Layout.PANEL), "start");
            code.endControlFlow();
        } else if (whole > 0) {
            call(code, positions.method(Layout.PANEL), "0");
        }
        if (filters.columns() > whole) {
            call(code, positions.method(filters.columns() - whole), String.valueOf(whole));
        }
        return code.endControlFlow().build();
    }

    private CodeBlock.Builder rows(CodeBlock.Builder code) {
        return Code.rows(code).addStatement("int xRow = xAt + row * $L", Layout.padded(indirect.source().size()))
                .addStatement("int yRow = yAt + row * $L", Layout.padded(indirect.result().size()));
    }

    private void call(CodeBlock.Builder code, String method, String start) {
        boolean first = start.equals("0");
        var plus = first ? "" : " + " + start;
        code.addStatement("$L(x, xRow$L, w, wAt$L, $Ly, yRow$L)", method, indirect.isDepthwise() ? plus : "",
                first ? "" : plus + " * " + indirect.filters().rows(), epilogue.arguments(plus), plus);
    }

    @Override
    public CodeBlock scalar() {
        var code = rows(CodeBlock.builder());
        code.beginControlFlow("for (int record = 2; record < $L[0]; record += 10)", indirect.rowTableName())
                .beginControlFlow("for (int position = 0; position < $L * $L; position++)", entry(0), entry(1))
                .addStatement("int i = position / $L", entry(1)).addStatement("int j = position % $L", entry(1))
                .addStatement("int xPlace = xRow + $L + i * $L + j * $L", entry(2), entry(4), entry(6))
                .addStatement("int yPlace = yRow + $L + i * $L + j * $L", entry(3), entry(5), entry(7))
                .addStatement("$T.fill(y, yPlace, yPlace + $L, 0f)", Arrays.class, indirect.result().channels());
        scalarSums(code);
        scalarEpilogue(code);
        return code.endControlFlow().endControlFlow().endControlFlow().build();
    }

    private void scalarSums(CodeBlock.Builder code) {
        var filters = indirect.filters();
        code.beginControlFlow("for (int start = 0; start < $L; start += $L)", filters.columns(), Layout.PANEL)
                .addStatement("int width = Math.min($L, $L - start)", Layout.PANEL, filters.paddedColumns())
                .addStatement("int end = Math.min($L, $L - start)", Layout.PANEL, filters.columns())
                .beginControlFlow("for (int k = $L; k < $L; k += 2)", entry(8), entry(9))
                .addStatement("int source = xPlace + $L[k]", indirect.rowTableName())
                .addStatement("int filter = wAt + start * $L + $L[k + 1] * width", filters.rows(),
                        indirect.rowTableName())
                .beginControlFlow("for (int o = 0; o < end; o++)")
                .addStatement("y[yPlace + start + o] = Math.fma(x[source$L], w[filter + o], y[yPlace + start + o])",
                        indirect.isDepthwise() ? " + start + o" : "")
                .endControlFlow().endControlFlow().endControlFlow();
    }

    private void scalarEpilogue(CodeBlock.Builder code) {
        if (epilogue.equals(Epilogue.NONE)) {
            return;
        }
        code.beginControlFlow("for (int o = 0; o < $L; o++)", indirect.result().channels());
        epilogue.load(code, " + o", "");
        var result = epilogue.print(code, false, "y[yPlace + o]", "", "t");
        code.addStatement("y[yPlace + o] = $L", result.code()).endControlFlow();
    }
}
