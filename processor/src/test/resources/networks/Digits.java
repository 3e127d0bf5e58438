package networks;

import dev.nacre.annotations.*;

/** A dense network: products, softmax with its cross entropy, Adam. */
@Network
@Input({8, 8, 1})
@CrossEntropy
@Adam(learningRate = 1e-3)
@Train(batch = 64, epochs = 10, seed = 42)
public interface Digits {

    /** What the pixels show. */
    @Dense(16) @Relu Layer features();

    /** The probability of each digit. */
    @Dense(10) @Softmax Layer digit();
}
