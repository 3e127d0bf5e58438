import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(1)
    @ActivityL1(Double.NaN) // error: NC129
    Layer price();
}
