import dev.nacre.annotations.*;

@Network
@Input(100000)
@MeanSquaredError
interface Prices {
    @Dense(100000) // the weights alone are ten thousand million
    @Relu
    Layer features(); // error: NC133

    @Dense(1)
    Layer price();
}
