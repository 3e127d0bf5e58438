import dev.nacre.annotations.*;

@Network
@Input(value = 2000000000, name = "left")
@Input(value = 2000000000, name = "right")
@MeanSquaredError
interface Prices {
    @Concat // error: NC110
    Layer both(Layer left, Layer right);

    @Dense(1)
    Layer price();
}
