package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/** 784-512-512-10 on batches of 128: enough arithmetic to keep two threads busy. */
@Network
@Input(784)
@CrossEntropy
@Adam
@Train(batch = 128, epochs = 1, seed = 7)
public interface Wide {
    @Dense(512)
    @Relu
    Layer first();

    @Dense(512)
    @Relu
    Layer second();

    @Dense(10)
    @Softmax
    Layer digit();
}
