package dev.nacre.benchmarks.peers.libtorch;

import java.util.List;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Trainer;

/** A training with PyTorch's optimizers. */
final class LibtorchTrainer implements Trainer {

    private final PointerScope owned = new PointerScope();
    private final Task task;
    private final Parameters parameters;
    private final Network network;
    private final List<Tensor> inputs;
    private final List<Tensor> targets;
    private Update update;
    private Tensor loss = new Tensor();

    LibtorchTrainer(Task task, InitialState state) {
        this.task = task;
        parameters = new Parameters(state, true);
        network = new Network(task.steps(), parameters, true);
        inputs = state.inputs().stream().map(Values::floats).toList();
        targets = state.targets().stream().map(target -> Values.targets(target, task.loss())).toList();
        update = Update.of(task.optimizer(), parameters.all());
    }

    @Override
    public void reset() {
        parameters.reset();
        update.close();
        update = Update.of(task.optimizer(), parameters.all());
    }

    @Override
    public void step(int batch) {
        try (var _ = new PointerScope()) {
            update.forget();
            var output = network.apply(inputs.get(batch));
            var now = Losses.of(task.loss(), output, targets.get(batch));
            now.backward();
            update.apply();
            keep(now);
        }
    }

    /** The number is read when somebody asks for it. */
    private void keep(Tensor now) {
        loss.close();
        loss = now.retainReference();
    }

    @Override
    public float loss() {
        return loss.item_float();
    }

    @Override
    public void close() {
        loss.close();
        update.close();
        owned.close();
    }
}
