package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.BatchNorm;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Dropout;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/** {@link Wide} with batch norm and dropout on both hidden layers. */
@Network
@Input(784)
@CrossEntropy
@Adam
@Train(batch = 128, epochs = 1, seed = 7)
@SuppressWarnings({"nacre:NC209", "nacre:NC215"}) // as the workloads of the comparison have it, where every system does the same
public interface WideRegularised {
    @Dense(512)
    @BatchNorm
    @Relu
    @Dropout(0.2)
    Layer first();

    @Dense(512)
    @BatchNorm
    @Relu
    @Dropout(0.2)
    Layer second();

    @Dense(10)
    @Softmax
    Layer digit();
}
