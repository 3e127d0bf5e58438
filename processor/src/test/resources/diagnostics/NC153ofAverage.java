import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Sgd(momentum = 0.9, nesterov = true,
        movingAverage = true) // error: NC153
interface Prices {
    @Dense(1)
    Layer price();
}
