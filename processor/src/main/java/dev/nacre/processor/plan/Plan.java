package dev.nacre.processor.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;

/**
 * A network ready to be written down: scheduled programs over the same parameters.
 *
 * @param few the inference of at most {@link #FEW_SAMPLES}, with inputs and results where {@code inference} has them; only for
 *        networks whose samples otherwise lie in blocks, where one sample costs as much as sixteen
 */
public record Plan(NetworkGraph graph, Scheduled training, Scheduled inference, Optional<Scheduled> few) {

    /** Up to how many samples rows were faster than one block in measurements. */
    public static final int FEW_SAMPLES = 6;

    /** Floats of a workspace that does for every prediction. */
    public int inferenceWorkspace() {
        int most = inference.withScratch();
        return few.map(scheduled -> Math.max(most, scheduled.withScratch())).orElse(most);
    }

    /**
     * The only input, if a prediction can read its rows from any array where they follow each other: they have no padding, and
     * none but products for the outputs read them, which touch no sample besides theirs.
     */
    public Optional<Value> inputAnywhere() {
        var program = inference.program();
        var inputs = program.ends().inputs();
        if (few.isPresent() || inputs.size() != 1 || program.ends().outputs().contains(inputs.getFirst())) {
            return Optional.empty();
        }
        var needed = program.neededFor(program.ends().outputs());
        return inputs.stream().filter(input -> Layout.stride(input) == input.size())
                .filter(input -> program.steps().stream().filter(step -> step.operands().contains(input))
                        .allMatch(step -> step.op() instanceof Op.Linear && needed.contains(step)))
                .findFirst();
    }

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

        /** Floats that some step needs beside what it reads and writes. */
        public int scratch() {
            return program.steps().stream().mapToInt(Winograd::scratch).max().orElse(0);
        }

        /** Floats of a workspace that has scratch behind the values. */
        private int withScratch() {
            return Math.addExact(memory.workspace(), scratch());
        }
    }
}
