import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Activation(value = "log(b + x^2)", trainable = "b = 1") // warning: NC230
    Layer features();

    @Dense(1)
    Layer price();
}
