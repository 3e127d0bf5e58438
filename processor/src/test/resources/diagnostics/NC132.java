import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(1)
    @UniformWeights(low = 0.1, high = -0.1) // error: NC132
    Layer price();
}
