package dev.nacre.processor.plan.pass;

import java.util.ArrayList;
import java.util.List;

import dev.nacre.processor.op.Step;
import dev.nacre.processor.plan.Program;

/**
 * Drops what no result depends on: an output's activation in training when its loss works from the logits, say.
 * Runs first, so that fusion does not count readers that will not be there.
 */
final class EliminateDead implements Pass {

    @Override
    public String name() {
        return "eliminateDead";
    }

    @Override
    public Program apply(Program program) {
        var needed = program.results();
        var kept = new ArrayList<Step>();
        for (var step : program.steps().reversed()) {
            if (step.op().inPlace() || needed.contains(step.result())) {
                kept.add(step);
                needed.addAll(step.operands());
            }
        }
        return program.withSteps(List.copyOf(kept.reversed()));
    }
}
