package dev.nacre.runtime.metric;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.nacre.runtime.model.NetworkSpec;

/** Gathers, batch by batch, what an {@link Evaluation} is made of. */
public final class EvaluationCollector {

    private final int lossOffset;
    private final List<OutputCounter> counters;
    private double lossSum;
    private double weights;

    /**
     * Starts with nothing counted.
     *
     * @param spec the network whose inference workspace will be looked at
     * @param classNames the names of classes, by output; outputs without names may be absent
     */
    public EvaluationCollector(NetworkSpec spec, Map<String, List<String>> classNames) {
        lossOffset = spec.sizes().inference().lossOffset();
        counters = spec.outputs().stream()
                .map(output -> OutputCounter.of(output, classNames.getOrDefault(output.name(), List.of()))).toList();
    }

    /** Counts the first rows of a workspace after a pass with loss; all samples weigh the same. */
    public void add(float[] workspace, int count) {
        add(workspace, count, count);
    }

    /**
     * Counts the first rows of a workspace after a pass with loss, whose mean is weighted.
     *
     * @param weight what these rows weigh together, so that the mean over all rows is weighted too
     */
    public void add(float[] workspace, int count, double weight) {
        double sum = 0;
        for (int row = 0; row < count; row++) {
            sum += workspace[lossOffset + row];
        }
        lossSum += sum * (weight / count);
        weights += weight;
        counters.forEach(counter -> IntStream.range(0, count).forEach(row -> counter.add(workspace, row)));
    }

    /** What was counted so far. */
    public Evaluation evaluation() {
        return new Evaluation(lossSum / weights, counters.stream().map(OutputCounter::evaluation).toList());
    }
}
