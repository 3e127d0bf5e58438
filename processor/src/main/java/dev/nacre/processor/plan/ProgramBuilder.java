package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import dev.nacre.processor.layer.ParameterDefinition.Role;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Program.Ends;
import dev.nacre.processor.plan.Program.Kind;
import dev.nacre.processor.plan.Program.ParameterValues;

/** From a network to the programs that run it, straight from the definitions; passes make them fast. */
final class ProgramBuilder {

    private ProgramBuilder() {}

    static Program inference(NetworkGraph graph) {
        var tape = new Tape();
        var lowered = new ForwardLowering(graph, tape, false).lower();
        return new Program(Kind.INFERENCE, lowered.ends(), withoutDetached(tape.steps()));
    }

    static Program training(NetworkGraph graph) {
        var tape = new Tape();
        var lowered = new ForwardLowering(graph, tape, true).lower();
        var ends = lowered.ends();
        var roots = new ArrayList<>(ends.penalties());
        roots.addFirst(ends.loss());
        var gradients = new ReverseWalk(tape).walk(roots, parametersOf(ends));
        new UpdateLowering(graph, tape).lower(ends.parameters(), gradients);
        for (var remembered : lowered.remembered()) {
            tape.enter(remembered.layer());
            tape.update(new Op.Update(remembered.update(), List.of()),
                    List.of(remembered.state(), remembered.seen()));
        }
        return new Program(Kind.TRAINING, ends, withoutDetached(tape.steps()));
    }

    /** Once gradients are recorded, what was detached from them is the value itself. */
    private static List<Step> withoutDetached(List<Step> steps) {
        var originals = new HashMap<Value, Value>();
        var rest = new ArrayList<Step>();
        for (var step : steps) {
            var operands = step.operands().stream().map(operand -> originals.getOrDefault(operand, operand)).toList();
            if (step.op() instanceof Op.Detach) {
                originals.put(step.result(), operands.getFirst());
            } else {
                rest.add(new Step(step.op(), operands, step.result(), step.layer()));
            }
        }
        return rest;
    }

    private static List<Value> parametersOf(Ends ends) {
        return ends.parameters().stream()
                .filter(parameter -> parameter.parameter().definition().role() != Role.STATE)
                .map(ParameterValues::value).toList();
    }
}
