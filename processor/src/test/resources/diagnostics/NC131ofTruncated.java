import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Tanh
    @TruncatedNormalWeights(standardDeviation = 0) // error: NC131
    Layer features();

    @Dense(1)
    Layer price();
}
