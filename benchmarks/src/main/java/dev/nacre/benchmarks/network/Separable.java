package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.BatchNorm;
import dev.nacre.annotations.Conv2d;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.GlobalAveragePool;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Padding;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/** Depthwise-separable convolutions on coloured images of 32 x 32, on batches of 32. */
@Network
@Input({32, 32, 3})
@CrossEntropy
@Adam
@Train(batch = 32, epochs = 1, seed = 7)
public interface Separable {
    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    @Relu
    Layer stem();

    @Conv2d(filters = 16, kernel = 3, pad = 1, groups = 16, bias = false)
    @BatchNorm
    @Relu
    Layer firstDepthwise();

    @Conv2d(filters = 32, kernel = 1, bias = false)
    @BatchNorm
    @Relu
    Layer firstPointwise();

    @Conv2d(filters = 32, kernel = 3, stride = 2, pad = 1, groups = 32, bias = false)
    @BatchNorm
    @Relu
    Layer secondDepthwise();

    @Conv2d(filters = 64, kernel = 1, bias = false)
    @BatchNorm
    @Relu
    Layer secondPointwise();

    @Conv2d(filters = 64, kernel = 3, pad = 1, groups = 64, bias = false)
    @BatchNorm
    @Relu
    Layer thirdDepthwise();

    @Conv2d(filters = 64, kernel = 1, bias = false)
    @BatchNorm
    @Relu
    Layer thirdPointwise();

    @Conv2d(filters = 64, kernel = 3, stride = 2, pad = 1, groups = 64, bias = false)
    @BatchNorm
    @Relu
    Layer fourthDepthwise();

    @Conv2d(filters = 128, kernel = 1, bias = false)
    @BatchNorm
    @Relu
    Layer fourthPointwise();

    @GlobalAveragePool
    Layer mean();

    @Dense(10)
    @Softmax
    Layer kind();
}
