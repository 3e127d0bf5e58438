package dev.nacre.samples.race;

import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Sgd;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Tanh;
import dev.nacre.annotations.Train;

/** With momentum that looks ahead. */
@Network
@Input(2)
@Tanh
@CrossEntropy
@Sgd(learningRate = 0.05, momentum = 0.9, nesterov = true)
@Train(batch = 50, epochs = 20, seed = 5)
interface Nesterov {

    @Dense(32)
    Layer first();

    @Dense(32)
    Layer second();

    @Dense(3)
    @Softmax
    Layer arm();
}
