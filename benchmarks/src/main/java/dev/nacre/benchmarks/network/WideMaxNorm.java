package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MaxNorm;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/** {@link Wide} with a limit on the norm of each unit on both hidden layers. */
@Network
@Input(784)
@CrossEntropy
@Adam
@Train(batch = 128, epochs = 1, seed = 7)
public interface WideMaxNorm {
    @Dense(512)
    @Relu
    @MaxNorm(3)
    Layer first();

    @Dense(512)
    @Relu
    @MaxNorm(3)
    Layer second();

    @Dense(10)
    @Softmax
    Layer digit();
}
