package dev.nacre.processor.emit.kernel.reduce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect.Term;
import dev.nacre.processor.emit.kernel.code.ExpressionCode;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.RowOperand;
import dev.nacre.processor.emit.kernel.code.RowOperand.Broadcast;
import dev.nacre.processor.emit.kernel.code.ScalarDialect;
import dev.nacre.processor.emit.kernel.code.ScalarInputs;
import dev.nacre.processor.emit.kernel.code.VectorDialect;
import dev.nacre.processor.op.ExpressionText;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/**
 * {@code y[f] = sum_samples function(x[s,f], ..)}, each a plain sum in the order of the samples; threads share the features.
 *
 * @param features numbers of the result, without padding
 */
public record BatchSumKernel(int features, ScalarExpression function,
        List<RowOperand> operands) implements Kernel.Twin {

    /** Vectors of features whose sums run side by side: one alone would wait for each of its additions. */
    private static final int TOGETHER = 4;

    /** With more operands than these, vectors of several features would not fit the registers. */
    private static final int FEW = 2;

    public BatchSumKernel {
        operands = List.copyOf(operands);
    }

    @Override
    public String key() {
        return "batch sum " + function + operands.stream().map(RowOperand::broadcast).toList() + features;
    }

    @Override
    public String name() {
        return "batchSum" + features;
    }

    @Override
    public String documentation() {
        return "y = sum of " + ExpressionText.of(function, index -> operands.get(index).name())
                + " over the samples [0, rows), for units [from, to) of 16 features.";
    }

    @Override
    public List<Argument> arguments() {
        var values = new ArrayList<String>();
        operands.forEach(operand -> values.add(operand.name()));
        values.add("y");
        var arguments = Argument.list(values, "rows", "from", "to");
        ScalarInputs.of(List.of(function)).addTo(arguments);
        return arguments;
    }

    @Override
    public CodeBlock body(boolean vector) {
        var code = CodeBlock.builder();
        load(code, vector, Broadcast.SINGLE, "", "");
        if (vector) {
            int together = operands.size() <= FEW ? TOGETHER : 1;
            code.addStatement("int f = from * $L", Layout.LANES);
            if (together > 1) {
                code.beginControlFlow("for (; f + $1L <= to * $2L; f += $1L)", Code.lanes(together), Layout.LANES);
                columns(code, true, together);
            }
            code.beginControlFlow("for (; f < to * $L; f += LANES)", Layout.LANES);
        } else {
            code.beginControlFlow("for (int f = from * $1L; f < to * $1L; f++)", Layout.LANES);
        }
        columns(code, vector, 1);
        return clearPadding(code).build();
    }

    /** Sums of neighbouring features, which do not wait for each other, and closes their loop. */
    private void columns(CodeBlock.Builder code, boolean vector, int count) {
        for (int column = 0; column < count; column++) {
            var label = count == 1 ? "" : String.valueOf(column);
            load(code, vector, Broadcast.FEATURES, " + f" + Code.plus(column, "LANES"), label);
            if (vector) {
                code.addStatement("$1T sum$2L = $1T.zero(SPECIES)", FLOAT_VECTOR, label);
            } else {
                code.addStatement("float sum = 0f");
            }
        }
        code.beginControlFlow("for (int s = 0; s < rows; s++)");
        load(code, vector, Broadcast.SAMPLES, " + s * " + Layout.LANES, "");
        for (int column = 0; column < count; column++) {
            var label = count == 1 ? "" : String.valueOf(column);
            load(code, vector, Broadcast.FULL,
                    " + s * " + Layout.padded(features) + " + f" + Code.plus(column, "LANES"), label);
            code.addStatement("sum$L = $L", label, next(code, vector, label).code());
        }
        code.endControlFlow();
        for (int column = 0; column < count; column++) {
            Code.store(code, vector, sum(vector, count == 1 ? "" : String.valueOf(column)), "y",
                    "f" + Code.plus(column, "LANES"));
        }
        code.endControlFlow();
    }

    /** The sum so far plus this sample's term; the running sum is one more variable. */
    private Term next(CodeBlock.Builder code, boolean vector, String label) {
        var dialect = vector ? new VectorDialect() : new ScalarDialect();
        var sum = ScalarExpression.variable(operands.size()).plus(function);
        return new ExpressionCode(dialect, code, i -> i == operands.size() ? sum(vector, label)
                : variable(i, vector, label),
                scalar -> Term.plain(ScalarInputs.name(scalar)), label.isEmpty() ? "t" : "t" + label + "_")
                .print(List.of(sum)).getFirst();
    }

    private static Term sum(boolean vector, String label) {
        return new Term(CodeBlock.of("sum$L", label), vector, true);
    }

    private Term variable(int index, boolean vector, String label) {
        boolean wide = isWide(operands.get(index).broadcast());
        return new Term(CodeBlock.of(name(index, wide ? label : "")), vector && wide, true);
    }

    private static String name(int operand, String label) {
        return "v" + operand + (label.isEmpty() ? "" : "_" + label);
    }

    private static boolean isWide(Broadcast broadcast) {
        return broadcast == Broadcast.FULL || broadcast == Broadcast.FEATURES;
    }

    /** @param label of the column, where there are several */
    private void load(CodeBlock.Builder code, boolean vector, Broadcast broadcast, String place, String label) {
        for (int i = 0; i < operands.size(); i++) {
            var operand = operands.get(i);
            if (operand.broadcast() == broadcast && vector && isWide(broadcast)) {
                code.addStatement("$1T $2L = $1T.fromArray(SPECIES, $3L, $3LAt$4L)", FLOAT_VECTOR, name(i, label),
                        operand.name(), place);
            } else if (operand.broadcast() == broadcast) {
                code.addStatement("float v$1L = $2L[$2LAt$3L]", i, operand.name(), place);
            }
        }
    }

    /** What stands in the padding of the operands may be anything; a gradient of zero keeps the padding of parameters at zero. */
    private CodeBlock.Builder clearPadding(CodeBlock.Builder code) {
        int padded = Layout.padded(features);
        if (features == padded) {
            return code;
        }
        return code.beginControlFlow("if (from < to && to == $L)", padded / Layout.LANES)
                .addStatement("$T.fill(y, yAt + $L, yAt + $L, 0f)", Arrays.class, features, padded).endControlFlow();
    }
}
