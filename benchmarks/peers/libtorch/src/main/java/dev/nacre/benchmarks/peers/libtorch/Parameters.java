package dev.nacre.benchmarks.peers.libtorch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

import dev.nacre.benchmarks.protocol.InitialState;

/** What a network learns, and what it counts besides, with the values to go back to. */
final class Parameters {

    private final InitialState state;
    private final boolean training;
    private final Map<String, Tensor> learned = new LinkedHashMap<>();
    private final List<Statistics> statistics = new ArrayList<>();

    Parameters(InitialState state, boolean training) {
        this.state = state;
        this.training = training;
    }

    /** Means and variances of channels, which batch norm carries along. */
    record Statistics(Tensor mean, Tensor variance) {}

    /** One of the state's, from its initial value on. */
    Tensor learned(String name) {
        var tensor = Values.floats(state.parameter(name));
        tensor.set_requires_grad(training);
        learned.put(name, tensor);
        return tensor;
    }

    /** Of as many channels, at first zero and one. */
    Statistics statistics(int channels) {
        var fresh = new Statistics(torch.zeros(channels), torch.ones(channels));
        statistics.add(fresh);
        return fresh;
    }

    /** Everything learned, for an optimizer. */
    TensorVector all() {
        return new TensorVector(learned.values().toArray(Tensor[]::new));
    }

    /** Back to the initial values. */
    void reset() {
        try (var _ = new NoGradGuard()) {
            learned.forEach((name, tensor) -> tensor.copy_(Values.floats(state.parameter(name))));
            for (var each : statistics) {
                each.mean.zero_();
                each.variance.fill_(new Scalar(1f));
            }
        }
    }
}
