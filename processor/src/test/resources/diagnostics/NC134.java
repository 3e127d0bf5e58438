import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Adam(learningRate = 1e39, beta1 = 0.999999999, beta2 = 1e-50, epsilon = 1e-40) // error: NC134, NC134, NC134, NC134
@L2(1e39) // error: NC134
interface Prices {
    @Dense(8)
    @LeakyRelu(slope = 0.999999999) // error: NC134
    Layer features();

    @Dense(8)
    @Relu
    @Dropout(0.999999999) // error: NC134
    Layer more();

    @Dense(1)
    Layer price();
}
