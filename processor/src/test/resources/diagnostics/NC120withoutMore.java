import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    Layer features();

    @Dense(0) // error: NC120
    Layer more();

    @Dense(1)
    Layer price();
}
