package dev.nacre.processor.emit.kernel.elementwise;

import java.util.ArrayList;
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
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.op.ExpressionText;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/**
 * One expression over every element of a value, with all its chain fused into one loop.
 *
 * @param perSample whether it runs over rows of samples, or over the 16-float units of a shared value
 * @param features elements of a row, without padding
 */
public record ElementwiseKernel(String name, ScalarExpression function, List<RowOperand> operands, boolean perSample,
        int features) implements Kernel.Twin {

    @Override
    public String key() {
        return "elementwise " + function + operands.stream().map(RowOperand::broadcast).toList() + perSample + features;
    }

    @Override
    public String documentation() {
        return "y = " + ExpressionText.of(function, index -> operands.get(index).name()) + ".";
    }

    @Override
    public List<Argument> arguments() {
        var values = new ArrayList<>(List.of("y"));
        operands.forEach(operand -> values.add(operand.name()));
        var arguments = Argument.list(values, "from", "to");
        scalarInputs().addTo(arguments);
        return arguments;
    }

    private ScalarInputs scalarInputs() {
        return ScalarInputs.of(List.of(function));
    }

    @Override
    public CodeBlock body(boolean vector) {
        return isFlat() ? flat(vector) : byRows(vector);
    }

    private boolean isFlat() {
        return scalarInputs().streams().isEmpty() && operands.stream()
                .allMatch(operand -> operand.broadcast() == Broadcast.FULL || operand.broadcast() == Broadcast.SINGLE);
    }

    private int stride() {
        return Layout.padded(features);
    }

    private CodeBlock flat(boolean vector) {
        var code = CodeBlock.builder();
        loadUniform(code, Broadcast.SINGLE, "");
        int unit = perSample ? stride() : Layout.LANES;
        code.beginControlFlow("for (int i = from * $1L; i < to * $1L; $2L)", unit, vector ? "i += LANES" : "i++");
        element(code, vector, "i");
        return code.endControlFlow().build();
    }

    private CodeBlock byRows(boolean vector) {
        var code = CodeBlock.builder();
        loadUniform(code, Broadcast.SINGLE, "");
        Code.rows(code);
        loadUniform(code, Broadcast.SAMPLES, " + row * " + Layout.LANES);
        code.beginControlFlow("for (int f = 0; f < $L; $L)", stride(), vector ? "f += LANES" : "f++")
                .addStatement("int i = row * $L + f", stride());
        if (!scalarInputs().streams().isEmpty()) {
            if (vector) {
                code.addStatement("$T elements = ELEMENTS.add(row * $L + f)", Vectors.INT_VECTOR, features);
            } else {
                code.addStatement("int element = row * $L + f", features);
            }
        }
        element(code, vector, "i");
        return code.endControlFlow().endControlFlow().build();
    }

    /** Loads the operands that are one number here. */
    private void loadUniform(CodeBlock.Builder code, Broadcast broadcast, String place) {
        for (int i = 0; i < operands.size(); i++) {
            var operand = operands.get(i);
            if (operand.broadcast() == broadcast) {
                code.addStatement("float v$1L = $2L[$2LAt$3L]", i, operand.name(), place);
            }
        }
    }

    private void element(CodeBlock.Builder code, boolean vector, String index) {
        for (int i = 0; i < operands.size(); i++) {
            var operand = operands.get(i);
            switch (operand.broadcast()) {
                case FULL -> load(code, vector, i, operand.name(), index);
                case FEATURES -> load(code, vector, i, operand.name(), "f");
                case SAMPLES, SINGLE -> {
                    // loaded before the loop
                }
            }
        }
        var dialect = vector ? new VectorDialect() : new ScalarDialect();
        var result = new ExpressionCode(dialect, code, i -> variable(i, vector),
                scalar -> Term.plain(ScalarInputs.name(scalar))).print(List.of(function)).getFirst();
        Code.store(code, vector, result, "y", index);
    }

    private static void load(CodeBlock.Builder code, boolean vector, int index, String array, String place) {
        if (vector) {
            code.addStatement("$1T v$2L = $1T.fromArray(SPECIES, $3L, $3LAt + $4L)", FLOAT_VECTOR, index, array, place);
        } else {
            code.addStatement("float v$1L = $2L[$2LAt + $3L]", index, array, place);
        }
    }

    private Term variable(int index, boolean vector) {
        var broadcast = operands.get(index).broadcast();
        boolean wide = vector && (broadcast == Broadcast.FULL || broadcast == Broadcast.FEATURES);
        return new Term(CodeBlock.of("v$L", index), wide, true);
    }
}
