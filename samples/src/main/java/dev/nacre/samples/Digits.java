package dev.nacre.samples;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Dropout;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Relu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/** Handwritten digits: 28 x 28 grey pixels, from 0 for paper to 1 for ink, and ten classes. */
@Network
@Input({28, 28, 1})
@CrossEntropy
@Adam(learningRate = 1e-3)
@Train(batch = 128, epochs = 15, seed = 42)
public interface Digits {

    /** What the pixels show: pieces of strokes, learnt by itself. */
    @Dense(512)
    @Relu
    @Dropout(0.35)
    Layer strokes();

    /** What the strokes make up. */
    @Dense(256)
    @Relu
    @Dropout(0.3)
    Layer figures();

    /** The probability of each digit. */
    @Dense(10)
    @Softmax
    Layer digit();
}
