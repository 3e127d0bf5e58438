package dev.nacre.processor.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Step;

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
        int most = inference.memory().workspace();
        return few.map(scheduled -> Math.max(most, scheduled.memory().workspace())).orElse(most);
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
    }
}
