import dev.nacre.annotations.*;

@Network
@Input(value = 4, name = "house")
@Input(value = 3, name = "place")
@MeanSquaredError
interface Prices {
    @Dense(1) // error: NC112
    Layer price(Layer house, Layer place);
}
