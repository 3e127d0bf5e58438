import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Adam
@RmsProp // error: NC015
interface Prices {
    @Dense(1)
    Layer price();
}
