package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.List;

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
                update(tape, graph.optimizer(), parameter, gradient);
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

    private static void update(Tape tape, Optimizer optimizer, ParameterValues parameter, Value gradient) {
        var operands = new ArrayList<>(List.of(parameter.value(), gradient));
        operands.addAll(parameter.slots());
        tape.update(withPenalties(optimizer.update(), parameter.parameter().regularisers()), operands);
    }

    /** The optimizer sees the gradient of loss plus penalties. */
    private static Op.Update withPenalties(Op.Update update, List<Regulariser> regularisers) {
        var gradient = Optimizer.GRADIENT;
        for (var regulariser : regularisers) {
            gradient = gradient.plus(Derivative.of(regulariser.penalty(), 0));
        }
        var penalised = gradient;
        return new Op.Update(exchangeGradient(update.parameter(), penalised),
                update.slots().stream().map(slot -> exchangeGradient(slot, penalised)).toList());
    }

    private static ScalarExpression exchangeGradient(ScalarExpression expression, ScalarExpression penalised) {
        return Simplifier.simplify(Substitution.part(expression, Optimizer.GRADIENT, penalised));
    }
}
