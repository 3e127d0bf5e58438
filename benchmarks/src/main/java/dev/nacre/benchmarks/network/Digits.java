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

/** 784-128-10 on batches of 64: the usual first network for images of digits. */
@Network
@Input(784)
@CrossEntropy
@Adam
@Train(batch = 64, epochs = 1, seed = 7)
public interface Digits {
    @Dense(128)
    @Relu
    Layer features();

    @Dense(10)
    @Softmax
    Layer digit();
}
