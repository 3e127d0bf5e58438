import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@UniformWeights(low = 0.1, high = 0.1000000001) // error: NC132
interface Prices {
    @Dense(1)
    Layer price();
}
