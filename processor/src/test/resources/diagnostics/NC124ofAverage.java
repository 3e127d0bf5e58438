import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Sgd(movingAverage = true) // error: NC124
interface Prices {
    @Dense(1)
    Layer price();
}
