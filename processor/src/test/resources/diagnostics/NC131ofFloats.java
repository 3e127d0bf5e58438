import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@NormalWeights(standardDeviation = 1e300) // error: NC131
interface Prices {
    @Dense(1)
    Layer price();
}
