import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Activation("x * exp(100 + x^2)") // error: NC032
    Layer features();

    @Dense(1)
    Layer price();
}
