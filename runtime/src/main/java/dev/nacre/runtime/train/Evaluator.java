package dev.nacre.runtime.train;

import java.util.stream.IntStream;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.metric.Evaluation;
import dev.nacre.runtime.metric.EvaluationCollector;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.parallel.Team;

/**
 * Runs a dataset through a network, one batch for each member of a team at a time, and measures the predictions in the
 * order of the rows, so that the number of threads does not change the result.
 */
public final class Evaluator {

    private final Passes passes;
    private final BatchLoader loader;
    private final int[] order;
    private final int batch;
    private final int batches;
    private final float[][] workspaces;

    Evaluator(Passes passes, Dataset data, String title, int members) {
        var spec = passes.spec();
        this.passes = passes;
        this.loader = BatchLoader.inference(spec, data, title);
        this.order = IntStream.range(0, data.size()).toArray();
        this.batch = spec.training().batch();
        this.batches = (order.length + batch - 1) / batch;
        this.workspaces = new float[members][spec.sizes().inference().length()];
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
        int threads = TrainingOptions.threadsWorth(passes.spec().flopsPerSample() * data.size());
        var evaluator = new Evaluator(passes, data, "Evaluation data", threads);
        try (var team = Team.of(threads)) {
            return evaluator.run(parameters, team);
        }
    }

    /** Runs all rows; the team has as many members as this evaluator was made for. */
    Evaluation run(float[] parameters, Team team) {
        var spec = passes.spec();
        var collector = new EvaluationCollector(spec, loader.classNames(spec));
        for (int next = 0; next < batches; next += workspaces.length) {
            int first = next;
            team.run(member -> infer(parameters, first + member.part(), workspaces[member.part()]));
            for (int part = 0; part < workspaces.length; part++) {
                add(collector, first + part, workspaces[part]);
            }
        }
        return collector.evaluation();
    }

    private void add(EvaluationCollector collector, int number, float[] workspace) {
        int rows = rows(number);
        if (rows > 0) {
            collector.add(workspace, rows, loader.weight(passes.spec(), order, number * batch, rows));
        }
    }

    private void infer(float[] parameters, int number, float[] workspace) {
        int rows = rows(number);
        if (rows > 0) {
            loader.fill(workspace, order, number * batch, 0, rows);
            passes.infer(parameters, workspace, rows, true);
        }
    }

    /** Rows of the batch with this number; none past the last. */
    private int rows(int number) {
        return Math.clamp(order.length - (long) number * batch, 0, batch);
    }
}
