package dev.nacre.processor.plan;

import java.util.List;
import java.util.Map;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Step;

/** A network ready to be written down: two scheduled programs over the same parameters. */
public record Plan(NetworkGraph graph, Scheduled training, Scheduled inference) {

    /**
     * A program with its phases and its memory.
     *
     * @param reasons why samples lie as they do, for steps where that was decided
     */
    public record Scheduled(Program program, List<Phase> phases, Memory memory, Map<Step, String> reasons) {
        public Scheduled {
            phases = List.copyOf(phases);
            reasons = Map.copyOf(reasons);
        }
    }
}
