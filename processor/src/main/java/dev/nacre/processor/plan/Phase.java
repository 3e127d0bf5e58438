package dev.nacre.processor.plan;

import java.util.List;

import dev.nacre.processor.op.Step;

/** Steps that every member of a team runs over its share without waiting for the others. */
public record Phase(List<Step> steps) {

    public Phase {
        steps = List.copyOf(steps);
    }
}
