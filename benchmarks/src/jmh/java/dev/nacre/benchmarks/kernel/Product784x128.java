package dev.nacre.benchmarks.kernel;

import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MeanSquaredError;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Sgd;
import dev.nacre.annotations.Train;

/** 784 to 128 on batches of 64: the first layer of a usual network. */
@Network
@Input(784)
@MeanSquaredError
@Sgd
@Train(batch = 64)
interface Product784x128 {

    @Dense(128)
    Layer answer();
}
