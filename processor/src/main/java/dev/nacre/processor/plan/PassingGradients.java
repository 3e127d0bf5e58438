package dev.nacre.processor.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;

/**
 * Gradients of dense weights that nothing but the update right behind them reads. A member computes some units of such a
 * gradient and uses them up while they are in the cache, so they pass through its scratch and have no place in the
 * workspace.
 */
final class PassingGradients {

    private PassingGradients() {}

    static Set<Value> of(Program program, List<Phase> phases) {
        var readers = readers(program);
        var passing = new HashSet<Value>();
        for (var phase : phases) {
            var steps = phase.steps();
            for (int i = 0; i + 1 < steps.size(); i++) {
                var gradient = steps.get(i);
                if (isUsedUpBy(steps.get(i + 1), gradient) && readers.getOrDefault(gradient.result(), 0) == 1) {
                    passing.add(gradient.result());
                }
            }
        }
        passing.removeAll(program.results());
        return passing;
    }

    private static Map<Value, Integer> readers(Program program) {
        var readers = new HashMap<Value, Integer>();
        program.steps().forEach(
                step -> new HashSet<>(step.operands()).forEach(operand -> readers.merge(operand, 1, Integer::sum)));
        return readers;
    }

    private static boolean isUsedUpBy(Step update, Step gradient) {
        return gradient.op() instanceof Op.LinearWeightGradient && update.op() instanceof Op.Update
                && update.operands().get(1).equals(gradient.result()) && update.layer().equals(gradient.layer());
    }
}
