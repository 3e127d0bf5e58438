package dev.nacre.samples.race;

import dev.nacre.annotations.AdamW;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Tanh;
import dev.nacre.annotations.Train;

/** Adam with weights that decay beside its steps. */
@Network
@Input(2)
@Tanh
@CrossEntropy
@AdamW(learningRate = 0.01, weightDecay = 0.01)
@Train(batch = 50, epochs = 20, seed = 5)
interface Decaying {

    @Dense(32)
    Layer first();

    @Dense(32)
    Layer second();

    @Dense(3)
    @Softmax
    Layer arm();
}
