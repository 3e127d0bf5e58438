package dev.nacre.processor.emit.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Substitution;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * Sums per channel over the same grid, which one kernel computes.
 *
 * @param steps the sums
 */
public record ChannelSums(List<Step> steps) {

    /** Sums of a kernel: with four channels each they still fit into the registers. */
    private static final int MAX = 3;

    public ChannelSums {
        steps = List.copyOf(steps);
    }

    /** As many of these steps as one kernel computes, from the first on; none if that is no sum per channel. */
    public static ChannelSums beginning(List<Step> steps) {
        var sums = new ArrayList<Step>();
        for (var step : steps) {
            if (sums.size() == MAX || !(step.op() instanceof Op.SumPerChannel)
                    || (!sums.isEmpty() && !grid(step).equals(grid(sums.getFirst())))) {
                break;
            }
            sums.add(step);
        }
        return new ChannelSums(sums);
    }

    private static Shape grid(Step sum) {
        return sum.operands().stream().filter(operand -> operand.shape().channels() == sum.result().size())
                .max(Comparator.comparingInt(Value::size)).orElseThrow().shape();
    }

    /** What is summed over. */
    Shape grid() {
        return grid(steps.getFirst());
    }

    /** What the sums read, each value once. */
    public List<Value> operands() {
        var operands = new LinkedHashSet<Value>();
        steps.forEach(step -> operands.addAll(step.operands()));
        return List.copyOf(operands);
    }

    public List<Value> results() {
        return steps.stream().map(Step::result).toList();
    }

    /** What is summed, as functions of all operands. */
    public List<ScalarExpression> functions() {
        var operands = operands();
        return steps.stream()
                .map(step -> Substitution.variables(((Op.SumPerChannel) step.op()).function(),
                        i -> variable(operands.indexOf(step.operands().get(i)))))
                .toList();
    }
}
