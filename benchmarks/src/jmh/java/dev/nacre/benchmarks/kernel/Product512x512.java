package dev.nacre.benchmarks.kernel;

import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MeanSquaredError;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Sgd;
import dev.nacre.annotations.Train;

/** 512 to 512 on batches of 64: wide and deep enough to fill every tile. */
@Network
@Input(512)
@MeanSquaredError
@Sgd
@Train(batch = 64)
interface Product512x512 {

    @Dense(512)
    Layer answer();
}
