package networks;

import dev.nacre.annotations.*;

/** Batch norm of the channels of a grid. */
@Network
@Input({4, 4, 16})
@MeanSquaredError
@Sgd(learningRate = 0.1)
@Train(batch = 32, epochs = 5, seed = 42)
public interface Normalised {

    @AveragePool2d(2) @BatchNorm @Relu Layer coarse();
}
