import dev.nacre.annotations.*;

@Network
@Input(value = 4, name = "features")
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    Layer features(); // error: NC104

    @Dense(1)
    Layer price();
}
