import dev.nacre.annotations.*;

@Network
@Input(1)
@MeanSquaredError
@Sgd(learningRate = 0.01)
@Train(batch = 2147483647)
interface Prices {
    @Dense(value = 2147483632, bias = false)
    Layer price(); // error: NC136
}
