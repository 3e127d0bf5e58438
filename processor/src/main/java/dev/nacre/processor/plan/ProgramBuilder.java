package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Derivative;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Simplifier;
import dev.nacre.processor.op.Substitution;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Program.Ends;
import dev.nacre.processor.plan.Program.Kind;
import dev.nacre.processor.plan.Program.ParameterValues;
import dev.nacre.processor.train.Clipping;
import dev.nacre.processor.train.Optimizer;
import dev.nacre.processor.train.Regulariser;

/** From a network to the programs that run it, straight from the definitions; passes make them fast. */
final class ProgramBuilder {

    private ProgramBuilder() {}

    static Program inference(NetworkGraph graph) {
        var tape = new Tape();
        var ends = new ForwardLowering(graph, tape, false).lower();
        return new Program(Kind.INFERENCE, ends, tape.steps());
    }

    static Program training(NetworkGraph graph) {
        var tape = new Tape();
        var ends = new ForwardLowering(graph, tape, true).lower();
        var gradients = new ReverseWalk(tape).walk(ends.loss(), parametersOf(ends));
        for (var parameter : ends.parameters()) {
            tape.enter(layerOf(parameter));
            var gradient = gradients.get(parameter.value());
            if (gradient != null) {
                update(tape, graph, parameter, gradient);
            }
        }
        return new Program(Kind.TRAINING, ends, tape.steps());
    }

    private static List<Value> parametersOf(Ends ends) {
        return ends.parameters().stream().map(ParameterValues::value).toList();
    }

    private static String layerOf(ParameterValues parameter) {
        var name = parameter.parameter().name();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static void update(Tape tape, NetworkGraph graph, ParameterValues parameter, Value gradient) {
        var operands = new ArrayList<>(List.of(parameter.value(), gradient));
        operands.addAll(parameter.slots());
        var seen = clipped(penalised(parameter.parameter().regularisers()), graph.clipping());
        tape.update(seeing(seen, graph.optimizer().update()), operands);
    }

    /** The gradient of loss plus penalties. */
    private static ScalarExpression penalised(List<Regulariser> regularisers) {
        var gradient = Optimizer.GRADIENT;
        for (var regulariser : regularisers) {
            gradient = gradient.plus(Derivative.of(regulariser.penalty(), 0));
        }
        return gradient;
    }

    private static ScalarExpression clipped(ScalarExpression gradient, Optional<Clipping> clipping) {
        return clipping.filter(Clipping.ByValue.class::isInstance).map(Clipping::limit)
                .map(limit -> gradient.atLeast(ScalarExpression.constant(-limit))
                        .atMost(ScalarExpression.constant(limit)))
                .orElse(gradient);
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
