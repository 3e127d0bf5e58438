import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Sgd(learningRate = 1.0 / 0.0, momentum = 0.999999999) // error: NC134, NC134
interface Prices {
    @Dense(1)
    Layer price();
}
