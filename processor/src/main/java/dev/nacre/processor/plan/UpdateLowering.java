package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Derivative;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Simplifier;
import dev.nacre.processor.op.Substitution;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Program.ParameterValues;
import dev.nacre.processor.train.Clipping;
import dev.nacre.processor.train.Optimizer;
import dev.nacre.processor.train.Regulariser;

/**
 * Records the optimizer's step on every parameter that has a gradient. It sees the gradient of loss plus penalties, clipped;
 * all but norms is part of the expression of the update, so nothing is written in between.
 */
final class UpdateLowering {

    private final NetworkGraph graph;
    private final Tape tape;

    UpdateLowering(NetworkGraph graph, Tape tape) {
        this.graph = graph;
        this.tape = tape;
    }

    void lower(List<ParameterValues> parameters, Map<Value, Value> gradients) {
        var trained = new LinkedHashMap<ParameterValues, Value>();
        for (var parameter : parameters) {
            var gradient = gradients.get(parameter.value());
            if (gradient != null) {
                trained.put(parameter, gradient);
            }
        }
        switch (graph.clipping().orElse(null)) {
            case Clipping.ByNorm clipping -> byNorms(trained, clipping);
            case Clipping.ByGlobalNorm clipping -> byGlobalNorm(trained, clipping);
            case Clipping.ByValue clipping -> trained.forEach(
                    (parameter, gradient) -> update(parameter, gradient, clipped(penalised(parameter), clipping)));
            case null -> trained.forEach((parameter, gradient) -> update(parameter, gradient, penalised(parameter)));
        }
    }

    /** The gradient of loss plus penalties. */
    private static ScalarExpression penalised(ParameterValues parameter) {
        var gradient = Optimizer.GRADIENT;
        for (Regulariser regulariser : parameter.parameter().regularisers()) {
            gradient = gradient.plus(Derivative.of(regulariser.penalty(), 0));
        }
        return gradient;
    }

    private static ScalarExpression clipped(ScalarExpression gradient, Clipping.ByValue clipping) {
        return gradient.atLeast(ScalarExpression.constant(-clipping.limit()))
                .atMost(ScalarExpression.constant(clipping.limit()));
    }

    private void byNorms(Map<ParameterValues, Value> trained, Clipping clipping) {
        trained.forEach((parameter, gradient) -> {
            enter(parameter);
            var whole = whole(parameter, gradient);
            var squares = tape.apply(new Op.SquareSum(), gradient.name() + "Squares", whole);
            scaledUpdate(parameter, whole, factor(squares, clipping));
        });
    }

    private void byGlobalNorm(Map<ParameterValues, Value> trained, Clipping clipping) {
        var wholes = new LinkedHashMap<ParameterValues, Value>();
        var squares = new ArrayList<Value>();
        trained.forEach((parameter, gradient) -> {
            enter(parameter);
            var whole = whole(parameter, gradient);
            wholes.put(parameter, whole);
            squares.add(tape.apply(new Op.SquareSum(), gradient.name() + "Squares", whole));
        });
        tape.enter("");
        var total = squares.getFirst();
        for (var more : squares.subList(1, squares.size())) {
            total = tape.elementwise("gradientSquares", ScalarExpression.variable(0).plus(ScalarExpression.variable(1)),
                    total, more);
        }
        var factor = factor(total, clipping);
        wholes.forEach((parameter, whole) -> scaledUpdate(parameter, whole, factor));
    }

    /** The gradient of loss plus penalties, as a value of its own. */
    private Value whole(ParameterValues parameter, Value gradient) {
        return parameter.parameter().regularisers().isEmpty() ? gradient
                : tape.elementwise(gradient.name(), Simplifier.simplify(penalised(parameter)), parameter.value(),
                        gradient);
    }

    /** {@code min(1, limit / (norm + epsilon))}. */
    private Value factor(Value squares, Clipping clipping) {
        var norm = ScalarExpression.variable(0).squareRoot();
        var factor = ScalarExpression.constant(clipping.limit())
                .over(norm.plus(ScalarExpression.constant(Clipping.NORM_EPSILON)))
                .atMost(ScalarExpression.constant(1));
        return tape.elementwise("clipping", factor, squares);
    }

    private void enter(ParameterValues parameter) {
        var name = parameter.parameter().name();
        tape.enter(name.substring(0, name.lastIndexOf('.')));
    }

    private void update(ParameterValues parameter, Value gradient, ScalarExpression seen) {
        record(parameter, seen, operands(parameter, gradient));
    }

    private void scaledUpdate(ParameterValues parameter, Value gradient, Value factor) {
        var operands = operands(parameter, gradient);
        var scaled = Optimizer.GRADIENT.times(ScalarExpression.variable(operands.size()));
        operands.add(factor);
        record(parameter, scaled, operands);
    }

    private static List<Value> operands(ParameterValues parameter, Value gradient) {
        var operands = new ArrayList<>(List.of(parameter.value(), gradient));
        operands.addAll(parameter.slots());
        return operands;
    }

    private void record(ParameterValues parameter, ScalarExpression seen, List<Value> operands) {
        enter(parameter);
        tape.update(seeing(seen, graph.optimizer().update()), operands);
        parameter.parameter().maxNorm().ifPresent(limit -> tape.constrain(new Op.MaxNorm(limit), parameter.value()));
    }

    /** An update of which the optimizer sees this gradient. */
    private static Op.Update seeing(ScalarExpression gradient, Op.Update update) {
        return new Op.Update(exchangeGradient(update.parameter(), gradient),
                update.slots().stream().map(slot -> exchangeGradient(slot, gradient)).toList());
    }

    private static ScalarExpression exchangeGradient(ScalarExpression expression, ScalarExpression seen) {
        return Simplifier.simplify(Substitution.part(expression, Optimizer.GRADIENT, seen));
    }
}
