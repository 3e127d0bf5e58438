import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Activation(value = "x * sigmoid(x)", trainable = "b = 1.702") // error: NC037
    Layer features();

    @Dense(1)
    Layer price();
}
