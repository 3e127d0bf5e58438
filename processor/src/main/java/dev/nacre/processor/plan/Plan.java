package dev.nacre.processor.plan;

import java.util.List;

import dev.nacre.processor.network.NetworkGraph;

/** A network ready to be written down: two scheduled programs over the same parameters. */
public record Plan(NetworkGraph graph, Scheduled training, Scheduled inference) {

    /** A program with its phases and its memory. */
    public record Scheduled(Program program, List<Phase> phases, Memory memory) {
        public Scheduled {
            phases = List.copyOf(phases);
        }
    }
}
