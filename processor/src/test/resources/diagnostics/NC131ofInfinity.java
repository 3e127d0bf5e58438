import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(1)
    @NormalWeights(mean = 1.0 / 0.0) // error: NC131
    Layer price();
}
