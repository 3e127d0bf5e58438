package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Dropout;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/** 784-256-128-10 with dropout: the dense network that has to know MNIST. */
@Network
@Input(784)
@CrossEntropy
@Adam
@Train(batch = 64, epochs = 15, seed = 7)
public interface Handwriting {
    @Dense(256)
    @Relu
    @Dropout(0.2)
    Layer strokes();

    @Dense(128)
    @Relu
    @Dropout(0.2)
    Layer shapes();

    @Dense(10)
    @Softmax
    Layer digit();
}
