package dev.nacre.benchmarks.kernel;

import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MeanSquaredError;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Sgd;
import dev.nacre.annotations.Train;

/** 100 to 33 on batches of 64: neither side a multiple of anything. */
@Network
@Input(100)
@MeanSquaredError
@Sgd
@Train(batch = 64)
interface Product100x33 {

    @Dense(33)
    Layer answer();
}
