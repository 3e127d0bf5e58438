package dev.nacre.processor.op;

import java.util.Locale;
import java.util.stream.Collectors;

/** A step as a formula on one line. */
public final class StepText {

    private StepText() {}

    public static String of(Step step) {
        var result = step.result().name();
        return switch (step.op()) {
            case Op.Linear _ -> result + " = " + operand(step, 0) + " * transpose(" + operand(step, 1) + ")";
            case Op.Transpose _ -> result + " = transpose(" + operand(step, 0) + ")";
            case Op.LinearInputGradient _ -> result + " = " + operand(step, 0) + " * transpose(" + operand(step, 1)
                    + ")";
            case Op.LinearWeightGradient _ -> result + " = transpose(" + operand(step, 1) + ") * " + operand(step, 0);
            case Op.Convolution op -> result + " = " + convolution(step, op);
            case Op.ConvolutionInputGradient _ -> result + " = convolution transposed of " + operand(step, 0) + " with "
                    + operand(step, 1);
            case Op.ConvolutionWeightGradient _ -> result + " = correlation of " + operand(step, 0) + " with "
                    + operand(step, 1);
            case Op.TransposeFilters _ -> result + " = filters of " + operand(step, 0) + " by channels";
            case Op.MaxPool op -> result + " = max over " + op.window() + " of " + operand(step, 0);
            case Op.MaxPoolGradient _ -> result + " = " + operand(step, 1) + " at the first largest of each window of "
                    + operand(step, 0);
            case Op.AveragePool op -> result + " = mean over " + op.window() + " of " + operand(step, 0);
            case Op.AveragePoolGradient op -> result + " = " + operand(step, 0) + " shared out over " + op.window();
            case Op.Upsample op -> "%s = %s, each %d x %d times".formatted(result, operand(step, 0), op.height(),
                    op.width());
            case Op.UpsampleGradient op -> "%s = sum of each %d x %d of %s".formatted(result, op.height(), op.width(),
                    operand(step, 0));
            case Op.SumPerChannel op -> result + " = sum over batch and positions of " + function(step, op.function());
            case Op.SumOverPositions _ -> result + " = sum over the positions of " + operand(step, 0);
            case Op.Reorder _ -> result + " = " + operand(step, 0) + " in "
                    + step.result().layout().name().toLowerCase(Locale.ROOT);
            case Op.Elementwise op -> result + " = " + function(step, op.function());
            case Op.Detach _ -> result + " = " + operand(step, 0) + ", fixed";
            case Op.SumOverBatch op -> result + " = sum over the batch of " + function(step, op.function());
            case Op.SumOverFeatures _ -> result + " = sum over the features of " + operand(step, 0);
            case Op.Softmax _ -> result + " = softmax(" + operand(step, 0) + ")";
            case Op.SoftmaxGradient _ -> result + " = gradient of softmax(" + arguments(step) + ")";
            case Op.LogSoftmax _ -> result + " = log softmax(" + operand(step, 0) + ")";
            case Op.LogSoftmaxGradient _ -> result + " = gradient of log softmax(" + arguments(step) + ")";
            case Op.Gather _ -> result + " = " + operand(step, 0) + "[" + operand(step, 1) + "]";
            case Op.GatherGradient _ -> result + " = " + operand(step, 0) + " at " + operand(step, 1) + ", else 0";
            case Op.GroupMax max -> result + " = max of each " + max.pieces() + " of " + operand(step, 0);
            case Op.GroupMaxGradient _ -> result + " = " + operand(step, 1) + " at the largest of each group of "
                    + operand(step, 0) + ", else 0";
            case Op.Lookup _ -> result + " = rows " + operand(step, 0) + " of " + operand(step, 1);
            case Op.LookupGradient _ -> result + " = sum of " + operand(step, 1) + " by row " + operand(step, 0);
            case Op.SquareSum _ -> result + " = sum of the squares of " + operand(step, 0);
            case Op.CrossEntropy _ -> result + " = cross entropy(" + arguments(step) + ")";
            case Op.CrossEntropyGradient _ -> result + " = gradient of cross entropy(" + arguments(step) + ")";
            case Op.Concatenate _ -> result + " = concatenate(" + arguments(step) + ")";
            case Op.Slice slice -> "%s = %s[%d .. %d)".formatted(result, operand(step, 0), slice.start(),
                    slice.start() + slice.length());
            case Op.MaxNorm norm -> "%s = %1$s with norms of its units up to %s".formatted(result,
                    (float) norm.limit());
            case Op.Update _ -> result + " = update of " + result + " by " + operand(step, 1);
        };
    }

    private static String convolution(Step step, Op.Convolution op) {
        var sum = "convolution(" + operand(step, 0) + ", " + operand(step, 1) + ")";
        return ExpressionText.of(op.epilogue(), index -> index == 0 ? sum : operand(step, index + 1));
    }

    private static String function(Step step, ScalarExpression function) {
        return ExpressionText.of(function, index -> operand(step, index));
    }

    private static String operand(Step step, int index) {
        return step.operands().get(index).name();
    }

    private static String arguments(Step step) {
        return step.operands().stream().map(Value::name).collect(Collectors.joining(", "));
    }
}
