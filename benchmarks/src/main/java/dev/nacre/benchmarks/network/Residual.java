package dev.nacre.benchmarks.network;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.Add;
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

/** A residual network of eight convolutions on coloured images of 32 x 32, on batches of 32. */
@Network
@Input({32, 32, 3})
@CrossEntropy
@Adam
@Train(batch = 32, epochs = 1, seed = 7)
public interface Residual {
    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    @Relu
    Layer stem();

    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    @Relu
    Layer first16();

    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    Layer second16();

    @Add
    @Relu
    Layer sum16(Layer stem, Layer second16);

    @Conv2d(filters = 32, kernel = 3, stride = 2, pad = 1, bias = false)
    @BatchNorm
    @Relu
    Layer first32();

    @Conv2d(filters = 32, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    @Relu
    Layer second32();

    @Conv2d(filters = 32, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    Layer third32();

    @Add
    @Relu
    Layer sum32(Layer first32, Layer third32);

    @Conv2d(filters = 64, kernel = 3, stride = 2, pad = 1, bias = false)
    @BatchNorm
    @Relu
    Layer first64();

    @Conv2d(filters = 64, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    Layer second64();

    @Add
    @Relu
    Layer sum64(Layer first64, Layer second64);

    @GlobalAveragePool
    Layer mean();

    @Dense(10)
    @Softmax
    Layer kind();
}
