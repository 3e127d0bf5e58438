import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices { // error: NC020
    @Dense(1)
    Layer price();
}

final class PricesModel {}
