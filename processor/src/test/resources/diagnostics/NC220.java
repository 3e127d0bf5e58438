import dev.nacre.annotations.*;

@Network
@Input(784)
@MeanSquaredError
interface Prices {
    @Dense(8) // warning: NC220
    @Relu
    @NormalWeights(standardDeviation = 1)
    Layer features();

    @Dense(1)
    Layer price();
}
