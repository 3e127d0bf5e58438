package dev.nacre.benchmarks.peers.libtorch;

import java.util.stream.IntStream;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.MemoryFormat;

import dev.nacre.benchmarks.protocol.Loss;

/** Numbers on their way into PyTorch's memory and back. */
final class Values {

    private Values() {}

    /** Rows or images as a network takes them. */
    static Tensor floats(dev.nacre.benchmarks.protocol.Tensor tensor) {
        return inOrder(AbstractTensor.create(tensor.values(), tensor.sizes()));
    }

    /** Images with their channels last, the order that convolutions on processors prefer. */
    static Tensor inOrder(Tensor tensor) {
        return tensor.dim() == 4 ? tensor.contiguous(MemoryFormat.ChannelsLast) : tensor;
    }

    /** Targets as the loss takes them. */
    static Tensor targets(dev.nacre.benchmarks.protocol.Tensor tensor, Loss loss) {
        return switch (loss) {
            case CROSS_ENTROPY -> classes(tensor.values());
            case SQUARED_ERROR, BINARY_CROSS_ENTROPY -> floats(tensor);
        };
    }

    private static Tensor classes(float[] indexes) {
        return AbstractTensor.create(IntStream.range(0, indexes.length).mapToLong(i -> (long) indexes[i]).toArray());
    }

    /** A copy of all elements, row after row. */
    static float[] copy(Tensor tensor) {
        var rows = tensor.contiguous();
        var values = new float[Math.toIntExact(rows.numel())];
        new FloatPointer(rows.data_ptr()).get(values);
        return values;
    }
}
