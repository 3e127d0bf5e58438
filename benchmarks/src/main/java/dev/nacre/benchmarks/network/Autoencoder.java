package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MeanSquaredError;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Train;

/** 784-256-64-256-784 on batches of 128: images through a narrow place and back. */
@Network
@Input(784)
@MeanSquaredError
@Adam
@Train(batch = 128, epochs = 1, seed = 7)
public interface Autoencoder {
    @Dense(256)
    @Relu
    Layer in();

    @Dense(64)
    @Relu
    Layer code();

    @Dense(256)
    @Relu
    Layer out();

    @Dense(784)
    Layer image();
}
