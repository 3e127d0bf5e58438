import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@RmsProp(momentum = -0.1) // error: NC123
interface Prices {
    @Dense(1)
    Layer price();
}
