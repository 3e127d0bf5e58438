import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Sgd(learningRate = -0.01) // error: NC122
interface Prices {
    @Dense(1)
    Layer price();
}
