package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.BatchNorm;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/** {@link Wide} with batch norm on both hidden layers. */
@Network
@Input(784)
@CrossEntropy
@Adam
@Train(batch = 128, epochs = 1, seed = 7)
public interface WideBatchNorm {
    @Dense(value = 512, bias = false)
    @BatchNorm
    @Relu
    Layer first();

    @Dense(value = 512, bias = false)
    @BatchNorm
    @Relu
    Layer second();

    @Dense(10)
    @Softmax
    Layer digit();
}
