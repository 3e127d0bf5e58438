package dev.nacre.samples.pictures;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.Add;
import dev.nacre.annotations.BatchNorm;
import dev.nacre.annotations.Conv2d;
import dev.nacre.annotations.CosineDecay;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Dropout;
import dev.nacre.annotations.GlobalAveragePool;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Padding;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/**
 * What a small coloured picture shows: ten classes. Three residual units: each adds what it has learnt to what came in, so a
 * gradient reaches the first layer undiminished.
 *
 * <p>
 * Source: K. He et al., "Deep Residual Learning for Image Recognition", 2016.
 */
@Network
@Input({32, 32, 3})
@CrossEntropy(labelSmoothing = 0.1)
@Adam(learningRate = 3e-3)
@CosineDecay
@Train(batch = 64, epochs = 10, seed = 7)
public interface Pictures {

    /** Edges and spots of colour. */
    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    @Relu
    Layer stem();

    /** First half of the first unit. */
    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    @Relu
    Layer fine(Layer stem);

    /** Second half; the activation waits for the sum. */
    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    Layer fineChange(Layer fine);

    /** What came in, changed. */
    @Add
    @Relu
    Layer fineSum(Layer stem, Layer fineChange);

    /** First half of the second unit, at half the width and height. */
    @Conv2d(filters = 32, kernel = 3, stride = 2, padding = Padding.SAME, bias = false)
    @BatchNorm
    @Relu
    Layer middle(Layer fineSum);

    /** Second half. */
    @Conv2d(filters = 32, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    Layer middleChange(Layer middle);

    /** What came in, brought to the new size and number of channels. */
    @Conv2d(filters = 32, kernel = 1, stride = 2, bias = false)
    @BatchNorm
    Layer middleShort(Layer fineSum);

    /** What came in, changed. */
    @Add
    @Relu
    Layer middleSum(Layer middleShort, Layer middleChange);

    /** First half of the third unit, at a quarter of the width and height. */
    @Conv2d(filters = 64, kernel = 3, stride = 2, padding = Padding.SAME, bias = false)
    @BatchNorm
    @Relu
    Layer coarse(Layer middleSum);

    /** Second half. */
    @Conv2d(filters = 64, kernel = 3, padding = Padding.SAME, bias = false)
    @BatchNorm
    Layer coarseChange(Layer coarse);

    /** What came in, brought to the new size and number of channels. */
    @Conv2d(filters = 64, kernel = 1, stride = 2, bias = false)
    @BatchNorm
    Layer coarseShort(Layer middleSum);

    /** What came in, changed. */
    @Add
    @Relu
    Layer coarseSum(Layer coarseShort, Layer coarseChange);

    /** How much of each of 64 things there is in the picture, wherever it is. */
    @GlobalAveragePool
    @Dropout(0.2)
    Layer amounts(Layer coarseSum);

    /** The probability of each class. */
    @Dense(10)
    @Softmax
    Layer kind();
}
