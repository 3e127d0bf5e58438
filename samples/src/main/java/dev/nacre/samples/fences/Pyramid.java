package dev.nacre.samples.fences;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.AtrousPyramid;
import dev.nacre.annotations.BatchNorm;
import dev.nacre.annotations.Conv2d;
import dev.nacre.annotations.CosineDecay;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Padding;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/**
 * Looks near and far at once: the pyramid's convolutions have holes of different width, so that with nine weights each they
 * reach 2, 4 and 8 pixels far, and no pixel is left out by pooling.
 */
@Network
@Input({24, 24, 1})
@CrossEntropy
@Adam(learningRate = 5e-3)
@CosineDecay
@Train(batch = 32, epochs = 6, seed = 8)
public interface Pyramid {

    /** Pieces of fence. */
    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    @Relu
    Layer pieces();

    /** Bends and corners. */
    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    @Relu
    Layer bends();

    /** What is around, at every distance. */
    @AtrousPyramid(filters = 16, rates = {2, 4, 8}, bias = false)
    @BatchNorm
    @Relu
    Layer around();

    /** What follows from it for the pixels between. */
    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    @Relu
    Layer near();

    /** The probabilities of each pixel. */
    @Conv2d(filters = 3, kernel = 1)
    @Softmax
    Layer place();
}
