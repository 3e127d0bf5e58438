import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Relu
@Dropout(0.0 / 0.0) // error: NC121
interface Prices {
    @Dense(8)
    Layer features();

    @Dense(8)
    Layer more();

    @Dense(1)
    Layer price();
}
