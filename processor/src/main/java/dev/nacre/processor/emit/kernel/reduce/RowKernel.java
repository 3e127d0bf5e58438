package dev.nacre.processor.emit.kernel.reduce;

import java.util.ArrayList;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * Kernels that reduce the features of each row: softmax, cross entropy, sums. Largest value and sums go through virtual lanes
 * ({@link LaneReduction}); a result's own row serves as scratch, so nothing is allocated.
 *
 * @param form which of them
 * @param features elements of a row, without padding
 */
public record RowKernel(Form form, int features) implements Kernel.Twin {

    private static final ScalarExpression X = variable(0);

    /** The kernels of this kind. */
    public enum Form {
        SOFTMAX("softmax", "x", "y = exp(x - max) / sum(exp(x - max)) over the features of each row."),
        SOFTMAX_GRADIENT("softmaxGradient", "x dx", "y = x (dx - sum(x dx)), with x the softmax."),
        LOG_SOFTMAX("logSoftmax", "x", "y = x - log(sum(exp(x))) over the features of each row."),
        LOG_SOFTMAX_GRADIENT("logSoftmaxGradient", "x dx", "y = dx - exp(x) sum(dx), with x the log softmax."),
        CROSS_ENTROPY("crossEntropy", "x target", "y = log(sum(exp(x))) - x[target] for each row."),
        CROSS_ENTROPY_GRADIENT("crossEntropyGradient", "x target dloss",
                "y = (softmax(x) - [target]) dloss for each row."),
        FEATURE_SUM("featureSum", "x", "y = sum(x) over the features of each row.");

        private final String name;
        private final String operands;
        private final String documentation;

        Form(String name, String operands, String documentation) {
            this.name = name;
            this.operands = operands;
            this.documentation = documentation;
        }

        /** What its kernels are called, before their sizes. */
        String kernelName() {
            return name;
        }

        List<String> operands() {
            return List.of(operands.split(" "));
        }

        String documentation() {
            return documentation;
        }
    }

    @Override
    public String name() {
        return form.name + features;
    }

    @Override
    public String documentation() {
        return form.documentation;
    }

    @Override
    public List<Argument> arguments() {
        var values = new ArrayList<>(List.of("y"));
        values.addAll(form.operands());
        return Argument.list(values, "from", "to");
    }

    @Override
    public CodeBlock body(boolean vector) {
        return switch (form) {
            case SOFTMAX -> softmax(vector);
            case SOFTMAX_GRADIENT -> softmaxGradient(vector);
            case LOG_SOFTMAX -> logSoftmax(vector);
            case LOG_SOFTMAX_GRADIENT -> logSoftmaxGradient(vector);
            case CROSS_ENTROPY -> crossEntropy(vector);
            case CROSS_ENTROPY_GRADIENT -> crossEntropyGradient(vector);
            case FEATURE_SUM -> featureSum(vector);
        };
    }

    private CodeBlock softmax(boolean vector) {
        var row = RowPrinter.open(vector, features, List.of("x", "y"), List.of(features, features),
                List.of("x", "=max", "=sum", "y"));
        var power = exponentials(row);
        row.map("y", kept(power, 3).over(variable(2)));
        return row.close();
    }

    private CodeBlock crossEntropy(boolean vector) {
        var row = RowPrinter.open(vector, features, List.of("x", "target", "y"), List.of(features, 1, 1),
                List.of("x", "=max"));
        exponentials(row);
        row.code().addStatement("y[yRow] = max - x[xRow + (int) target[targetRow]] + $T.log(sum)", Vectors.FLOAT_MATH);
        return row.close();
    }

    private CodeBlock crossEntropyGradient(boolean vector) {
        var row = RowPrinter.open(vector, features, List.of("x", "target", "dloss", "y"),
                List.of(features, 1, 1, features),
                List.of("x", "=max", "=scale", "y"));
        var power = exponentials(row);
        row.code().addStatement("float scale = dloss[dlossRow] / sum");
        row.map("y", kept(power, 3).times(variable(2)));
        row.code().addStatement("y[yRow + (int) target[targetRow]] -= dloss[dlossRow]");
        return row.close();
    }

    private CodeBlock softmaxGradient(boolean vector) {
        var row = RowPrinter.open(vector, features, List.of("x", "dx", "y"), List.of(features, features, features),
                List.of("x", "dx", "=sum"));
        row.reduction("y").sum("sum", X.times(variable(1)));
        row.map("y", X.times(variable(1).minus(variable(2))));
        return row.close();
    }

    private CodeBlock logSoftmax(boolean vector) {
        var row = RowPrinter.open(vector, features, List.of("x", "y"), List.of(features, features),
                List.of("x", "=max", "=logSum"));
        exponentials(row);
        row.code().addStatement("float logSum = $T.log(sum)", Vectors.FLOAT_MATH);
        row.map("y", X.minus(variable(1)).minus(variable(2)));
        return row.close();
    }

    private CodeBlock logSoftmaxGradient(boolean vector) {
        var row = RowPrinter.open(vector, features, List.of("x", "dx", "y"), List.of(features, features, features),
                List.of("x", "dx", "=sum"));
        row.reduction("y").sum("sum", variable(1));
        row.map("y", variable(1).minus(apply(UnaryFunction.EXPONENTIAL, X).times(variable(2))));
        return row.close();
    }

    private CodeBlock featureSum(boolean vector) {
        var row = RowPrinter.open(vector, features, List.of("x", "y"), List.of(features, 1), List.of("x"));
        row.reduction("y").sum("sum", X);
        row.code().addStatement("y[yRow] = sum");
        return row.close();
    }

    /** With no more features than lanes, the reduction has left each exponential in the scratch, and none is computed twice. */
    private ScalarExpression kept(ScalarExpression power, int scratch) {
        return features > Layout.LANES ? power : variable(scratch);
    }

    /** Declares max and sum of exp(x - max), and returns that exponential. */
    private static ScalarExpression exponentials(RowPrinter row) {
        var power = apply(UnaryFunction.EXPONENTIAL, X.minus(variable(1)));
        row.reduction("y").max("max", X);
        row.reduction("y").sum("sum", power);
        return power;
    }
}
