import dev.nacre.annotations.*;

@Network
@Input(200000000)
@MeanSquaredError
interface Prices {
    @Dense(1)
    Layer price(); // error: NC133
}
