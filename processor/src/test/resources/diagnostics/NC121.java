import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    @Dropout(30) // error: NC121
    Layer features();

    @Dense(1)
    Layer price();
}
