import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    Layer features(); // error: NC113

    @Dense(1)
    Layer price(Layer input);
}
