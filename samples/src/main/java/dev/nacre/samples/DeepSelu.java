package dev.nacre.samples;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.CrossEntropy;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.LecunNormal;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Selu;
import dev.nacre.annotations.Softmax;
import dev.nacre.annotations.Train;

/** Eight layers that normalise themselves: selu after weights of variance 1 / inputs. */
@Network
@Input(2)
@Selu
@LecunNormal
@CrossEntropy
@Adam(learningRate = 2e-3)
@Train(batch = 50, epochs = 30, seed = 4)
public interface DeepSelu {

    @Dense(48)
    Layer first();

    @Dense(48)
    Layer second();

    @Dense(48)
    Layer third();

    @Dense(48)
    Layer fourth();

    @Dense(48)
    Layer fifth();

    @Dense(48)
    Layer sixth();

    @Dense(48)
    Layer seventh();

    @Dense(48)
    Layer eighth();
    /** The probability of each arm. */
    @Dense(3)
    @Softmax
    Layer arm();
}
