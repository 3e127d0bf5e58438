package dev.nacre.benchmarks.kernel;

import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MeanSquaredError;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Sgd;
import dev.nacre.annotations.Train;

/** 2048 to 16 on batches of 64: one vector of outputs, long sums. */
@Network
@Input(2048)
@MeanSquaredError
@Sgd
@Train(batch = 64)
interface Product2048x16 {

    @Dense(16)
    Layer answer();
}
