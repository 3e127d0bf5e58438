package dev.nacre.samples;

import dev.nacre.annotations.Activation;
import dev.nacre.annotations.Adam;
import dev.nacre.annotations.BinaryCrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Sigmoid;
import dev.nacre.annotations.Train;

/** Which of two moons a point belongs to; both hidden layers bend numbers by formulas of the lesson's own. */
@Network
@Input(2)
@BinaryCrossEntropy
@Adam(learningRate = 0.01)
@Train(batch = 50, epochs = 60, seed = 3)
public interface Moons {

    /** A gate that learns how sharp it is: a straight line at b = 0, nearly a relu for large b. */
    @Dense(16)
    @Activation(value = "x * sigmoid(b * x)", trainable = "b = 1.0")
    Layer gated();

    /** Bends like a logarithm on both sides, so that no number grows out of hand. */
    @Dense(16)
    @Activation("where(x < 0, -log(1 - x), log(1 + x))")
    Layer squeezed();

    /** The probability of the upper moon. */
    @Dense(1)
    @Sigmoid
    Layer upper();
}
