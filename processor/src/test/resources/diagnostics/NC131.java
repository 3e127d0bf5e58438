import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(1)
    @NormalWeights(standardDeviation = 0) // error: NC131
    Layer price();
}
