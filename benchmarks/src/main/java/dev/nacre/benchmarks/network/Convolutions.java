package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Conv2d;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.GlobalAveragePool;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MaxPool2d;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Padding;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Sgd;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;
import dev.nacre.annotations.Upsample;

/** Convolutions of many shapes, one behind the other; only its kernels are measured, each on its own. */
@Network
@Input({28, 28, 1})
@CrossEntropy
@Sgd
@Train(batch = 64, epochs = 1, seed = 7)
public interface Convolutions {
    @Conv2d(filters = 6, kernel = 5)
    @Relu
    Layer strokes();

    @MaxPool2d(2)
    Layer coarse();

    @Conv2d(filters = 16, kernel = 5)
    @Relu
    Layer shapes();

    @Upsample(2)
    Layer fine();

    @Conv2d(filters = 32, kernel = 3, padding = Padding.SAME)
    @Relu
    Layer wide();

    @Conv2d(filters = 64, kernel = 3, padding = Padding.SAME)
    @Relu
    Layer wider();

    @Conv2d(filters = 128, kernel = 1)
    @Relu
    Layer mixed();

    @Conv2d(filters = 32, kernel = 1)
    @Relu
    Layer narrow();

    @Upsample(2)
    Layer finest();

    @Conv2d(filters = 32, kernel = 3, padding = Padding.SAME, groups = 32)
    @Relu
    Layer forks();

    @Conv2d(filters = 64, kernel = 4, stride = 4)
    @Relu
    Layer coarsest();

    @Conv2d(filters = 64, kernel = 3, padding = Padding.SAME)
    @Relu
    Layer deep();

    @GlobalAveragePool
    Layer mean();

    @Dense(10)
    @Softmax
    Layer kind();
}
