import dev.nacre.annotations.*;

@Network // error: NC001
@Input(4)
@MeanSquaredError
abstract class Prices {
    @Dense(1)
    abstract Layer price();
}
