package dev.nacre.samples;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.Conv2d;
import dev.nacre.annotations.CosineDecay;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Dropout;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MaxPool2d;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/**
 * LeNet-5, which read cheques in 1998, with what came later: relu, the largest of four instead of their mean, softmax.
 *
 * <p>
 * Source: Y. LeCun et al., "Gradient-Based Learning Applied to Document Recognition", Proceedings of the IEEE, 1998.
 */
@Network
@Input({28, 28, 1})
@CrossEntropy
@Adam(learningRate = 2e-3)
@CosineDecay
@Train(batch = 64, epochs = 10, seed = 42)
public interface LeNet {

    /** Six kinds of small strokes, looked for everywhere with the same weights. */
    @Conv2d(filters = 6, kernel = 5)
    @Relu
    Layer strokes();

    /** Where about they are; to the pixel does not matter. */
    @MaxPool2d(2)
    Layer somewhere();

    /** Sixteen kinds of what strokes make up: corners, bows, ends. */
    @Conv2d(filters = 16, kernel = 5)
    @Relu
    Layer pieces();

    /** Again only about where. */
    @MaxPool2d(2)
    Layer together();

    /** What pieces in which place mean. */
    @Dense(120)
    @Relu
    @Dropout(0.3)
    Layer figures();

    /** And these together. */
    @Dense(84)
    @Relu
    Layer meaning();

    /** The probability of each digit. */
    @Dense(10)
    @Softmax
    Layer digit();
}
