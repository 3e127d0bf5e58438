package dev.nacre.benchmarks.peers.djl;

import java.util.stream.IntStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dev.nacre.benchmarks.protocol.Loss;
import dev.nacre.benchmarks.protocol.Tensor;

/** Numbers on their way into DJL's memory. */
final class Values {

    private Values() {}

    static NDArray floats(NDManager manager, Tensor tensor) {
        return manager.create(tensor.values(), new Shape(tensor.sizes()));
    }

    /** Targets as the loss takes them: of classes a column of indexes. */
    static NDArray targets(NDManager manager, Tensor tensor, Loss loss) {
        return switch (loss) {
            case CROSS_ENTROPY -> classes(manager, tensor.values());
            case SQUARED_ERROR, BINARY_CROSS_ENTROPY -> floats(manager, tensor);
        };
    }

    private static NDArray classes(NDManager manager, float[] indexes) {
        var whole = IntStream.range(0, indexes.length).mapToLong(i -> (long) indexes[i]).toArray();
        return manager.create(whole, new Shape(whole.length, 1));
    }
}
