import dev.nacre.annotations.*;

@Network
@MeanSquaredError
interface Prices { // error: NC101
    @Dense(1)
    Layer price();
}
