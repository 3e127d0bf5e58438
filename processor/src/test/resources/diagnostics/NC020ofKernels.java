import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(1)
    Layer price();
}

@Network
@Input(4)
@MeanSquaredError
interface PricesVector { // error: NC020
    @Dense(1)
    Layer price();
}
