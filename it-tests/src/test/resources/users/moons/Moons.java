package moons;

import dev.nacre.annotations.*;

/** On which of two interleaved half moons a point lies. */
@Network
@Input(2)
@CrossEntropy
@Adam(learningRate = 0.01)
@Train(batch = 16, epochs = 30, seed = 3)
public interface Moons {
    @Dense(24) @Tanh Layer bends();
    @Dense(13) @Relu Layer regions();
    @Dense(2) @Softmax Layer moon();
}
