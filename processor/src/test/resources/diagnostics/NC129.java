import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(1)
    @L2(-0.001) // error: NC129
    Layer price();
}
