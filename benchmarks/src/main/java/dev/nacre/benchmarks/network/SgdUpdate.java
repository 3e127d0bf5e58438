package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MeanSquaredError;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Sgd;
import dev.nacre.annotations.Train;

/** As {@link LargeUpdate}, by another optimizer. */
@Network
@Input(2048)
@MeanSquaredError
@Sgd
@Train(batch = 1, epochs = 1, seed = 7)
public interface SgdUpdate {
    @Dense(2048)
    Layer answer();
}
