package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MeanSquaredError;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Sgd;
import dev.nacre.annotations.Train;

/** 64-1024-1024-1024-1 on batches of 256: products so large that little else counts. */
@Network
@Input(64)
@MeanSquaredError
@Sgd(learningRate = 1e-3)
@Train(batch = 256, epochs = 1, seed = 7)
public interface Regression {
    @Dense(1024)
    @Relu
    Layer first();

    @Dense(1024)
    @Relu
    Layer second();

    @Dense(1024)
    @Relu
    Layer third();

    @Dense(1)
    Layer value();
}
