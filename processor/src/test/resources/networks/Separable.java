package networks;

import dev.nacre.annotations.*;

/** A convolution of each channel by itself, then one across the channels. */
@Network
@Input({6, 6, 2})
@MeanSquaredError
@Sgd(learningRate = 0.1)
@Train(batch = 32, epochs = 5, seed = 42)
public interface Separable {

    @Conv2d(filters = 2, kernel = 3, groups = 2) @Relu Layer each();

    @Conv2d(filters = 3, kernel = 1) Layer across();
}
