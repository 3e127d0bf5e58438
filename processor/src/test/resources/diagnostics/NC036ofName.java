import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Activation(value = "x * sigmoid(tanh * x)", trainable = "tanh = 1") // error: NC036
    Layer features();

    @Dense(1)
    Layer price();
}
