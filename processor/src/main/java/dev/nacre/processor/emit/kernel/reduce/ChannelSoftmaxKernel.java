package dev.nacre.processor.emit.kernel.reduce;

import java.util.ArrayList;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.reduce.RowKernel.Form;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.variable;
import static dev.nacre.processor.op.ScalarExpression.whereLess;

/**
 * Softmax and what is made of it over the channels of each position, samples in blocks. Lanes run over samples, so a fold over
 * channels is a plain chain; exponentials wait in the result for their sum.
 *
 * @param form which of them
 * @param positions of the grid
 */
public record ChannelSoftmaxKernel(Form form, int positions, int channels) implements Kernel.Twin {

    private static final ScalarExpression X = variable(0);
    private static final String LOWEST = "Float.NEGATIVE_INFINITY";
    private static final String ZERO = "0f";

    @Override
    public String name() {
        return form.kernelName() + positions + "x" + channels;
    }

    @Override
    public String documentation() {
        return form.documentation().replace("features of each row", "channels of each position")
                .replace("each row", "each position").replaceFirst("\\.$", ", samples in blocks.");
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
            case FEATURE_SUM -> throw new IllegalStateException("a sum over all features is no softmax");
        };
    }

    private ChannelPrinter open(boolean vector, String... names) {
        return ChannelPrinter.open(vector, positions, channels, List.of(names));
    }

    private CodeBlock softmax(boolean vector) {
        var printer = open(vector, "x", "=max", "=sum", "y");
        exponentials(printer, true);
        printer.map(variable(3).over(variable(2)));
        return printer.close();
    }

    private CodeBlock softmaxGradient(boolean vector) {
        var printer = open(vector, "x", "dx", "=sum");
        printer.reduce("sum", ZERO, variable(2).plus(X.times(variable(1))));
        printer.map(X.times(variable(1).minus(variable(2))));
        return printer.close();
    }

    private CodeBlock logSoftmax(boolean vector) {
        var printer = open(vector, "x", "=max", "=sum", "=logSum");
        exponentials(printer, false);
        printer.set("logSum", apply(UnaryFunction.LOGARITHM, variable(2)));
        printer.map(X.minus(variable(1)).minus(variable(3)));
        return printer.close();
    }

    private CodeBlock logSoftmaxGradient(boolean vector) {
        var printer = open(vector, "x", "dx", "=sum");
        printer.reduce("sum", ZERO, variable(2).plus(variable(1)));
        printer.map(variable(1).minus(apply(UnaryFunction.EXPONENTIAL, X).times(variable(2))));
        return printer.close();
    }

    private CodeBlock crossEntropy(boolean vector) {
        var printer = open(vector, "x", "=max", "=sum", "=index", ChannelPrinter.CHANNEL, "=gathered");
        printer.load("index", "target");
        exponentials(printer, false);
        printer.reduce("gathered", ZERO, whereTarget(X, variable(5)));
        printer.store(variable(1).minus(variable(5)).plus(apply(UnaryFunction.LOGARITHM, variable(2))));
        return printer.close();
    }

    private CodeBlock crossEntropyGradient(boolean vector) {
        var printer = open(vector, "x", "=max", "=sum", "=index", ChannelPrinter.CHANNEL, "=outer", "=scale", "y");
        printer.load("index", "target");
        printer.load("outer", "dloss");
        exponentials(printer, true);
        printer.set("scale", variable(5).over(variable(2)));
        printer.map(variable(7).times(variable(6)).minus(whereTarget(variable(5), constant(0))));
        return printer.close();
    }

    /** One expression at the channel whose number the target is, another elsewhere; both numbers are whole. */
    private static ScalarExpression whereTarget(ScalarExpression then, ScalarExpression otherwise) {
        var distance = apply(UnaryFunction.ABSOLUTE, variable(3).minus(variable(4)));
        return whereLess(distance, constant(0.5), then, otherwise);
    }

    /** Declares max and sum of exp(x - max), variables 1 and 2, and may leave the exponentials in y. */
    private static void exponentials(ChannelPrinter printer, boolean keep) {
        var power = apply(UnaryFunction.EXPONENTIAL, X.minus(variable(1)));
        printer.reduce("max", LOWEST, variable(1).atLeast(X));
        if (keep) {
            printer.reduce("sum", ZERO, variable(2).plus(power), power);
        } else {
            printer.reduce("sum", ZERO, variable(2).plus(power));
        }
    }
}
