package dev.nacre.processor.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.nacre.processor.op.Gradients;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.StepScalar;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;

import static dev.nacre.processor.op.ScalarExpression.perStep;
import static dev.nacre.processor.op.ScalarExpression.variable;

/** Reverse-mode differentiation: walks the forward steps from the loss back and records each operand's gradient. */
final class ReverseWalk {

    private final Tape tape;
    private final Gradients gradients;
    private final Map<Value, Value> gradientOf = new HashMap<>();

    ReverseWalk(Tape tape) {
        this.tape = tape;
        this.gradients = new Gradients(tape);
    }

    /**
     * Gradients of the sum of these values, mean over the batch, by the parameters; one that none depends on has none.
     *
     * @param roots one number per sample each: the loss, then penalties
     */
    Map<Value, Value> walk(List<Value> roots, Collection<Value> parameters) {
        var forward = tape.steps();
        var active = dependents(forward, parameters);
        tape.enter(forward.getLast().layer());
        for (var root : roots) {
            accumulate(root, tape.fill(root.name() + "Gradient", perStep(new StepScalar.InverseRows()), root));
        }
        for (var step : forward.reversed()) {
            var gradient = gradientOf.get(step.result());
            if (gradient != null) {
                tape.enter(step.layer());
                backward(step, gradient, active);
            }
        }
        return Map.copyOf(gradientOf);
    }

    private void backward(Step step, Value gradient, Set<Value> active) {
        var operands = step.operands();
        for (int i = 0; i < operands.size(); i++) {
            if (active.contains(operands.get(i))) {
                accumulate(operands.get(i), gradients.of(step, i, gradient));
            }
        }
    }

    /** A value that is used twice gets the sum of both gradients. */
    private void accumulate(Value value, Value gradient) {
        gradientOf.merge(value, gradient,
                (sum, next) -> tape.elementwise(value.name() + "Gradient", variable(0).plus(variable(1)), sum, next));
    }

    private static Set<Value> dependents(List<Step> steps, Collection<Value> parameters) {
        var active = new HashSet<>(parameters);
        for (var step : steps) {
            if (!(step.op() instanceof Op.Detach) && step.operands().stream().anyMatch(active::contains)) {
                active.add(step.result());
            }
        }
        return active;
    }
}
