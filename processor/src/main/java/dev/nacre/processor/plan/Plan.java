package dev.nacre.processor.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.select.Selection;

/**
 * A network ready to be written down: scheduled programs over the same parameters.
 *
 * @param few the inference of at most {@link #FEW_SAMPLES}, with inputs and results where {@code inference} has them; only for
 *        networks whose samples otherwise lie in blocks, where one sample costs as much as sixteen
 * @param inputAnywhere the input, if predictions read it where the caller has it
 */
public record Plan(NetworkGraph graph, Scheduled training, Scheduled inference, Optional<Scheduled> few,
        Optional<Value> inputAnywhere) {

    /** Up to how many samples rows were faster than one block in measurements. */
    public static final int FEW_SAMPLES = 6;

    /** Floats of a workspace that does for every prediction. */
    public int inferenceWorkspace() {
        int most = inference.withScratch();
        return few.map(scheduled -> Math.max(most, scheduled.withScratch())).orElse(most);
    }

    /**
     * A program with its phases, its memory and its kernels.
     *
     * @param reasons why samples lie as they do, for steps where that was decided
     */
    public record Scheduled(Program program, List<Phase> phases, Memory memory, Map<Step, String> reasons,
            Selection selection) {
        public Scheduled {
            phases = List.copyOf(phases);
            reasons = Map.copyOf(reasons);
        }

        /** Floats that some step needs beside what it reads and writes. */
        public int scratch() {
            return selection.scratch();
        }

        /** Floats of a workspace that has scratch behind the values. */
        private int withScratch() {
            return Math.addExact(memory.workspace(), scratch());
        }
    }
}
