import dev.nacre.annotations.*;

@Network
@Input(value = 4, name = "left")
@Input(value = 3, name = "right")
@MeanSquaredError
interface Prices {
    @Concat
    @Dense(1) // error: NC014
    Layer price(Layer left, Layer right);
}
