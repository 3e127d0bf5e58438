package networks;

import dev.nacre.annotations.*;

/** A class at each position of a grid, by a convolution that adds up taps; batches of a few samples, whose predictions lie in rows. */
@Network
@Input({4, 4, 10})
@CrossEntropy
@Sgd(learningRate = 0.1)
@Train(batch = 4, epochs = 5, seed = 42)
public interface Segments {

    /** The probability of each kind, position by position. */
    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME) @Softmax Layer kinds();
}
