package dev.nacre.benchmarks.kernel;

import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MeanSquaredError;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Sgd;
import dev.nacre.annotations.Train;

/** 128 to 10 on batches of 64: fewer outputs than a vector has lanes. */
@Network
@Input(128)
@MeanSquaredError
@Sgd
@Train(batch = 64)
interface Product128x10 {

    @Dense(10)
    Layer answer();
}
