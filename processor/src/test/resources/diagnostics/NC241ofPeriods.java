import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@CosineRestarts(period = 2, minimum = 0.01) // warning: NC241
interface Prices {
    @Dense(1)
    Layer price();
}
