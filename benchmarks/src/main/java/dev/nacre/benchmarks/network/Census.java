package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.BinaryCrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Sigmoid;
import dev.nacre.annotations.Train;

/** 104-64-32-1 on batches of 128: one yes or no about the columns of a table. */
@Network
@Input(104)
@BinaryCrossEntropy
@Adam
@Train(batch = 128, epochs = 1, seed = 7)
public interface Census {
    @Dense(64)
    @Relu
    Layer first();

    @Dense(32)
    @Relu
    Layer second();

    @Dense(1)
    @Sigmoid
    Layer rich();
}
