import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@CosineRestarts(
        period = 0, // error: NC170
        periodFactor = 0, // error: NC170
        minimum = -1) // error: NC170
interface Prices {
    @Dense(1)
    Layer price();
}
