package dev.nacre.benchmarks.kernel;

import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MeanSquaredError;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Sgd;
import dev.nacre.annotations.Train;

/** 1024 to 1024 on batches of 64: weights beyond the second cache. */
@Network
@Input(1024)
@MeanSquaredError
@Sgd
@Train(batch = 64)
interface Product1024x1024 {

    @Dense(1024)
    Layer answer();
}
