package dev.nacre.processor.plan;

import dev.nacre.processor.op.Step;

import java.util.List;

/** Steps that every member of a team runs over its share without waiting for the others. */
public record Phase(List<Step> steps) {

    public Phase {
        steps = List.copyOf(steps);
    }
}
