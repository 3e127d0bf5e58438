import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(value = 1, bias = false)
    @Bias(0.1) // error: NC017
    Layer price();
}
