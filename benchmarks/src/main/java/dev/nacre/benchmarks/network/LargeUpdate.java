package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MeanSquaredError;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Train;

/** 4 million parameters and batches of one row: little more than the optimizer, from main memory. */
@Network
@Input(2048)
@MeanSquaredError
@Adam
@Train(batch = 1, epochs = 1, seed = 7)
public interface LargeUpdate {
    @Dense(2048)
    Layer answer();
}
