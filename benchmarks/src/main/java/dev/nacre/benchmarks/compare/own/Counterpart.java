package dev.nacre.benchmarks.compare.own;

import java.util.List;

import dev.nacre.benchmarks.protocol.Tensor;
import dev.nacre.runtime.model.ParameterSpec;

/**
 * One parameter as both sides have it.
 *
 * @param own Nacre's
 * @param name what the protocol calls it
 * @param shape what the protocol makes of it
 * @param grid of which there are some in each, one after another
 */
record Counterpart(ParameterSpec own, String name, List<Integer> shape, Grid grid) {

    /** Checks that both are about the same thing: kinds go by their order alone. */
    Counterpart {
        int size = shape.stream().reduce(1, Math::multiplyExact);
        if (size != own.layout().size() || isWeight(own) != (shape.size() > 1)) {
            throw new IllegalArgumentException(
                    "parameter " + own.name() + " of shape " + own.shape() + " cannot stand for "
                            + name + " of shape " + shape);
        }
    }

    private static boolean isWeight(ParameterSpec own) {
        return own.name().endsWith(".weight");
    }

    Tensor forPeers(float[] values) {
        return new Tensor(shape, grid.channelsFirst(values));
    }

    float[] forNacre(Tensor tensor) {
        return grid.channelsLast(tensor.values());
    }
}
