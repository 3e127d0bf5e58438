import dev.nacre.annotations.*;

@Network
@Input(value = 6, name = "left")
@Input(value = 6, name = "right")
@MeanSquaredError
interface Prices {
    @Relu // error: NC112
    Layer cut(Layer left, Layer right);

    @Dense(1)
    Layer price();
}
