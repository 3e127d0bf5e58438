package dev.nacre.samples;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.BatchNorm;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/** Eight layers that are normalised over the batch before their relu; the shift of the norm is their bias. */
@Network
@Input(2)
@Relu
@CrossEntropy
@Adam(learningRate = 2e-3)
@Train(batch = 50, epochs = 30, seed = 4)
public interface DeepRelu {

    @Dense(value = 48, bias = false)
    @BatchNorm
    Layer first();

    @Dense(value = 48, bias = false)
    @BatchNorm
    Layer second();

    @Dense(value = 48, bias = false)
    @BatchNorm
    Layer third();

    @Dense(value = 48, bias = false)
    @BatchNorm
    Layer fourth();

    @Dense(value = 48, bias = false)
    @BatchNorm
    Layer fifth();

    @Dense(value = 48, bias = false)
    @BatchNorm
    Layer sixth();

    @Dense(value = 48, bias = false)
    @BatchNorm
    Layer seventh();

    @Dense(value = 48, bias = false)
    @BatchNorm
    Layer eighth();
    /** The probability of each arm. */
    @Dense(3)
    @Softmax
    Layer arm();
}
