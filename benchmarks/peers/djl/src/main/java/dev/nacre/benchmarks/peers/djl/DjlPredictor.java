package dev.nacre.benchmarks.peers.djl;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Predictor;
import dev.nacre.benchmarks.protocol.Task;

/** Predictions by DJL's blocks themselves, without the translators of its predictors. */
final class DjlPredictor implements Predictor {

    private final NDManager manager = NDManager.newBaseManager();
    private final Network network;
    private final ParameterStore parameters = new ParameterStore(manager, false);
    private final List<NDArray> inputs;
    private NDArray output;

    DjlPredictor(Task task, InitialState state) {
        network = new Network(task);
        inputs = state.inputs().stream().map(input -> Values.floats(manager, input)).toList();
        network.initialize(manager, inputs.getFirst().getShape());
        network.reset(state);
        output = manager.create(0f);
    }

    @Override
    public void predict(int batch) {
        try (var scope = manager.newSubManager()) {
            var input = inputs.get(batch);
            input.tempAttach(scope);
            var now = network.block().forward(parameters, new NDList(input), false).singletonOrThrow();
            output.close();
            now.attach(manager);
            output = now;
        }
    }

    @Override
    public float[] outputs() {
        return output.toFloatArray();
    }

    @Override
    public void close() {
        manager.close();
    }
}
