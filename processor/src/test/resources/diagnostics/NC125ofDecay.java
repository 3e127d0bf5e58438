import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@RmsProp(decay = 1.0) // error: NC125
interface Prices {
    @Dense(1)
    Layer price();
}
