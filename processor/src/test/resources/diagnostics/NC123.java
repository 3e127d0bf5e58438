import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Sgd(momentum = 1) // error: NC123
interface Prices {
    @Dense(1)
    Layer price();
}
