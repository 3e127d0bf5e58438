package networks;

import dev.nacre.annotations.*;

/** Convolutions with 3 x 3 filters over multiples of 16 channels, and their gradients, by minimal filtering. */
@Network
@Input({4, 4, 16})
@MeanSquaredError
@Sgd(learningRate = 0.1, momentum = 0.9)
@Train(batch = 32, epochs = 5, seed = 42)
public interface Winograd {

    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME) @Relu Layer stem();

    @Conv2d(filters = 16, kernel = 3, padding = Padding.SAME) @Relu Layer cleaned();
}
