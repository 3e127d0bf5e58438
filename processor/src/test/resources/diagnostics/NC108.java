import dev.nacre.annotations.*;

@Network
@Input(value = 4, name = "house")
@Input(value = 3, name = "place")
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    Layer features(); // error: NC108

    @Concat
    Layer both(Layer features, Layer place);

    @Dense(1)
    Layer price();
}
