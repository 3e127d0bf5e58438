import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Adam(learningRate = 0.0 / 0.0, beta1 = -0.5) // error: NC122, NC125
interface Prices {
    @Dense(1)
    Layer price();
}
