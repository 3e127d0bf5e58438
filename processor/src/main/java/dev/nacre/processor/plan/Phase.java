package dev.nacre.processor.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;

/** Steps that every member of a team runs over its share without waiting for the others. */
public record Phase(List<Step> steps) {

    public Phase {
        steps = List.copyOf(steps);
    }

    /** Values per sample of which a member reads other members' rows: whoever sums over the samples. */
    Set<Value> readAcrossRows() {
        return steps.stream().filter(step -> !step.result().perSample())
                .flatMap(step -> step.operands().stream()).filter(Value::perSample).collect(Collectors.toSet());
    }
}
