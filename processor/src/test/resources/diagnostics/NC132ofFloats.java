import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@UniformWeights(low = -3e38, high = 3e38) // error: NC132
interface Prices {
    @Dense(1)
    Layer price();
}
