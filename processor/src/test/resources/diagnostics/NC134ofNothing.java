import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Sgd(learningRate = 1e-50) // error: NC134
@L2(1e-50) // error: NC134
interface Prices {
    @Dense(1)
    Layer price();
}
