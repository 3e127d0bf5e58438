package dev.nacre.benchmarks.peers.libtorch;

import java.util.List;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Predictor;
import dev.nacre.benchmarks.protocol.Task;

/** Predictions in PyTorch's inference mode. */
final class LibtorchPredictor implements Predictor {

    private final PointerScope owned = new PointerScope();
    private final InferenceMode mode = new InferenceMode();
    private final Network network;
    private final List<Tensor> inputs;
    private Tensor output = new Tensor();

    LibtorchPredictor(Task task, InitialState state) {
        network = new Network(task.steps(), new Parameters(state, false), false);
        inputs = state.inputs().stream().map(Values::floats).toList();
    }

    @Override
    public void predict(int batch) {
        try (var _ = new PointerScope()) {
            var now = network.apply(inputs.get(batch));
            output.close();
            output = now.retainReference();
        }
    }

    @Override
    public float[] outputs() {
        try (var _ = new PointerScope()) {
            return Values.copy(output);
        }
    }

    @Override
    public void close() {
        output.close();
        mode.close();
        owned.close();
    }
}
