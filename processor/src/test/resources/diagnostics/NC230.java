import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Activation("log(x^2 - x + 1)") // warning: NC230
    Layer features();

    @Dense(1)
    Layer price();
}
