package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MeanSquaredError;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Train;

/** 100,000 parameters and batches of one row: little more than the optimizer, from the caches. */
@Network
@Input(316)
@MeanSquaredError
@Adam
@Train(batch = 1, epochs = 1, seed = 7)
public interface SmallUpdate {
    @Dense(316)
    Layer answer();
}
