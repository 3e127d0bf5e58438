package dev.nacre.samples.race;

import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.RmsProp;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Tanh;
import dev.nacre.annotations.Train;

/** Each parameter its own rate, by the gradients of late. */
@Network
@Input(2)
@Tanh
@CrossEntropy
@RmsProp(learningRate = 0.005)
@Train(batch = 50, epochs = 20, seed = 5)
interface Rmsprop {

    @Dense(32)
    Layer first();

    @Dense(32)
    Layer second();

    @Dense(3)
    @Softmax
    Layer arm();
}
