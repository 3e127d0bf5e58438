package dev.nacre.benchmarks.peers.djl;

import java.util.List;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Trainer;

/** A training by DJL's trainer, without its listeners and evaluators. */
final class DjlTrainer implements Trainer {

    private final Task task;
    private final InitialState state;
    private final Network network;
    private final Model model = Model.newInstance("comparison");
    private final NDManager manager = model.getNDManager();
    private final List<NDArray> inputs;
    private final List<NDArray> targets;
    private final Loss measure;
    private ai.djl.training.Trainer trainer;
    private float loss;

    DjlTrainer(Task task, InitialState state) {
        this.task = task;
        this.state = state;
        network = new Network(task);
        model.setBlock(network.block());
        inputs = state.inputs().stream().map(input -> Values.floats(manager, input)).toList();
        targets = state.targets().stream().map(target -> Values.targets(manager, target, task.loss())).toList();
        measure = measure(task);
        trainer = newTrainer();
        trainer.initialize(inputs.getFirst().getShape());
        network.reset(state);
    }

    private ai.djl.training.Trainer newTrainer() {
        return model.newTrainer(new DefaultTrainingConfig(measure).optOptimizer(optimizer(task)));
    }

    private static Loss measure(Task task) {
        return switch (task.loss()) {
            case CROSS_ENTROPY -> Loss.softmaxCrossEntropyLoss();
            // Its own weight is one half.
            case SQUARED_ERROR -> Loss.l2Loss("L2Loss", 1);
            case BINARY_CROSS_ENTROPY -> Loss.sigmoidBinaryCrossEntropyLoss();
        };
    }

    private static Optimizer optimizer(Task task) {
        return switch (task.optimizer()) {
            case dev.nacre.benchmarks.protocol.Optimizer.Adam(float rate) ->
                Optimizer.adam().optLearningRateTracker(Tracker.fixed(rate)).build();
            case dev.nacre.benchmarks.protocol.Optimizer.Sgd(float rate) ->
                Optimizer.sgd().setLearningRateTracker(Tracker.fixed(rate)).build();
        };
    }

    @Override
    public void reset() {
        trainer.close();
        trainer = newTrainer();
        trainer.initialize(inputs.getFirst().getShape());
        network.reset(state);
    }

    @Override
    public void step(int batch) {
        try (var scope = manager.newSubManager()) {
            var input = inputs.get(batch);
            var target = targets.get(batch);
            input.tempAttach(scope);
            target.tempAttach(scope);
            try (var gradients = trainer.newGradientCollector()) {
                var output = trainer.forward(new NDList(input));
                var now = measure.evaluate(new NDList(target), output);
                gradients.backward(now);
                loss = now.getFloat();
            }
            trainer.step();
        }
    }

    @Override
    public float loss() {
        return loss;
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
