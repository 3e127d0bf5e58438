import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Relu
    @Dense(8) // error: NC016
    Layer features();

    @Dense(1)
    Layer price();
}
