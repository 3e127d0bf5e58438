package dev.nacre.samples.race;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Tanh;
import dev.nacre.annotations.Train;

/** Adam whose rates never rise again. */
@Network
@Input(2)
@Tanh
@CrossEntropy
@Adam(learningRate = 0.01, amsgrad = true)
@Train(batch = 50, epochs = 20, seed = 5)
interface LargestYet {

    @Dense(32)
    Layer first();

    @Dense(32)
    Layer second();

    @Dense(3)
    @Softmax
    Layer arm();
}
