package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/** 4-16-3 on batches of 16: so little arithmetic that only what surrounds it counts. */
@Network
@Input(4)
@CrossEntropy
@Adam
@Train(batch = 16, epochs = 1, seed = 7)
public interface Flowers {
    @Dense(16)
    @Relu
    Layer hidden();

    @Dense(3)
    @Softmax
    Layer kind();
}
