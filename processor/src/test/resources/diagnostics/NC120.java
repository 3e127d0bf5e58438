import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(0) // error: NC120
    @Relu
    Layer features();

    @Dense(1)
    Layer price();
}
