import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@NormalWeights(mean = 1, standardDeviation = 1e-50) // error: NC131
interface Prices {
    @Dense(1)
    Layer price();
}
