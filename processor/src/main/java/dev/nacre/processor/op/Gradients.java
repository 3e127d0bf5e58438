package dev.nacre.processor.op;

import java.util.ArrayList;
import java.util.List;

import dev.nacre.processor.op.Value.Domain;

import static dev.nacre.processor.op.ScalarExpression.variable;

/** The gradient of every operation, in one place: from the gradient of its result to that of one operand. */
public final class Gradients {

    private final Tape tape;

    public Gradients(Tape tape) {
        this.tape = tape;
    }

    /**
     * Records the gradient of the loss by operand {@code index} of {@code step}.
     *
     * @param gradient the gradient by the step's result
     */
    public Value of(Step step, int index, Value gradient) {
        var operands = step.operands();
        var name = operands.get(index).name() + "Gradient";
        return switch (step.op()) {
            case Op.Linear _ -> linear(operands, index, gradient, name);
            case Op.Convolution op -> convolution(op, operands, index, gradient);
            case Op.MaxPool op -> tape.apply(new Op.MaxPoolGradient(op.window()), name, operands.getFirst(), gradient);
            case Op.AveragePool op -> tape.apply(new Op.AveragePoolGradient(op.window(), op.countsPadding(),
                    operands.getFirst().shape()), name, gradient);
            case Op.Upsample op -> tape.apply(new Op.UpsampleGradient(op.height(), op.width()), name, gradient);
            case Op.SumOverPositions _ -> broadcast(operands.getFirst(), gradient, name);
            case Op.BatchReduction sum when sum.function().equals(variable(0)) ->
                broadcast(operands.getFirst(), gradient, name);
            case Op.Elementwise op -> elementwise(op, step, index, gradient);
            case Op.SumOverFeatures _ -> broadcast(operands.getFirst(), gradient, name);
            case Op.Softmax _ -> tape.apply(new Op.SoftmaxGradient(), name, step.result(), gradient);
            case Op.CrossEntropy _ -> tape.apply(new Op.CrossEntropyGradient(), name, operands.get(0),
                    operands.get(1), gradient);
            case Op.LogSoftmax _ -> tape.apply(new Op.LogSoftmaxGradient(), name, step.result(), gradient);
            case Op.Gather _ -> tape.apply(new Op.GatherGradient(operands.getFirst().size()), name, gradient,
                    operands.get(1));
            case Op.GroupMax max -> tape.apply(new Op.GroupMaxGradient(max.pieces()), name, operands.getFirst(),
                    gradient);
            case Op.Lookup lookup -> tape.apply(new Op.LookupGradient(lookup.vocabulary(), lookup.size()), name,
                    operands.getFirst(), gradient);
            case Op.Concatenate _ -> tape.apply(
                    new Op.Slice(start(operands, index), operands.get(index).shape().channels()), name, gradient);
            case Op.BatchReduction _,Op.LinearInputGradient _,Op.ConvolutionInputGradient _,Op.WeightGradient _,Op.Transposition _,Op.MaxPoolGradient _,Op.AveragePoolGradient _,Op.UpsampleGradient _,Op.SoftmaxGradient _,Op.LogSoftmaxGradient _,Op.CrossEntropyGradient _,Op.GatherGradient _,Op.GroupMaxGradient _,Op.Slice _,Op.Reorder _,Op.Detach _,Op.SquareSum _,Op.InPlace _ ->
                throw new IllegalStateException("only forward operations have a gradient, not " + step);
        };
    }

    private Value linear(List<Value> operands, int index, Value gradient, String name) {
        var x = operands.get(0);
        var weight = operands.get(1);
        if (index == 1) {
            return tape.apply(new Op.LinearWeightGradient(), name, x, gradient);
        }
        var transposed = tape.apply(new Op.Transpose(), weight.name() + "Transposed", weight);
        // a grid is read as a row, and its gradient is a grid again
        return tape.applyLike(x, new Op.LinearInputGradient(), name, gradient, transposed);
    }

    private Value convolution(Op.Convolution op, List<Value> operands, int index, Value gradient) {
        var x = operands.get(0);
        var filters = operands.get(1);
        if (index == 1) {
            return tape.apply(new Op.ConvolutionWeightGradient(op.window(), op.groups()),
                    filters.name() + "Gradient", x, gradient);
        }
        var transposed = tape.apply(new Op.TransposeFilters(op.window().taps(), op.groups()),
                filters.name() + "Transposed", filters);
        return tape.apply(new Op.ConvolutionInputGradient(op.window(), op.groups(), x.shape()),
                x.name() + "Gradient", gradient, transposed);
    }

    /** {@code dx = f'(..) dy}, with f(..) read from the stored result where f' contains it. */
    private Value elementwise(Op.Elementwise op, Step step, int index, Value gradient) {
        var operands = new ArrayList<>(step.operands());
        int result = operands.size();
        operands.add(step.result());
        operands.add(gradient);
        var slope = Substitution.part(Derivative.of(op.function(), index), op.function(), variable(result));
        var product = Simplifier.simplify(slope.times(variable(result + 1)));
        var used = List.copyOf(Substitution.variablesOf(product));
        var operand = step.operands().get(index);
        if (used.isEmpty()) {
            return tape.fill(operand.name() + "Gradient", product, operand);
        }
        if (product instanceof ScalarExpression.Variable only) {
            return collect(operands.get(only.index()), operand);
        }
        var compact = Substitution.variables(product, old -> variable(used.indexOf(old)));
        var full = tape.elementwise(operand.name() + "Gradient", compact,
                used.stream().map(operands::get).toArray(Value[]::new));
        return collect(full, operand);
    }

    /** Sums over whatever the operand was broadcast over. */
    private Value collect(Value gradient, Value operand) {
        if (gradient.size() == operand.size() && gradient.domain() == operand.domain()
                && !gradient.shape().equals(operand.shape())) {
            // where a grid was read as a row, its gradient is a grid again
            return tape.applyLike(operand, new Op.Elementwise(variable(0)), operand.name() + "Gradient", gradient);
        }
        var collected = gradient;
        if (operand.size() == 1 && gradient.size() > 1) {
            collected = tape.apply(new Op.SumOverFeatures(), operand.name() + "Gradient", collected);
        } else if (operand.size() < gradient.size()) {
            var sum = operand.domain() == Domain.SHARED ? new Op.SumPerChannel() : new Op.SumOverPositions();
            return tape.apply(sum, operand.name() + "Gradient", collected);
        }
        if (operand.domain() == Domain.SHARED && gradient.domain() == Domain.BATCH) {
            collected = tape.apply(new Op.SumOverBatch(), operand.name() + "Gradient", collected);
        }
        return collected;
    }

    /** A sum's gradient is the same for all that was summed. */
    private Value broadcast(Value operand, Value gradient, String name) {
        var zero = tape.fill(name, ScalarExpression.constant(0), operand);
        return tape.elementwise(name, variable(0).plus(variable(1)), zero, gradient);
    }

    private static int start(List<Value> operands, int index) {
        return operands.subList(0, index).stream().mapToInt(operand -> operand.shape().channels()).sum();
    }
}
