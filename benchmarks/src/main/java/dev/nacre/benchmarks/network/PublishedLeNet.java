package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.Conv2d;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MaxPool2d;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/** LeNet-5 with the optimizer, rate and epochs with which SimpleChains.jl trains it for its published times. */
@Network
@Input({28, 28, 1})
@CrossEntropy
@Adam(learningRate = 3e-4)
@Train(batch = 128, epochs = 10, seed = 7)
public interface PublishedLeNet {
    @Conv2d(filters = 6, kernel = 5)
    @Relu
    Layer strokes();

    @MaxPool2d(2)
    Layer coarse();

    @Conv2d(filters = 16, kernel = 5)
    @Relu
    Layer shapes();

    @MaxPool2d(2)
    Layer coarser();

    @Dense(120)
    @Relu
    Layer wide();

    @Dense(84)
    @Relu
    Layer narrow();

    @Dense(10)
    @Softmax
    Layer digit();
}
