package dev.nacre.runtime.train;

import java.util.stream.IntStream;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.metric.Evaluation;
import dev.nacre.runtime.metric.EvaluationCollector;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.parallel.Team;

/** Runs a dataset through a network, a batch at a time, and measures the answers. */
public final class Evaluator {

    private final Passes passes;
    private final Feed feed;
    private final int[] order;
    private final float[] workspace;

    Evaluator(Passes passes, Dataset data, String title) {
        this.passes = passes;
        this.feed = Feed.inference(passes.spec(), data, title);
        this.order = IntStream.range(0, data.size()).toArray();
        this.workspace = new float[passes.spec().sizes().inference().length()];
    }

    /**
     * Measures the network on a dataset.
     *
     * @param passes the network
     * @param parameters its parameters, in storage order
     * @param data rows with targets
     * @throws dev.nacre.runtime.data.InvalidDataException when the data does not fit the network
     */
    public static Evaluation evaluate(Passes passes, float[] parameters, Dataset data) {
        var spec = passes.spec();
        var evaluator = new Evaluator(passes, data, "Evaluation data");
        try (var team = Team.of(TrainingOptions.threadsWorth(spec.flopsPerSample() * spec.training().batch()))) {
            return evaluator.run(parameters, team);
        }
    }

    Evaluation run(float[] parameters, Team team) {
        var spec = passes.spec();
        var collector = new EvaluationCollector(spec, feed.classNames(spec));
        int batch = spec.training().batch();
        for (int next = 0; next < order.length; next += batch) {
            int start = next;
            int rows = Math.min(batch, order.length - start);
            team.run(member -> {
                feed.fill(workspace, order, start, member.from(rows), member.to(rows));
                passes.infer(parameters, workspace, rows, true, member);
            });
            collector.add(workspace, rows);
        }
        return collector.evaluation();
    }
}
