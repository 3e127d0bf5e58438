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

import dev.nacre.benchmarks.protocol.Material;

/** What a network learns, and what it counts besides, with the values to go back to. */
final class Parameters {

    private final Material material;
    private final boolean training;
    private final Map<String, Tensor> learned = new LinkedHashMap<>();
    private final List<Statistics> statistics = new ArrayList<>();

    Parameters(Material material, boolean training) {
        this.material = material;
        this.training = training;
    }

    /** Means and variances of channels, which batch norm carries along. */
    record Statistics(Tensor mean, Tensor variance) {}

    /** One of the material's, from its initial value on. */
    Tensor learned(String name) {
        var tensor = Values.floats(material.parameter(name));
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
            learned.forEach((name, tensor) -> tensor.copy_(Values.floats(material.parameter(name))));
            for (var each : statistics) {
                each.mean.zero_();
                each.variance.fill_(new Scalar(1f));
            }
        }
    }
}
