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
        load(code, vector, Broadcast.SINGLE, "");
        code.beginControlFlow("for (int f = from * $1L; f < to * $1L; $2L)", Layout.LANES,
                vector ? "f += LANES" : "f++");
        load(code, vector, Broadcast.FEATURES, " + f");
        if (vector) {
            code.addStatement("$1T sum = $1T.zero(SPECIES)", FLOAT_VECTOR);
        } else {
            code.addStatement("float sum = 0f");
        }
        code.beginControlFlow("for (int s = 0; s < rows; s++)");
        load(code, vector, Broadcast.SAMPLES, " + s * " + Layout.LANES);
        load(code, vector, Broadcast.FULL, " + s * " + Layout.padded(features) + " + f");
        code.addStatement("sum = $L", next(code, vector).code()).endControlFlow();
        Code.store(code, vector, sum(vector), "y", "f");
        return clearPadding(code.endControlFlow()).build();
    }

    /** The sum so far plus this sample's term; the running sum is one more variable. */
    private Term next(CodeBlock.Builder code, boolean vector) {
        var dialect = vector ? new VectorDialect() : new ScalarDialect();
        var sum = ScalarExpression.variable(operands.size()).plus(function);
        return new ExpressionCode(dialect, code, i -> i == operands.size() ? sum(vector) : variable(i, vector),
                scalar -> Term.plain(ScalarInputs.name(scalar))).print(List.of(sum)).getFirst();
    }

    private static Term sum(boolean vector) {
        return new Term(CodeBlock.of("sum"), vector, true);
    }

    private Term variable(int index, boolean vector) {
        return new Term(CodeBlock.of("v$L", index), vector && isWide(operands.get(index).broadcast()), true);
    }

    private static boolean isWide(Broadcast broadcast) {
        return broadcast == Broadcast.FULL || broadcast == Broadcast.FEATURES;
    }

    private void load(CodeBlock.Builder code, boolean vector, Broadcast broadcast, String place) {
        for (int i = 0; i < operands.size(); i++) {
            var operand = operands.get(i);
            if (operand.broadcast() == broadcast && vector && isWide(broadcast)) {
                code.addStatement("$1T v$2L = $1T.fromArray(SPECIES, $3L, $3LAt$4L)", FLOAT_VECTOR, i, operand.name(),
                        place);
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
