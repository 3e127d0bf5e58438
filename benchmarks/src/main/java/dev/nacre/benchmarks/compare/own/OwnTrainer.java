package dev.nacre.benchmarks.compare.own;

import java.util.Arrays;
import java.util.List;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Optimizer;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Tensor;
import dev.nacre.benchmarks.protocol.Trainer;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.Rows;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;

/** Steps as the training loop does them: each member brings the rows it will work on, then all run the pass. */
final class OwnTrainer implements Trainer, Team.Task {

    private static final long SEED = 7;

    private final Passes passes;
    private final TrainingState state;
    private final float[] initial;
    private final float[][] inputs;
    private final float[][] targets;
    private final Rows inputRows;
    private final Rows targetRows;
    private final int size;
    private final Team team;
    private int batch;

    OwnTrainer(OwnNetwork network, Task task, InitialState start, int threads) {
        passes = network.passes();
        var spec = passes.spec();
        size = task.batch();
        if (spec.training().batch() != size) {
            throw new IllegalArgumentException(spec.name() + " has batches of " + spec.training().batch() + ", not "
                    + size);
        }
        initial = OwnParameters.stored(network, task, start);
        state = new TrainingState(spec, initial.clone(), SEED);
        var grid = Counterparts.input(task);
        inputs = start.inputs().stream().map(Tensor::values).map(grid::channelsLast).toArray(float[][]::new);
        targets = start.targets().stream().map(Tensor::values).toArray(float[][]::new);
        inputRows = spec.inputs().getFirst().rows();
        targetRows = spec.outputs().getFirst().target().rows();
        checkWidths(List.of(inputRows, targetRows), List.of(inputs[0], targets[0]));
        team = Team.of(threads);
        state.learningRate = rate(task.optimizer());
    }

    private void checkWidths(List<Rows> rows, List<float[]> values) {
        for (int port = 0; port < rows.size(); port++) {
            if (rows.get(port).width() * size != values.get(port).length) {
                throw new IllegalArgumentException(passes.spec().name() + " does not take what the initial state has");
            }
        }
    }

    private static float rate(Optimizer optimizer) {
        return switch (optimizer) {
            case Optimizer.Adam adam -> adam.rate();
            case Optimizer.Sgd sgd -> sgd.rate();
        };
    }

    @Override
    public void reset() {
        System.arraycopy(initial, 0, state.parameters, 0, initial.length);
        Arrays.fill(state.slots, 0);
        state.step = 0;
    }

    @Override
    public void step(int number) {
        batch = number;
        state.step++;
        team.run(this);
    }

    @Override
    public void run(Team.Member member) {
        int from = passes.firstRow(size, member);
        int to = passes.endRow(size, member);
        bring(inputs[batch], inputRows, from, to);
        bring(targets[batch], targetRows, from, to);
        passes.train(state, size, member);
    }

    private void bring(float[] values, Rows rows, int from, int to) {
        int width = rows.width();
        for (int row = from; row < to; row++) {
            System.arraycopy(values, row * width, state.workspace, rows.trainingOffset() + row * rows.stride(), width);
        }
    }

    @Override
    public float loss() {
        return state.loss;
    }

    @Override
    public void close() {
        team.close();
    }
}
